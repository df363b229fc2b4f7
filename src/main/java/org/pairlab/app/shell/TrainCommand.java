package org.pairlab.app.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.pairlab.app.document.UnkeptJournal;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.experiment.SettingsDescription;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;

/**
 * The way from a click on Train to training: {@link #train} asks what there is to ask, {@link #prepareInFile} reads the
 * pairs and makes the file on the file thread, {@link #begin} puts the experiment on screen and starts it. FX thread, but
 * for what says otherwise.
 */
public final class TrainCommand {
    private final OpenExperiment open;
    private final LabTools tools;
    private final LeaveCommand leave;
    private final FileWriting writing;
    private final InterruptedExperiment interrupted;

    TrainCommand(
            OpenExperiment open,
            LabTools tools,
            LeaveCommand leave,
            FileWriting writing,
            InterruptedExperiment interrupted) {
        this.open = open;
        this.tools = tools;
        this.leave = leave;
        this.writing = writing;
        this.interrupted = interrupted;
    }

    /** An experiment is planned, but no file can be made for it. */
    private static final class NotKeptException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ExperimentResults planned;

        NotKeptException(ExperimentResults planned, InvalidInputException cause) {
            super(cause.getMessage(), cause);
            this.planned = planned;
        }
    }

    /** Trains a new experiment on MNIST, as the next method. */
    public void train(ExperimentSettings settings) {
        train(settings, Optional.empty());
    }

    /**
     * Trains a new experiment in a file of its own; it takes the place of the one on screen. While another trains, offers to
     * stop that.
     *
     * @param digits the folder of the digits; empty for MNIST
     */
    void train(ExperimentSettings settings, Optional<Path> digits) {
        tools.notices().takeMoot();
        if (open.busy().get()) {
            tools.notices()
                    .show(
                            Notice.Kind.OBSTACLE,
                            (open.name().getValue().isEmpty()
                                            ? "An experiment"
                                            : "“" + open.name().getValue() + "”")
                                    + " is training. Stop it to train with the settings at the left.",
                            new Notice.Action("Stop it and train these", () -> replace(settings, digits)),
                            new Notice.Action("Let it train", () -> {}));
        } else {
            replace(settings, digits);
        }
    }

    private void replace(ExperimentSettings settings, Optional<Path> digits) {
        start(keeping -> prepareInFile(null, planned(settings, digits), keeping));
    }

    /** Prepares an experiment on the file thread. */
    private interface Preparation {
        PreparedTraining of(RetentionChoice keeping) throws NotKeptException;
    }

    private void start(Preparation preparation) {
        tools.work().whenIdle(() -> {
            if (open.preparing().get() || !leave.mayGiveUp("Start a new experiment?", "Start the new one")) {
                return;
            }
            open.prepare();
            RetentionChoice keeping = open.keeping().get();
            leave.replaceBy(
                    "Reading the pairs",
                    () -> preparation.of(keeping),
                    this::begin,
                    TrainCommand::discard,
                    this::refuse);
        });
    }

    /**
     * File thread.
     *
     * @throws InvalidInputException if the pairs cannot be read, or the experiment does not fit into memory
     */
    private ExperimentResults planned(ExperimentSettings settings, Optional<Path> digits) {
        PairSet pairs = tools.pairs().load(settings.pairs(), digits);
        MemoryNeed.of(settings, pairs).requireFits(Quantity::label);
        return ExperimentResults.planned(settings, pairs);
    }

    /**
     * File thread.
     *
     * @param chosen by the person, who was asked whether it may be replaced; null for a new file in the data folder
     */
    private PreparedTraining prepareInFile(Path chosen, ExperimentResults planned, RetentionChoice keeping)
            throws NotKeptException {
        open.requireWanted();
        LabFile file = null;
        try {
            Path path = chosen != null
                    ? chosen
                    : tools.folder()
                            .untitled(
                                    LocalDate.now(),
                                    SettingsDescription.of(planned.settings()).title());
            file = LabFile.create(path, planned, PredictionSource.NONE, "", keeping.of(planned), chosen != null);
            PreparedTraining prepared = new PreparedTraining(
                    file,
                    null,
                    new StartingPoint(
                            planned,
                            Map.of(),
                            writing.begin(file),
                            file.experiment().retention().networks()));
            open.requireWanted();
            return prepared;
        } catch (InvalidInputException e) {
            if (file != null) {
                file.discard();
            }
            throw new NotKeptException(planned, e);
        } catch (CancellationException e) {
            file.discard();
            throw e;
        }
    }

    /** File thread. */
    private PreparedTraining prepareUnkept(ExperimentResults planned, RetentionChoice keeping) {
        open.requireWanted();
        UnkeptJournal journal = new UnkeptJournal(planned.pairSet());
        return new PreparedTraining(
                null,
                journal,
                new StartingPoint(
                        planned, Map.of(), journal, keeping.of(planned).networks()));
    }

    private void begin(PreparedTraining prepared, Optional<Path> stopped) {
        if (open.wanted()) {
            tools.notices().take(Notice.Kind.REFUSED);
            interrupted.forget();
            open.begin(prepared);
            stopped.ifPresent(interrupted::happened);
        } else { // the person stopped it after the last look, when the experiment before was put away already
            open.clear();
            tools.work()
                    .quietly(
                            () -> {
                                discard(prepared);
                                return prepared;
                            },
                            gone -> {},
                            tools::fail);
        }
    }

    /** A file with nothing in it is of no use. File thread. */
    private static void discard(PreparedTraining prepared) {
        if (prepared.file() != null) {
            prepared.file().discard();
        } else {
            prepared.unkept().close();
        }
    }

    private void refuse(Throwable error) {
        open.stopPreparing();
        if (error instanceof NotKeptException refused) {
            tools.notices()
                    .show(
                            Notice.Kind.REFUSED,
                            "Training has not started, as its results could not be kept. " + error.getMessage(),
                            new Notice.Action("Choose another place…", () -> chooseAnother(refused.planned)),
                            new Notice.Action(
                                    "Train without a file",
                                    () -> start(keeping -> prepareUnkept(refused.planned, keeping))));
        } else if (error instanceof InvalidInputException) {
            tools.notices().show(Notice.Kind.ERROR, "Training has not started. " + error.getMessage());
        } else if (!(error instanceof CancellationException)) {
            tools.fail(error);
        }
    }

    private void chooseAnother(ExperimentResults planned) {
        tools.choosers()
                .save("Keep the experiment in", "experiment" + LabFile.ENDING, Choosers.Kind.LAB_FILE)
                .map(LabFileName::ended)
                .ifPresent(path -> start(keeping -> prepareInFile(path, planned, keeping)));
    }
}

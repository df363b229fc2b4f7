package org.pairlab.app.shell;

import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.document.JournalRelay;
import org.pairlab.app.document.LabDocument;
import org.pairlab.app.document.RecentFiles;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.input.InvalidInputException;

/** What lies on the desk: the experiment on screen, the file it is in, and the tools for files. FX thread only. */
final class Desk {
    private final LabModel lab;
    private final Training training;
    private final Notices notices;
    private final Tools tools;
    private final FileWork work;
    private final RecentFiles recent;
    private final ObjectProperty<LabDocument> document = new SimpleObjectProperty<>();
    private final BooleanProperty keepNetworks = new SimpleBooleanProperty();
    private JournalRelay unkept;

    /**
     * What files are handled with.
     *
     * @param fx runs tasks on the FX thread
     * @param files opens, writes and closes files, one after the other
     * @param reading reads what takes long
     * @param digits gives the digits that a file is about, others where it has none of them; called on the threads of both
     * @param folder keeps what nobody has named a place for
     */
    record Tools(
            Executor fx,
            BackgroundTasks files,
            BackgroundTasks reading,
            Function<DigitSet, Mnist> digits,
            DataFolder folder,
            Choosers choosers,
            Questions questions) {}

    Desk(LabModel lab, Training training, Notices notices, Tools tools, RecentFiles recent) {
        this.lab = lab;
        this.training = training;
        this.notices = notices;
        this.tools = tools;
        this.recent = recent;
        work = new FileWork(tools.files());
        document.addListener((property, before, now) ->
                lab.predictions().set(now == null ? PredictionSource.NONE : now.predictions()));
    }

    LabModel lab() {
        return lab;
    }

    Training training() {
        return training;
    }

    Notices notices() {
        return notices;
    }

    Tools tools() {
        return tools;
    }

    FileWork work() {
        return work;
    }

    RecentFiles recent() {
        return recent;
    }

    /** The file of the experiment on screen; null if there is none. */
    ObjectProperty<LabDocument> document() {
        return document;
    }

    /** Whether new experiments keep the network of each run's best epoch. */
    BooleanProperty keepNetworks() {
        return keepNetworks;
    }

    /** The journal of an experiment on screen that is in no file; null if there is none. */
    JournalRelay unkept() {
        return unkept;
    }

    /** An experiment that is in no file is on screen from now on. */
    void putUnkept(JournalRelay relay) {
        unkept = relay;
        document.set(null);
        lab.predictions().set(relay.predictions());
    }

    /** A file is on screen from now on. */
    void put(LabDocument next, Runnable saveAs) {
        unkept = null;
        document.set(next);
        recent.add(next.path());
        notices.take(Notice.Kind.DONE);
        notices.take(Notice.Kind.READ_ONLY);
        notices.take(Notice.Kind.INCOMPLETE);
        next.readOnly()
                .ifPresent(
                        reason -> notices.show(Notice.Kind.READ_ONLY, reason, new Notice.Action("Save as…", saveAs)));
        next.incomplete().ifPresent(what -> notices.show(Notice.Kind.INCOMPLETE, what));
    }

    /** Nothing is on screen from now on. */
    void clear() {
        if (unkept != null) {
            JournalRelay givenUp = unkept;
            tools.files()
                    .run(
                            () -> {
                                givenUp.closeTemporary();
                                return givenUp;
                            },
                            closed -> {},
                            this::fail);
            lab.predictions().set(PredictionSource.NONE);
        }
        unkept = null;
        document.set(null);
        notices.take(Notice.Kind.PROBLEM);
        notices.take(Notice.Kind.READ_ONLY);
        notices.take(Notice.Kind.INCOMPLETE);
    }

    /** What gives the newest results of the experiment on screen, on any thread. */
    Supplier<ExperimentResults> newest() {
        ExperimentResults onScreen = lab.results().get();
        return training.trainer()
                .filter(trainer -> onScreen != null && trainer.results().id().equals(onScreen.id()))
                .<Supplier<ExperimentResults>>map(trainer -> trainer::results)
                .orElse(() -> onScreen);
    }

    /** Tells that something could not be done: in the window if a sentence says it all, else with the details. */
    void fail(Throwable error) {
        if (error instanceof InvalidInputException) {
            notices.show(Notice.Kind.ERROR, error.getMessage());
        } else {
            tools.files().report(error);
        }
    }

    static String sentence(Throwable error) {
        return error instanceof InvalidInputException ? error.getMessage() : "PairLab failed: " + error + ".";
    }
}

package org.pairlab.app.shell;

import java.util.function.Consumer;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.document.RecentFiles;
import org.pairlab.app.settings.RememberedFiles;

/** All that a person can do with the experiment on screen, each in a class of its name. FX thread only. */
final class ExperimentCommands {
    private final OpenExperiment open;
    private final LabTools tools;
    private final FileWriting writing;
    private final InterruptedExperiment interrupted;
    private final LeaveCommand leave;
    private final ContinueCommand continuing;
    private final ExtendCommand extending;
    private final OpenCommand opening;
    private final TrainCommand train;
    private final SaveCommand save;

    ExperimentCommands(OpenExperiment open, LabTools tools, RememberedFiles remembered) {
        this.open = open;
        this.tools = tools;
        open.keeping().set(remembered.keeping());
        writing = new FileWriting(open, tools, () -> save().saveAs());
        interrupted = new InterruptedExperiment(
                open,
                tools,
                remembered.interrupted().orElse(null),
                file -> opening().open(file),
                file -> opening().openAndContinue(file));
        leave = new LeaveCommand(open, tools, writing, interrupted);
        continuing = new ContinueCommand(open, tools, writing, interrupted);
        extending = new ExtendCommand(open, tools, continuing);
        opening = new OpenCommand(open, tools, leave, continuing, interrupted);
        train = new TrainCommand(open, tools, leave, writing, interrupted);
        save = new SaveCommand(open, tools, writing, opening::open);
        FileNotices.show(open, tools.notices(), save::saveAs, opening::again);
        open.path().addListener((property, old, now) -> {
            if (now != null) {
                tools.recent().add(now);
            }
        });
    }

    /**
     * @param errors shows an error with its details
     * @param others training and the person
     */
    static ExperimentCommands of(
            LabWorld world,
            LabModel model,
            Consumer<Throwable> errors,
            RememberedFiles remembered,
            Lab.Substitutes others) {
        LabTools tools = new LabTools(
                world.fx(),
                new FileWork(new BackgroundTasks(world.files(), world.fx(), errors)),
                new BackgroundTasks(world.reading(), world.fx(), errors),
                world.pairs(),
                world.digits(),
                world.folder(),
                new RecentFiles(remembered.recent()),
                new Notices(),
                others.choosers(),
                others.questions(),
                errors);
        return new ExperimentCommands(new OpenExperiment(model, others.starter()), tools, remembered);
    }

    OpenExperiment experiment() {
        return open;
    }

    LabTools tools() {
        return tools;
    }

    TrainCommand train() {
        return train;
    }

    ContinueCommand continuing() {
        return continuing;
    }

    ExtendCommand extending() {
        return extending;
    }

    OpenCommand opening() {
        return opening;
    }

    SaveCommand save() {
        return save;
    }

    FileWriting writing() {
        return writing;
    }

    LeaveCommand leave() {
        return leave;
    }

    /** Offers to go on with what was interrupted last time. */
    void offerInterrupted() {
        interrupted.offerFromLastTime();
    }

    /** Holds the training or goes on; while it waits for room on the disk, looks whether there is some. */
    void pauseOrResume() {
        tools.notices().takeMoot();
        if (open.held()) {
            writing.retry();
        } else {
            open.pauseOrResume();
        }
    }

    void stop() {
        tools.notices().takeMoot();
        open.stop();
    }

    /** What is to be remembered now. */
    RememberedFiles remembered() {
        return new RememberedFiles(
                tools.recent().list(), interrupted.remembered(), open.keeping().get());
    }
}

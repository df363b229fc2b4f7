package org.pairlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pairlab.app.LabApplication;
import org.pairlab.app.Screenshots;
import org.pairlab.app.WarmUp;
import org.pairlab.app.WindowCheck;
import org.pairlab.cli.Cli;
import org.pairlab.cli.Window;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.machine.FileNames;

/**
 * Chooses between the window and the terminal. Not itself a JavaFX application: Java would look for a display before
 * {@code main}, and could not be answered.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        FileNames.here().leaveFolderWithoutName();
        // JavaCPP would ask the system for the process's memory at every allocation, a sixth of a training step at
        // c=32, and
        // collect garbage near a limit; what the networks take outside the heap is bounded by maxBytes as before.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        if (arguments.length == 0) {
            WarmUp.begin();
        }
        boolean verbose = Cli.verbose(arguments);
        if (verbose || Cli.isCommand(arguments)) {
            setLog(verbose);
        }
        // Ends what libraries leave running, too.
        System.exit(Cli.ofProcess(new LabWindow()).execute(arguments));
    }

    /** Before anything is logged: what goes wrong is told in a sentence, and its details only to who asks for them. */
    private static void setLog(boolean verbose) {
        if (verbose) {
            System.setProperty("pairlab.log.level", "INFO");
            System.setProperty("pairlab.log.details", "%ex");
        } else {
            System.setProperty("pairlab.log.level", "OFF");
            System.setProperty("pairlab.log.libraries", "OFF");
        }
    }

    /** The real window. Each call loads JavaFX only when it comes to it. */
    private static final class LabWindow implements Window {
        @Override
        public Optional<String> problem() {
            return WindowCheck.problem();
        }

        @Override
        public Optional<String> open(DataSource data, Optional<Path> file) {
            return LabApplication.launchLab(data, file);
        }

        @Override
        public List<String> pictures() {
            return Screenshots.files();
        }

        @Override
        public void photograph(DataSource data, ExperimentSettings settings, Path folder) throws IOException {
            Screenshots.take(data, settings, folder);
        }
    }
}

package org.pairlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentSettings;

/** A window that opens nothing and notes what it was asked. */
final class ScriptedWindow implements Window {
    final List<String> asked = new ArrayList<>();
    private final String problem;
    String failure; // why it cannot be opened although nothing spoke against it

    /** @param problem why it cannot open, or null if it can */
    ScriptedWindow(String problem) {
        this.problem = problem;
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public Optional<String> open(DataSource data, Optional<Path> file) {
        asked.add("open " + data + file.map(path -> " with " + path).orElse(""));
        return Optional.ofNullable(failure);
    }

    @Override
    public List<String> pictures() {
        return List.of("curves-light.png");
    }

    @Override
    public void photograph(DataSource data, ExperimentSettings settings, Path folder) {
        asked.add("photograph " + settings.runs() + " runs of " + settings.epochs() + " epochs to "
                + folder.getFileName());
    }
}

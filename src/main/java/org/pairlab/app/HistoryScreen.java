package org.pairlab.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.pairlab.app.history.OnScreen;
import org.pairlab.app.shell.OpenCommand;
import org.pairlab.app.shell.OpenExperiment;

/** What the history panel may ask of the window. FX thread only. */
final class HistoryScreen implements OnScreen {
    private final OpenCommand opening;
    private final Consumer<String> panel;
    private final Consumer<Path> reveal;
    private final ObservableValue<Path> openFile;

    /** @param panel brings the panel of a name forward */
    HistoryScreen(OpenExperiment experiment, OpenCommand opening, Consumer<String> panel, Consumer<Path> reveal) {
        this.opening = opening;
        this.panel = panel;
        this.reveal = reveal;
        openFile = experiment.path();
    }

    @Override
    public ObservableValue<Path> openFile() {
        return openFile;
    }

    @Override
    public List<Path> recent() {
        return opening.recent();
    }

    @Override
    public void open(Path file) {
        opening.open(file, () -> panel.accept(LabPanels.TITLES.get(0)));
    }

    @Override
    public void showHistory() {
        panel.accept(LabPanels.HISTORY);
    }

    @Override
    public void moved(Path from, Path to) {
        opening.moved(from, to);
    }

    @Override
    public void reveal(Path file) {
        reveal.accept(file);
    }
}

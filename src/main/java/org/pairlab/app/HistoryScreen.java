package org.pairlab.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.pairlab.app.history.OnScreen;
import org.pairlab.app.shell.Filing;

/** What the history panel may ask of the window. FX thread only. */
final class HistoryScreen implements OnScreen {
    private final Filing filing;
    private final Consumer<String> panel;
    private final Consumer<Path> reveal;
    // One for all who ask: it is kept alive here.
    private final ObservableValue<Path> openFile;

    /** @param panel brings the panel of a name forward */
    HistoryScreen(Filing filing, Consumer<String> panel, Consumer<Path> reveal) {
        this.filing = filing;
        this.panel = panel;
        this.reveal = reveal;
        openFile = filing.openFile();
    }

    @Override
    public ObservableValue<Path> openFile() {
        return openFile;
    }

    @Override
    public List<Path> recent() {
        return filing.recent();
    }

    @Override
    public void open(Path file) {
        filing.open(file, () -> panel.accept(LabPanels.TITLES.get(0)));
    }

    @Override
    public void showHistory() {
        panel.accept(LabPanels.HISTORY);
    }

    @Override
    public void moved(Path from, Path to) {
        filing.moved(from, to);
    }

    @Override
    public void reveal(Path file) {
        reveal.accept(file);
    }
}

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
    private final Consumer<Path> reveal;
    // One for all who ask: it is kept alive here.
    private final ObservableValue<Path> openFile;

    HistoryScreen(Filing filing, Consumer<Path> reveal) {
        this.filing = filing;
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
        filing.open(file);
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

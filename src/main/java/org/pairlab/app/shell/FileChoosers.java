package org.pairlab.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The system's own windows for choosing, which start where the last one ended. */
final class FileChoosers implements Choosers {
    private final Stage owner;
    private File last;

    FileChoosers(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open an experiment");
        chooser.setInitialDirectory(start());
        chooser.getExtensionFilters().setAll(filter(Kind.LAB_FILE), new FileChooser.ExtensionFilter("All files", "*"));
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(String title, String name, Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(filter(kind));
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        File folder = chooser.showDialog(owner);
        last = folder == null ? last : folder;
        return Optional.ofNullable(folder).map(File::toPath);
    }

    private static FileChooser.ExtensionFilter filter(Kind kind) {
        return new FileChooser.ExtensionFilter(
                kind.label(), kind.pattern(), kind.pattern().toUpperCase(Locale.ROOT));
    }

    private Optional<Path> chosen(File file) {
        if (file != null) {
            last = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    /** A folder that is gone meanwhile would keep the window from opening. */
    private File start() {
        if (last != null && last.isDirectory()) {
            return last;
        }
        File home = new File(System.getProperty("user.home"));
        return home.isDirectory() ? home : null;
    }
}

package org.pairlab.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.pairlab.store.LabFileName;

/** Opens a lab file that is dropped onto the window. */
final class FileDrop {
    private FileDrop() {}

    static void accept(Scene scene, Consumer<Path> open) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (labFile(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<Path> file = labFile(event.getDragboard());
            file.ifPresent(open);
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
    }

    private static Optional<Path> labFile(Dragboard board) {
        return board.getFiles().stream()
                .map(File::toPath)
                .filter(LabFileName::is)
                .findFirst();
    }
}

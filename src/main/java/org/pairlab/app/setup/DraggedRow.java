package org.pairlab.app.setup;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.pairlab.app.setup.NetworkListModel.Row;

/** A row of the list of networks that can be dragged to another place, with all that are selected. */
final class DraggedRow extends TableRow<Row> {
    private static final DataFormat NETWORKS = new DataFormat("application/x-pairlab-networks");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final Supplier<List<Integer>> selected;
    private final BiConsumer<List<Integer>, Integer> move;

    /**
     * @param selected the places of what is dragged
     * @param move puts them before the row at a place, or at the end
     */
    DraggedRow(Supplier<List<Integer>> selected, BiConsumer<List<Integer>, Integer> move) {
        this.selected = selected;
        this.move = move;
        setOnDragDetected(this::begin);
        setOnDragOver(this::over);
        setOnDragExited(event -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(this::drop);
    }

    private void begin(MouseEvent event) {
        if (isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.put(NETWORKS, "");
        startDragAndDrop(TransferMode.MOVE).setContent(content);
        event.consume();
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasContent(NETWORKS)) {
            event.acceptTransferModes(TransferMode.MOVE);
            pseudoClassStateChanged(TARGET, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        Dragboard dragged = event.getDragboard();
        if (dragged.hasContent(NETWORKS)) {
            move.accept(selected.get(), isEmpty() ? Integer.MAX_VALUE : getIndex());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}

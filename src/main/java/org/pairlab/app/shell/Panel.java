package org.pairlab.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A tab of the window.
 *
 * @param title its name
 * @param content builds what is in it, when the tab is first opened
 * @param copies what of it can be put on the clipboard
 * @param words says what it shows at the moment, in lines; empty where the texts in it say all
 */
public record Panel(String title, Supplier<Node> content, List<Copy> copies, Supplier<String> words) {
    public Panel {
        copies = List.copyOf(copies);
    }

    /** One whose texts say all that it shows. */
    public Panel(String title, Supplier<Node> content, List<Copy> copies) {
        this(title, content, copies, () -> "");
    }

    /** One of which nothing can be copied. */
    public Panel(String title, Supplier<Node> content) {
        this(title, content, List.of());
    }
}

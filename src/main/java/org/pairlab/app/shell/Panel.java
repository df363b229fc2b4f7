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
 */
public record Panel(String title, Supplier<Node> content, List<Copy> copies) {
    public Panel {
        copies = List.copyOf(copies);
    }

    /** One of which nothing can be copied. */
    public Panel(String title, Supplier<Node> content) {
        this(title, content, List.of());
    }
}

package org.pairlab.app.describe;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** All that can be read in a part of the window, for panels that have no words of their own. FX thread only. */
public final class TextsOnScreen {
    private TextsOnScreen() {}

    /** The texts, one a line, in the order of the scene; what pictures are heard to show is among them. */
    public static String of(Node part) {
        Set<String> texts = new LinkedHashSet<>();
        collect(part, texts);
        return String.join("\n", texts);
    }

    private static void collect(Node node, Set<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Label label) {
            add(label.getText(), texts);
        } else if (node instanceof Text text && text.getText().codePoints().anyMatch(Character::isLetterOrDigit)) {
            add(text.getText(), texts);
        } else if (!(node instanceof Control)) {
            add(node.getAccessibleText(), texts);
        }
        boolean whole = node instanceof Labeled; // its skin repeats its text
        if (node instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static void add(String text, Set<String> texts) {
        if (text != null && !text.isBlank()) {
            texts.add(text.strip());
        }
    }
}

package org.pairlab.app.layout;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.pairlab.app.layout.LayoutFault.Rule;

/** Looks whether a text is shown whole or a tooltip says all of it. FX thread only. */
final class CutTexts {
    /** What JavaFX keeps the properties of a tooltip under that was installed on a node. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private CutTexts() {}

    static void check(Labeled labeled, List<LayoutFault> faults) {
        String whole = labeled.getText();
        if (whole == null || whole.isBlank() || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        String wanted = labeled.isMnemonicParsing() ? whole.replaceFirst("_", "") : whole;
        Text shown = text(labeled);
        if (shown == null) {
            return; // without a skin: never shown
        }
        boolean shortened = !squeezed(shown.getText()).equals(squeezed(wanted));
        boolean clipped =
                shown.getClip() != null && isBeyond(shown, shown.getClip().getBoundsInParent());
        if ((shortened || clipped) && !isInTooltip(labeled, wanted)) {
            faults.add(new LayoutFault(
                    Rule.CUT, NodePath.of(labeled), clipped ? "is clipped" : "shows '" + shown.getText() + "'"));
        }
    }

    /** A number or a hint that does not fit into its field. */
    static void check(TextInputControl field, List<LayoutFault> faults) {
        if (field instanceof TextArea || !(field instanceof TextField)) {
            return;
        }
        boolean hint = field.getText() == null || field.getText().isEmpty();
        String words = hint ? field.getPromptText() : field.getText();
        if (words == null || words.isEmpty()) {
            return;
        }
        Text measured = new Text(words);
        measured.setFont(field.getFont());
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        if (measured.getLayoutBounds().getWidth() > room + LayoutRules.TOLERANCE && !isInTooltip(field, words)) {
            faults.add(new LayoutFault(
                    Rule.CUT,
                    NodePath.of(field),
                    String.format(
                            "'%s' takes %.0f of %.0f",
                            words, measured.getLayoutBounds().getWidth(), room)));
        }
    }

    private static Text text(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                // An icon is a text of its font as well.
                .filter(child -> child instanceof Text && child.getStyleClass().contains("text"))
                .map(Text.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static boolean isBeyond(Text text, Bounds clip) {
        Bounds bounds = text.getLayoutBounds();
        return bounds.getWidth() > clip.getWidth() + LayoutRules.TOLERANCE
                || bounds.getHeight() > clip.getHeight() + LayoutRules.TOLERANCE;
    }

    /** Without the line ends and spaces at which a text may be broken. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static boolean isInTooltip(Node node, String words) {
        for (Node part = node; part != null; part = part.getParent()) {
            Object installed = part.getProperties().get(TOOLTIP);
            Tooltip tooltip = part instanceof Control control && control.getTooltip() != null
                    ? control.getTooltip()
                    : installed instanceof Tooltip other ? other : null;
            if (tooltip != null && squeezed(tooltip.getText()).contains(squeezed(words))) {
                return true;
            }
        }
        return false;
    }
}

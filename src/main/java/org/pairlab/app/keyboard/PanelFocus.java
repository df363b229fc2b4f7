package org.pairlab.app.keyboard;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Keeps the keyboard's attention in a panel: a press on anything in it, however mute, brings the attention to what that
 * lies in, and keys for moving about that nothing in the panel wants do not turn the tabs around it. FX thread only.
 */
public final class PanelFocus {
    /** What tabs take for themselves, wherever inside of them it is pressed. */
    private static final Set<KeyCode> TABS_KEYS =
            EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

    private PanelFocus() {}

    /** @param panel what is in a tab */
    public static void keepIn(Node panel) {
        // Handlers: what wants the press or the key itself comes before.
        panel.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node pressed) {
                take(panel, pressed);
            }
            event.consume();
        });
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean plain =
                    !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
            if (plain && TABS_KEYS.contains(event.getCode())) {
                event.consume();
            }
        });
    }

    private static void take(Node panel, Node pressed) {
        Node taker = pressed;
        while (taker != panel && !(taker.isFocusTraversable() && !taker.isDisabled())) {
            taker = taker.getParent();
            if (taker == null) {
                return; // pressed in a window of its own, as a menu
            }
        }
        if (taker != panel || !holdsFocus(panel)) {
            taker.requestFocus();
        }
    }

    /** Whether the keyboard's attention is on a node or on something in it. */
    public static boolean holdsFocus(Node node) {
        Scene scene = node.getScene();
        return scene != null && isIn(scene.getFocusOwner(), node);
    }

    /** Whether a node is another, or in it. */
    public static boolean isIn(Node node, Node other) {
        Node part = node;
        while (part != null && part != other) {
            Parent parent = part.getParent();
            part = parent;
        }
        return part != null;
    }
}

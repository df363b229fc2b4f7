package org.pairlab.app.keyboard;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
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

    /** How much of what is seen is gone on by: a little stays in view. */
    private static final double PAGE = 0.9;

    private PanelFocus() {}

    /**
     * @param panel what is in a tab
     * @param unpin lets go of the network that is pinned in all panels; false if none is
     */
    public static void keepIn(Node panel, BooleanSupplier unpin) {
        // Handlers: what wants the press or the key itself comes before.
        panel.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node pressed) {
                take(panel, pressed);
            }
            event.consume();
        });
        KeyBindings.in(PanelKey.Place.PANEL)
                .onIf(PanelKey.SCROLL_UP, () -> scroll(panel, -1))
                .onIf(PanelKey.SCROLL_DOWN, () -> scroll(panel, 1))
                .onIf(PanelKey.UNPIN, unpin)
                .after(panel);
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean plain =
                    !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
            if (plain && TABS_KEYS.contains(event.getCode())) {
                event.consume();
            }
        });
    }

    /** Goes on as the Tab key does, back if so wanted; what it comes to shows its ring. */
    public static void tab(Node from, boolean back) {
        Event.fireEvent(
                from,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.TAB, back, false, false, false));
    }

    /** Brings the attention to the first stop in a part of the window; leaves it where it was if there is none. */
    public static boolean enter(Node part) {
        Scene scene = part.getScene();
        Node before = scene == null ? null : scene.getFocusOwner();
        if (scene == null) {
            return false;
        }
        // What is shown for the first time gets its insides and its size only now, and folds by it.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        part.requestFocus();
        tab(part, false);
        boolean inside = scene.getFocusOwner() != part && isIn(scene.getFocusOwner(), part);
        if (!inside && before != null) {
            before.requestFocus();
        }
        return inside;
    }

    /** Goes on to the next of some parts of the window, after the last to the first. */
    public static void enterNext(List<? extends Node> parts) {
        int now = 0;
        while (now < parts.size() && !holdsFocus(parts.get(now))) {
            now++;
        }
        for (int i = 1; i <= parts.size(); i++) {
            if (enter(parts.get((now + i) % parts.size()))) {
                return;
            }
        }
    }

    /** Moves what a person is in, or else the panel, on by nearly what can be seen of it. */
    private static boolean scroll(Node panel, int direction) {
        Scene scene = panel.getScene();
        Node from = scene != null && isIn(scene.getFocusOwner(), panel) ? scene.getFocusOwner() : panel;
        Optional<ScrollPane> pane = around(from, panel).or(() -> inside(panel));
        pane.ifPresent(found -> {
            double seen = found.getViewportBounds().getHeight();
            double hidden = found.getContent().getLayoutBounds().getHeight() - seen;
            double by = direction * PAGE * seen / hidden * (found.getVmax() - found.getVmin());
            found.setVvalue(Math.max(found.getVmin(), Math.min(found.getVmax(), found.getVvalue() + by)));
        });
        return pane.isPresent();
    }

    private static Optional<ScrollPane> around(Node from, Node panel) {
        for (Node part = from; part != null; part = part == panel ? null : part.getParent()) {
            if (part instanceof ScrollPane pane && scrolls(pane)) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    private static Optional<ScrollPane> inside(Node node) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (node instanceof ScrollPane pane && scrolls(pane)) {
            return Optional.of(pane);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> inside(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean scrolls(ScrollPane pane) {
        return pane.isVisible()
                && pane.getContent() != null
                && pane.getContent().getLayoutBounds().getHeight()
                        > pane.getViewportBounds().getHeight() + 1;
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

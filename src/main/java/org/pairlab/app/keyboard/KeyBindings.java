package org.pairlab.app.keyboard;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** What the keys of a place do. Takes the place's keys of the table and no others, and all of them. FX thread only. */
public final class KeyBindings {
    private final PanelKey.Place place;
    private final Map<PanelKey, BooleanSupplier> actions = new EnumMap<>(PanelKey.class);

    private KeyBindings(PanelKey.Place place) {
        this.place = place;
    }

    public static KeyBindings in(PanelKey.Place place) {
        return new KeyBindings(place);
    }

    public KeyBindings on(PanelKey key, Runnable action) {
        return onIf(key, () -> {
            action.run();
            return true;
        });
    }

    /** @param action does it, or says with false that there is nothing to do and that others may have the key */
    public KeyBindings onIf(PanelKey key, BooleanSupplier action) {
        if (key.place() != place) {
            throw new IllegalArgumentException(key + " is no key of " + place);
        }
        actions.put(key, action);
        return this;
    }

    /** Takes the keys before what is inside of a node. */
    public void before(Node node) {
        requireAll();
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(node, event));
    }

    /** Takes the keys that nothing inside of a node wants. */
    public void after(Node node) {
        requireAll();
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(node, event));
    }

    private void requireAll() {
        if (!actions.keySet().containsAll(place.keys())) {
            throw new IllegalStateException("Not all keys of " + place + " do something: " + actions.keySet());
        }
    }

    private void press(Node node, KeyEvent event) {
        // What is typed somewhere inside belongs to the text.
        boolean typing = event.getTarget() instanceof TextInputControl && event.getTarget() != node;
        if (typing && !event.isShortcutDown()) {
            return;
        }
        actions.forEach((key, action) -> {
            if (!event.isConsumed() && key.matches(event) && action.getAsBoolean()) {
                event.consume();
            }
        });
    }
}

package org.pairlab.app.keyboard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the set-up and of the panels, by place: one table, which {@link KeyBindings} are made from and which the
 * window of shortcuts lists. Those of the whole window are in its menus.
 */
public enum PanelKey {
    UNDO(Place.SET_UP, "Undo", shortcut(KeyCode.Z)),
    REDO(Place.SET_UP, "Redo", shortcut(KeyCode.Z, KeyCombination.SHIFT_DOWN), shortcut(KeyCode.Y)),
    STEP_UP(Place.NUMBER, "Larger or smaller by a step", key(KeyCode.UP)),
    STEP_DOWN(Place.NUMBER, "Larger or smaller by a step", key(KeyCode.DOWN)),
    DOUBLE(Place.NUMBER, "Double or half", key(KeyCode.PAGE_UP)),
    HALVE(Place.NUMBER, "Double or half", key(KeyCode.PAGE_DOWN)),
    RENAME_NETWORK(Place.NETWORKS, "Rename", key(KeyCode.F2)),
    MOVE_NETWORK_UP(Place.NETWORKS, "Move up or down", alt(KeyCode.UP)),
    MOVE_NETWORK_DOWN(Place.NETWORKS, "Move up or down", alt(KeyCode.DOWN)),
    DUPLICATE_NETWORK(Place.NETWORKS, "Duplicate", shortcut(KeyCode.D)),
    REMOVE_NETWORK(Place.NETWORKS, "Remove", key(KeyCode.DELETE)),
    COPY_NETWORKS(Place.NETWORKS, "Copy as text, or paste text", shortcut(KeyCode.C)),
    PASTE_NETWORKS(Place.NETWORKS, "Copy as text, or paste text", shortcut(KeyCode.V)),
    SCROLL_UP(Place.PANEL, "Scroll", key(KeyCode.PAGE_UP)),
    SCROLL_DOWN(Place.PANEL, "Scroll", key(KeyCode.PAGE_DOWN)),
    UNPIN(Place.PANEL, "Let go of the pinned network", key(KeyCode.ESCAPE)),
    EPOCH_BEFORE(Place.CURVES, "The epoch or box before or after", key(KeyCode.LEFT)),
    EPOCH_AFTER(Place.CURVES, "The epoch or box before or after", key(KeyCode.RIGHT)),
    FIRST_EPOCH(Place.CURVES, "The first or last epoch or box", key(KeyCode.HOME)),
    LAST_EPOCH(Place.CURVES, "The first or last epoch or box", key(KeyCode.END)),
    CURVE_BEFORE(Place.CURVES, "Another curve", key(KeyCode.UP)),
    CURVE_AFTER(Place.CURVES, "Another curve", key(KeyCode.DOWN)),
    PIN_CURVE(Place.CURVES, "Keep its network in front, or let go", key(KeyCode.ENTER), key(KeyCode.SPACE)),
    LEAVE_CURVE(Place.CURVES, "Let go of the curve", key(KeyCode.ESCAPE)),
    SORT_AFTER(Place.TABLE, "Sort by the next or previous column", key(KeyCode.S)),
    SORT_BEFORE(
            Place.TABLE,
            "Sort by the next or previous column",
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHIFT_DOWN)),
    SORT_REVERSE(Place.TABLE, "Turn the order round", key(KeyCode.R)),
    PIN_ROW(Place.TABLE, "Keep the selected network in front in all panels", key(KeyCode.ENTER)),
    COPY_ROWS(Place.TABLE, "Copy the selected rows", shortcut(KeyCode.C)),
    VALUE_BEFORE(Place.EFFECT, "The value before or after", key(KeyCode.LEFT)),
    VALUE_AFTER(Place.EFFECT, "The value before or after", key(KeyCode.RIGHT)),
    LINE_BEFORE(Place.EFFECT, "Another line or row", key(KeyCode.UP)),
    LINE_AFTER(Place.EFFECT, "Another line or row", key(KeyCode.DOWN)),
    PIN_VALUE(Place.EFFECT, "Keep its network in front in all panels", key(KeyCode.ENTER)),
    LEAVE_VALUE(Place.EFFECT, "Let go of the value", key(KeyCode.ESCAPE)),
    PAIR_LEFT(Place.GALLERY, "Another pair", key(KeyCode.LEFT)),
    PAIR_RIGHT(Place.GALLERY, "Another pair", key(KeyCode.RIGHT)),
    PAIR_ABOVE(Place.GALLERY, "Another pair", key(KeyCode.UP)),
    PAIR_BELOW(Place.GALLERY, "Another pair", key(KeyCode.DOWN)),
    PAGE_ABOVE(Place.GALLERY, "A page of pairs", key(KeyCode.PAGE_UP)),
    PAGE_BELOW(Place.GALLERY, "A page of pairs", key(KeyCode.PAGE_DOWN)),
    FIRST_PAIR(Place.GALLERY, "The first or last pair", key(KeyCode.HOME)),
    LAST_PAIR(Place.GALLERY, "The first or last pair", key(KeyCode.END)),
    OPEN_PAIR(Place.GALLERY, "Look at the pair", key(KeyCode.ENTER), key(KeyCode.SPACE)),
    PAIR_BEFORE(Place.PAIR, "The pair before or after", key(KeyCode.LEFT)),
    PAIR_AFTER(Place.PAIR, "The pair before or after", key(KeyCode.RIGHT)),
    ALL_PAIRS(Place.PAIR, "Back to all pairs", key(KeyCode.ESCAPE)),
    LAYER_BEFORE(Place.DRAWING, "The layer before or after", key(KeyCode.LEFT)),
    LAYER_AFTER(Place.DRAWING, "The layer before or after", key(KeyCode.RIGHT)),
    FIND(Place.HISTORY, "Search", shortcut(KeyCode.F)),
    UNDO_IN_HISTORY(Place.HISTORY, "Undo, from anywhere in the window", shortcut(KeyCode.Z)),
    OPEN(Place.LIST, "Open", key(KeyCode.ENTER)),
    RENAME(Place.LIST, "Rename", key(KeyCode.F2)),
    DELETE(Place.LIST, "Delete", key(KeyCode.DELETE)),
    TO_LIST(Place.SEARCH, "Go to the list", key(KeyCode.DOWN), key(KeyCode.ENTER)),
    CLEAR_SEARCH(Place.SEARCH, "Show all again", key(KeyCode.ESCAPE)),
    NEXT_PRESENTED(Place.PRESENTATION, "The next or previous panel", key(KeyCode.PAGE_DOWN)),
    PREVIOUS_PRESENTED(Place.PRESENTATION, "The next or previous panel", key(KeyCode.PAGE_UP)),
    END_PRESENTATION(Place.FULL_SCREEN, "Back to the window as it was", key(KeyCode.ESCAPE));

    /** Where keys mean something, as the list of shortcuts calls it. */
    public enum Place {
        SET_UP("In the set-up"),
        NUMBER("In a number of the set-up"),
        NETWORKS("In the list of networks"),
        PANEL("In every panel"),
        CURVES("In a chart of curves or boxes"),
        TABLE("In a table"),
        EFFECT("In a chart of an effect"),
        GALLERY("Among pairs"),
        PAIR("In an opened pair"),
        DRAWING("In the drawing of a network"),
        HISTORY("In History"),
        LIST("In History’s list"),
        SEARCH("In History’s search"),
        PRESENTATION("In full screen"),
        FULL_SCREEN("In full screen, where nothing is open to be closed first");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** All keys that mean something there. */
        List<PanelKey> keys() {
            return Arrays.stream(PanelKey.values())
                    .filter(key -> key.place == this)
                    .toList();
        }

        /** What its keys do, and by which keys: {@code Another pair} and {@code ←, →, ↑, ↓}. */
        public Map<String, String> help() {
            return keys().stream()
                    .collect(Collectors.groupingBy(
                            key -> key.help,
                            LinkedHashMap::new,
                            Collectors.mapping(PanelKey::text, Collectors.joining(", "))));
        }
    }

    private final Place place;
    private final String help;
    private final List<KeyCombination> combinations;

    PanelKey(Place place, String help, KeyCombination... combinations) {
        this.place = place;
        this.help = help;
        this.combinations = List.of(combinations);
    }

    Place place() {
        return place;
    }

    /** Whether an event is a press of it. */
    public boolean matches(KeyEvent event) {
        return combinations.stream().anyMatch(one -> one.match(event));
    }

    /** What it is pressed with. */
    List<KeyCombination> combinations() {
        return combinations;
    }

    /** {@code Ctrl+F}; several with commas between them. */
    public String text() {
        return combinations.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(", "));
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private static KeyCombination shortcut(KeyCode code, KeyCombination.Modifier... more) {
        KeyCombination.Modifier[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = KeyCombination.SHORTCUT_DOWN;
        return new KeyCodeCombination(code, all);
    }
}

package org.pairlab.app.setup;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The steps that undo goes back and redo forth. Typing in one field is one step. FX thread only. */
final class SetUpHistory {
    private static final int LONGEST = 200;

    private final Deque<SetUpValues> past = new ArrayDeque<>();
    private final Deque<SetUpValues> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private SetUpValues present;
    private Object growing;

    SetUpHistory(SetUpValues present) {
        this.present = present;
    }

    /**
     * Something has changed.
     *
     * @param source what: further changes of the same source belong to the same step; null for a step of its own
     */
    void changed(Object source, SetUpValues now) {
        if (now.equals(present)) {
            return;
        }
        if (source == null || source != growing) {
            past.push(present);
            if (past.size() > LONGEST) {
                past.removeLast();
            }
        }
        growing = source;
        present = now;
        future.clear();
        update();
    }

    /** Forgets all steps; there is nothing to go back to. */
    void startFrom(SetUpValues values) {
        past.clear();
        future.clear();
        present = values;
        growing = null;
        update();
    }

    /** The next change is a step of its own, whatever its source. */
    void endStep() {
        growing = null;
    }

    /** The values to go back to; only if there are any. */
    SetUpValues undo() {
        return move(past, future);
    }

    /** The values to go forth to; only if there are any. */
    SetUpValues redo() {
        return move(future, past);
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    private SetUpValues move(Deque<SetUpValues> from, Deque<SetUpValues> to) {
        to.push(present);
        present = from.pop();
        growing = null;
        update();
        return present;
    }

    private void update() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }
}

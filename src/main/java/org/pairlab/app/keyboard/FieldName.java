package org.pairlab.app.keyboard;

import javafx.scene.control.Control;
import javafx.scene.control.Label;

/**
 * Names fields that stand without a label, for those who hear them. An accessible text of the field's own would be read in
 * place of what is typed or chosen in it. FX thread only.
 */
public final class FieldName {
    private FieldName() {}

    /** Has a screen reader name a text field or a choice before it reads what is in it. */
    public static void give(Control field, String name) {
        // Not in the scene: who can see the field sees what it is for.
        new Label(name).setLabelFor(field);
    }
}

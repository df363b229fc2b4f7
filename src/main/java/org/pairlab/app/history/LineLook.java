package org.pairlab.app.history;

import javafx.scene.paint.Color;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;

/**
 * How the lines of an experiment are told from those of the others: by dashes, and from the fifth on by a paler colour
 * too. The colour itself says which architecture it is.
 */
enum LineLook {
    SOLID,
    DASHED(8, 5),
    DOTTED(2, 4),
    DASH_DOTTED(10, 4, 2, 4);

    private static final double PALER = 0.45;

    private final double[] dashes;

    LineLook(double... dashes) {
        this.dashes = dashes;
    }

    /** Of the experiment at a 0-based place. */
    static LineLook of(int place) {
        return values()[place % values().length];
    }

    /** Lengths of strokes and gaps, pixels; none for a solid line. */
    double[] dashes() {
        return dashes.clone();
    }

    /** A colour as the experiment at a 0-based place has it. */
    static Color shade(Color color, int place, Theme theme) {
        return place < values().length ? color : color.interpolate(Palette.paper(theme), PALER);
    }
}

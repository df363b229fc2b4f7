package org.pairlab.app.network;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.pairlab.app.Theme;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;

/** Pictures of digits as ink on the theme's paper. */
public final class DigitPicture {
    /** Pixels a pixel: enlarged here, as the window would blur what it enlarges. */
    private static final int ENLARGED = 16;

    private DigitPicture() {}

    /** The two digits of a pair, square and crisp, the paper transparent. */
    public static List<Image> of(Pairs pairs, int pair, Theme theme) {
        return List.of(
                picture(pairs.digits(), pairs.first(pair), theme), picture(pairs.digits(), pairs.second(pair), theme));
    }

    private static Image picture(Digits digits, int position, Theme theme) {
        Color ink = theme == Theme.DARK ? Color.WHITE : Color.BLACK;
        int side = Digits.SIDE * ENLARGED;
        WritableImage image = new WritableImage(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double opacity = Math.min(1, digits.grey(position, y / ENLARGED, x / ENLARGED) / 255);
                image.getPixelWriter().setColor(x, y, ink.deriveColor(0, 1, 1, opacity));
            }
        }
        return image;
    }
}

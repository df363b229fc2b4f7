package org.pairlab.app.network;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.pairlab.app.Theme;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;

/** Pictures of digits as ink on the theme's paper. */
final class DigitPicture {
    private DigitPicture() {}

    /** The two digits of a pair, 14x14 pixels each, the paper transparent. */
    static List<Image> of(Pairs pairs, int pair, Theme theme) {
        return List.of(
                picture(pairs.digits(), pairs.first(pair), theme), picture(pairs.digits(), pairs.second(pair), theme));
    }

    private static Image picture(Digits digits, int position, Theme theme) {
        Color ink = theme == Theme.DARK ? Color.WHITE : Color.BLACK;
        WritableImage image = new WritableImage(Digits.SIDE, Digits.SIDE);
        for (int row = 0; row < Digits.SIDE; row++) {
            for (int column = 0; column < Digits.SIDE; column++) {
                double opacity = Math.min(1, digits.grey(position, row, column) / 255);
                image.getPixelWriter().setColor(column, row, ink.deriveColor(0, 1, 1, opacity));
            }
        }
        return image;
    }
}

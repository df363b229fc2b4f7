package org.pairlab.export;

import java.awt.image.BufferedImage;
import java.util.Base64;
import org.pairlab.data.Digits;

/** A digit as the networks see it: 14x14 pixels, ink on paper, in a PNG so small that it can stand in a page's text. */
final class DigitPng {
    private DigitPng() {}

    /** A {@code data:} address for an image element. */
    static String address(Digits digits, int position) {
        BufferedImage image = new BufferedImage(Digits.SIDE, Digits.SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < Digits.SIDE; row++) {
            for (int column = 0; column < Digits.SIDE; column++) {
                // Straight into the raster: through a colour the grey would be changed for another gamma.
                int paper = 255 - Math.round(digits.grey(position, row, column));
                image.getRaster().setSample(column, row, 0, paper);
            }
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(PngFile.write(image, 96));
    }
}

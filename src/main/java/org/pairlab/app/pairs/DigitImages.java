package org.pairlab.app.pairs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.pairlab.app.Theme;
import org.pairlab.data.Digits;

/**
 * The digits as images, ink on paper, exactly the 14x14 pixels that the networks see. Each pixel is drawn as a square of
 * screen pixels, as not every renderer enlarges an image without smoothing; the latest images are kept.
 */
final class DigitImages {
    private static final int KEPT = 800;

    private record Key(int position, int side) {}

    private final Map<Key, Image> images = new LinkedHashMap<>(16, 0.75f, true);
    private Digits digits;
    private Theme theme;

    /** A view for {@link #show}. */
    static ImageView view() {
        ImageView view = new ImageView();
        view.setSmooth(false);
        view.setPreserveRatio(true);
        return view;
    }

    /** Shows the digit at a position of its MNIST part, each of its pixels {@code scale} points wide. */
    void show(ImageView view, Digits part, int position, Theme inTheme, int scale) {
        if (part != digits || inTheme != theme) {
            images.clear();
            digits = part;
            theme = inTheme;
        }
        int side = Math.max(1, (int) Math.round(scale * outputScale(view)));
        Key key = new Key(position, side);
        Image image = images.get(key);
        if (image == null) {
            image = draw(position, side);
            images.put(key, image);
            if (images.size() > KEPT) {
                images.remove(images.keySet().iterator().next());
            }
        }
        view.setImage(image);
        view.setFitWidth(Digits.SIDE * scale);
    }

    private static double outputScale(Node node) {
        boolean onScreen = node.getScene() != null && node.getScene().getWindow() != null;
        return onScreen ? node.getScene().getWindow().getOutputScaleX() : 1;
    }

    private Image draw(int position, int side) {
        Color paper = theme == Theme.LIGHT ? Color.WHITE : Color.web("#0a0d12");
        Color ink = theme == Theme.LIGHT ? Color.web("#10141a") : Color.web("#f4f7fa");
        int length = Digits.SIDE * side;
        int[] colors = new int[length * length];
        for (int pixel = 0; pixel < Digits.PIXELS; pixel++) {
            int row = pixel / Digits.SIDE;
            int column = pixel % Digits.SIDE;
            int color = argb(paper.interpolate(ink, digits.grey(position, row, column) / 255));
            for (int y = row * side; y < (row + 1) * side; y++) {
                Arrays.fill(colors, y * length + column * side, y * length + (column + 1) * side, color);
            }
        }
        WritableImage image = new WritableImage(length, length);
        image.getPixelWriter().setPixels(0, 0, length, length, PixelFormat.getIntArgbInstance(), colors, 0, length);
        return image;
    }

    private static int argb(Color color) {
        return 0xff << 24
                | (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }
}

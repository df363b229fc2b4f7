package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Lettering;
import org.pairlab.chart.Lettering.Anchor;

class FallbackFontsTest {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Lettering TYPE = new Lettering(30, false, new Ink(0, 1));

    private final FallbackFonts fonts = new FallbackFonts(CONTEXT);

    @Test
    void aFontSetsWhatItHasItself() {
        for (int style : new int[] {Font.PLAIN, Font.BOLD}) {
            Font font = new Font(Font.SANS_SERIF, style, 12);
            assertThat("ConvNetBaseAux, weight 50, ± “é”".codePoints())
                    .allSatisfy(letter -> assertThat(fonts.of(letter, font)).isSameAs(font));
        }
    }

    /** A line with letters of other fonts is set in another way: what the font has must look the same in it. */
    @ParameterizedTest
    @ValueSource(strings = {"ConvNetBaseAux 88.07 ± 0.68", "weight 50, To fi", "Größe é"})
    void theOtherWaySetsTheSameLetters(String text) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

        Rectangle2D other = fonts.line(text, font).getOutline(null).getBounds2D();

        Rectangle2D usual = font.createGlyphVector(CONTEXT, text).getOutline().getBounds2D();
        assertThat(other.getX()).isCloseTo(usual.getX(), offset(0.01));
        assertThat(other.getY()).isCloseTo(usual.getY(), offset(0.01));
        assertThat(other.getHeight()).isCloseTo(usual.getHeight(), offset(0.01));
        assertThat(other.getWidth()).isCloseTo(usual.getWidth(), offset(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ש|ר", "中|文", "あ|ひ", "한|국", "ب|س", "ก|ข", "अ|क"})
    void lettersThatTheFontHasNotAreDrawnWithAnother(String two) throws IOException {
        String one = two.substring(0, 1);
        String other = two.substring(2);
        assumeTrue(
                Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                        .anyMatch(font -> font.canDisplayUpTo(one + other) < 0),
                "no font of this machine has them");

        BufferedImage first = drawn(one);
        assertThat(ink(first, 0, first.getWidth())).isPositive();
        assertThat(same(first, drawn(other))).as("no box in their place").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConvNetBaseAux 88.07 ± 0.68", "weight 50, To fi", "Größe é"})
    void whatTheFontHasIsDrawnWithItToThePixel(String text) throws IOException {
        Font font = PngCanvas.font(Font.PLAIN)
                .deriveFont((float) (PngCanvas.font(Font.PLAIN).getSize2D() * TYPE.size()));
        BufferedImage expected = new BufferedImage(400, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = expected.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 60);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.BLACK);
        graphics.fill(AffineTransform.getTranslateInstance(1, 40)
                .createTransformedShape(font.createGlyphVector(CONTEXT, text).getOutline()));
        graphics.dispose();

        assertThat(ink(expected, 0, 400)).isPositive();
        assertThat(same(drawn(text), expected)).isTrue();
    }

    @Test
    void whatIsWrittenFromRightToLeftRunsSo() {
        TextLayout line = fonts.line("a אבג", new Font(Font.SANS_SERIF, Font.PLAIN, 12));

        List<Integer> fromTheLeft = new ArrayList<>();
        for (float x = 0; x < line.getAdvance(); x += 0.25f) {
            int letter = line.hitTestChar(x, -1).getCharIndex();
            if (!fromTheLeft.contains(letter)) {
                fromTheLeft.add(letter);
            }
        }
        assertThat(fromTheLeft).containsExactly(0, 1, 4, 3, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中文中文中文中文", "ﷺﷺﷺ", "\ud83d\ude00", "\u200b", "\udbff\udffd", "e\u0301\u05b0", "\ud800"})
    void noLineIsWiderThanTheLayoutExpects(String text) throws IOException {
        BufferedImage image = drawn(text);
        int widest = (int) Math.ceil(TYPE.width(text)) + 3;

        assertThat(ink(image, Math.min(widest, image.getWidth()), image.getWidth()))
                .isZero();
    }

    private static BufferedImage drawn(String text) throws IOException {
        Figure figure = new Figure() {
            @Override
            public String title() {
                return "A line";
            }

            @Override
            public double width() {
                return 400;
            }

            @Override
            public double height() {
                return 60;
            }

            @Override
            public void draw(Canvas canvas) {
                canvas.text(text, 1, 40, TYPE, Anchor.START);
            }
        };
        return ImageIO.read(new ByteArrayInputStream(Picture.png(figure, 1)));
    }

    private static int ink(BufferedImage image, int from, int to) {
        int ink = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                ink += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
            }
        }
        return ink;
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int[] first = one.getRGB(0, 0, width, one.getHeight(), null, 0, width);
        return Arrays.equals(first, other.getRGB(0, 0, width, other.getHeight(), null, 0, width));
    }
}

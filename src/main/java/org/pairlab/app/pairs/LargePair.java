package org.pairlab.app.pairs;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.pairlab.app.Theme;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;

/** Both digits of a pair as large as there is room, pixel by pixel, the true relation between them. */
final class LargePair extends Region {
    private static final int SMALLEST = 8;
    private static final int LARGEST = 80;

    private final DigitImages images = new DigitImages();
    private final ImageView first = DigitImages.view();
    private final ImageView second = DigitImages.view();
    private final Region firstFrame = new Region();
    private final Region secondFrame = new Region();
    private final Label sign = new Label();
    private final Label firstCaption = new Label();
    private final Label secondCaption = new Label();

    private Pairs pairs;
    private int pair;
    private Theme theme;

    LargePair() {
        getStyleClass().add("large-pair");
        sign.getStyleClass().add("sign");
        firstFrame.getStyleClass().add("frame");
        secondFrame.getStyleClass().add("frame");
        getChildren().addAll(firstFrame, secondFrame, first, second, sign, firstCaption, secondCaption);
    }

    void show(Pairs newPairs, int newPair, Theme newTheme) {
        pairs = newPairs;
        pair = newPair;
        theme = newTheme;
        sign.setText(Answer.of(pairs.target(pair)).sign());
        firstCaption.setText(caption(pairs.firstLabel(pair), pairs.first(pair)));
        secondCaption.setText(caption(pairs.secondLabel(pair), pairs.second(pair)));
        requestLayout();
    }

    private static String caption(int label, int position) {
        return label + "  (test image " + position + ")";
    }

    @Override
    protected double computeMinHeight(double width) {
        return Digits.SIDE * SMALLEST + captionHeight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * Digits.SIDE * SMALLEST + signWidth();
    }

    private double captionHeight() {
        return Math.ceil(firstCaption.prefHeight(-1)) + 6;
    }

    private double signWidth() {
        return Math.ceil(sign.prefWidth(-1)) + 32;
    }

    @Override
    protected void layoutChildren() {
        double across = (getWidth() - signWidth()) / 2 / Digits.SIDE;
        double down = (getHeight() - captionHeight()) / Digits.SIDE;
        int scale = (int) Math.max(SMALLEST, Math.min(LARGEST, Math.min(across, down)));
        double side = Digits.SIDE * scale;
        double left = snapPositionX((getWidth() - 2 * side - signWidth()) / 2);
        double top = snapPositionY(Math.max(0, (getHeight() - side - captionHeight()) / 2));
        double right = left + side + signWidth();
        if (pairs != null) {
            images.show(first, pairs.digits(), pairs.first(pair), theme, scale);
            images.show(second, pairs.digits(), pairs.second(pair), theme, scale);
        }
        first.relocate(left, top);
        second.relocate(right, top);
        firstFrame.resizeRelocate(left - 1, top - 1, side + 2, side + 2);
        secondFrame.resizeRelocate(right - 1, top - 1, side + 2, side + 2);
        layoutInArea(sign, left + side, top, signWidth(), side, 0, HPos.CENTER, VPos.CENTER);
        double captions = top + side + 6;
        layoutInArea(firstCaption, left, captions, side, captionHeight() - 6, 0, HPos.CENTER, VPos.CENTER);
        layoutInArea(secondCaption, right, captions, side, captionHeight() - 6, 0, HPos.CENTER, VPos.CENTER);
    }
}

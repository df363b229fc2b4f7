package org.pairlab.app.pairs;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.pairlab.app.Theme;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;

/** Both digits of a pair as large as there is room, pixel by pixel, the true relation between them. */
final class LargePair extends Region {
    private static final int SMALLEST = 8;
    private static final int LARGEST = 80;
    private static final double CAPTION_GAP = 6;

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
        for (Label caption : List.of(firstCaption, secondCaption)) {
            caption.setWrapText(true);
            caption.setTextAlignment(TextAlignment.CENTER);
        }
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
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Digits.SIDE * SMALLEST + captionHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * Digits.SIDE * SMALLEST + signWidth();
    }

    /** The larger of both captions' heights and what is above them, in a panel of that width. */
    private double captionHeight(double width) {
        double each = captionWidth(width);
        return Math.ceil(Math.max(firstCaption.prefHeight(each), secondCaption.prefHeight(each))) + CAPTION_GAP;
    }

    /** A caption is wider than its digit where there is little height; on several lines if there is little width, too. */
    private double captionWidth(double width) {
        double wanted = Math.ceil(Math.max(firstCaption.prefWidth(-1), secondCaption.prefWidth(-1)));
        return width <= 0 ? wanted : Math.min(wanted, Math.floor((width - CAPTION_GAP) / 2));
    }

    private double signWidth() {
        return Math.ceil(sign.prefWidth(-1)) + 32;
    }

    @Override
    protected void layoutChildren() {
        double across = (getWidth() - signWidth()) / 2 / Digits.SIDE;
        double down = (getHeight() - captionHeight(getWidth())) / Digits.SIDE;
        int scale = (int) Math.max(SMALLEST, Math.min(LARGEST, Math.min(across, down)));
        double side = Digits.SIDE * scale;
        double caption = captionWidth(getWidth());
        double between = Math.max(signWidth(), caption + CAPTION_GAP - side);
        double left = snapPositionX((getWidth() - 2 * side - between) / 2);
        double top = snapPositionY(Math.max(0, (getHeight() - side - captionHeight(getWidth())) / 2));
        double right = left + side + between;
        if (pairs != null) {
            images.show(first, pairs.digits(), pairs.first(pair), theme, scale);
            images.show(second, pairs.digits(), pairs.second(pair), theme, scale);
        }
        first.relocate(left, top);
        second.relocate(right, top);
        firstFrame.resizeRelocate(left - 1, top - 1, side + 2, side + 2);
        secondFrame.resizeRelocate(right - 1, top - 1, side + 2, side + 2);
        layoutInArea(sign, left + side, top, between, side, 0, HPos.CENTER, VPos.CENTER);
        place(firstCaption, left + side / 2, top + side + CAPTION_GAP, caption);
        place(secondCaption, right + side / 2, top + side + CAPTION_GAP, caption);
    }

    private void place(Label caption, double middle, double top, double width) {
        double height = captionHeight(getWidth()) - CAPTION_GAP;
        double left = Math.max(0, Math.min(getWidth() - width, middle - width / 2));
        layoutInArea(caption, left, top, width, height, 0, HPos.CENTER, VPos.TOP);
    }
}

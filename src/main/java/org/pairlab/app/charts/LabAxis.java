package org.pairlab.app.charts;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.pairlab.chart.Ticks;

/**
 * A numeric axis whose range is set and never guessed from the data, with ticks at 1, 2 or 5 times a power of ten. So a
 * single point, a constant or a NaN cannot give it an empty range.
 */
public final class LabAxis extends DefaultNumericAxis {
    private static final int MOST_TICKS = 12;

    private final double smallestUnit;
    private final Text measured = new Text();
    private List<String> names = List.of();
    /** Where ticks are, if not at round numbers, and what stands at them. */
    private double[] places;

    private List<String> texts = List.of();

    private LabAxis(String name, double min, double max, double smallestUnit) {
        super(name, min, max, 1);
        this.smallestUnit = smallestUnit;
        // With a unit, even an empty one, the name would end in brackets.
        setUnit(null);
        setAutoRanging(false);
        setAnimated(false);
        setMinorTickCount(0);
        setTickLabelFormatter(new Decimals());
        heightProperty().addListener((height, before, now) -> resized());
        widthProperty().addListener((width, before, now) -> resized());
    }

    /** Names it by the first of these that is no longer than the axis, or by the last. */
    public void setNames(List<String> longestFirst) {
        names = List.copyOf(longestFirst);
        fitName();
    }

    private void resized() {
        fitName();
        if (places != null) {
            // As many ticks as have room now.
            invalidateRange();
            requestAxisLayout();
        }
    }

    private void fitName() {
        if (names.isEmpty()) {
            return;
        }
        double length = getSide().isVertical() ? getHeight() : getWidth();
        String fitting = names.stream()
                .filter(name -> length <= 0 || length(name) <= length)
                .findFirst()
                .orElse(names.get(names.size() - 1));
        if (!fitting.equals(getName())) {
            setName(fitting);
        }
    }

    private double length(String name) {
        measured.setText(name);
        // As charts.css has it: axes are named in the type of their numbers.
        measured.setFont(font());
        return measured.getLayoutBounds().getWidth();
    }

    /** An axis of any numbers; {@code name} is drawn beside it and may be null. */
    public static LabAxis numbers(String name, double min, double max) {
        return new LabAxis(name, min, max, 0);
    }

    /** An axis that has ticks at whole numbers only. */
    public static LabAxis wholeNumbers(String name, double min, double max) {
        return new LabAxis(name, min, max, 1);
    }

    /** Shows the values from {@code min} to {@code max}; both finite, {@code min < max}. */
    public void show(double min, double max) {
        if (!(min < max) || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException("no range: " + min + " to " + max);
        }
        if (min != getMin() || max != getMax()) {
            set(min, max);
        }
    }

    /**
     * Has ticks at these places alone, and of many at as many as have room for their texts.
     *
     * @param newPlaces in rising order
     * @param newTexts what stands at each
     */
    public void setTicks(double[] newPlaces, List<String> newTexts) {
        if (!Arrays.equals(places, newPlaces) || !texts.equals(newTexts)) {
            places = newPlaces.clone();
            texts = List.copyOf(newTexts);
            setTickLabelFormatter(new PlaceTexts());
            invalidateRange();
            requestAxisLayout();
        }
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList ticks) {
        if (places == null) {
            super.calculateMajorTickValues(range, ticks);
            return;
        }
        ticks.clear();
        boolean vertical = getSide().isVertical();
        double pixels = (vertical ? getHeight() : getWidth()) / (range.getMax() - range.getMin());
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < places.length; i++) {
            double half = vertical ? 0.7 * font().getSize() : length(texts.get(i)) / 2 + 0.3 * font().getSize();
            double at = places[i] * pixels;
            // As many as do not run into each other.
            if (places[i] >= range.getMin() && places[i] <= range.getMax() && (at - half >= end || pixels <= 0)) {
                ticks.add(places[i]);
                end = at + half;
            }
        }
    }

    /** What its tick labels are written in; follows the size of the type. */
    public Font font() {
        return getTickLabelFont();
    }

    @Override
    public double computePreferredTickUnit(double length) {
        double font = getTickLabelFont().getSize();
        double gap = getSide().isVertical() ? 2.3 * font : 4 * font;
        double ticks = Math.max(1, Math.min(MOST_TICKS, Math.floor(length / gap)));
        return Ticks.step(getMin(), getMax(), ticks, smallestUnit);
    }

    private final class PlaceTexts extends StringConverter<Number> {
        @Override
        public String toString(Number value) {
            int at = Arrays.binarySearch(places, value.doubleValue());
            return at < 0 ? "" : texts.get(at);
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("ticks are not typed");
        }
    }

    private final class Decimals extends StringConverter<Number> {
        @Override
        public String toString(Number value) {
            double largest = Math.max(Math.abs(getMin()), Math.abs(getMax()));
            return Ticks.text(value.doubleValue(), getTickUnit(), largest);
        }

        @Override
        public Number fromString(String text) {
            return Double.valueOf(text);
        }
    }
}

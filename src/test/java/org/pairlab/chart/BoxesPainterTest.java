package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.chart.BoxesPainter.Box;
import org.pairlab.chart.BoxesPainter.Group;
import org.pairlab.chart.RecordingCanvas.Written;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.CommonerClass;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.RunMaximum;

class BoxesPainterTest {
    /** Sizes of the plot and of the type: a projector, large type, a small window, a picture, a wall. */
    private static final double[][] SIZES = {
        {640, 180, 1.13}, {640, 160, 1.6}, {420, 120, 1.13}, {560, 290, 1}, {1500, 700, 2}
    };

    @ParameterizedTest
    @ValueSource(doubles = {50, 51, 60, 74, 79.9, 82, 85, 88, 91, 100})
    void theLevelsTextHidesNoMark(double percent) {
        for (long seed = 0; seed < 40; seed++) {
            BoxesPainter boxes = boxes(seed, percent);
            for (double[] size : SIZES) {
                RecordingCanvas canvas = painted(boxes, size);

                Written text = canvas.texts().get(0);
                assertThat(text.text()).contains("always “").startsWith(percent < 60 ? "↓" : "");
                assertThat(text.within(size[0], size[1])).isTrue();
                assertThat(canvas.marks())
                        .as("%s at %s, seed %s", text, List.of(size[0], size[1], size[2]), seed)
                        .filteredOn(mark -> mark.shared(text.area()) > 0)
                        .isEmpty();
            }
        }
    }

    @Test
    void aTextWithoutAFreePlaceIsShortAndCoversLittle() {
        List<Box> boxes = new ArrayList<>();
        for (Architecture architecture : Architecture.values()) {
            boxes.add(box(architecture, 40, 50, 60, 70, 80, 90));
        }
        BoxesPainter painter = new BoxesPainter(boxes, List.of(), Optional.of(new CommonerClass(true, 65)));

        Written text = painted(painter, new double[] {300, 60, 1.6}).texts().get(0);

        assertThat(text.text()).isEqualTo("always “≤”: 65.00 %");
        assertThat(text.within(300, 60)).isTrue();
    }

    @Test
    void groupsNamesStayWithinTheirGroupsAndTellWhatTheyBeginAndEndWith() {
        String[] names = {"ConvNetBase with 32 features and no dropout", "ConvNetBase with 64 features", "C"};
        List<Box> boxes = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (String name : names) {
            boxes.add(box(Architecture.BASE, 80, 81));
            groups.add(new Group(name, 1));
        }
        List<Written> texts = painted(new BoxesPainter(boxes, groups, Optional.empty()), new double[] {360, 200, 1})
                .texts();

        assertThat(texts).hasSize(3);
        assertThat(texts.get(0).text()).startsWith("ConvNet").contains("…").endsWith("dropout");
        for (int i = 0; i < 3; i++) {
            assertThat(texts.get(i).area().left()).isGreaterThanOrEqualTo(120 * i);
            assertThat(texts.get(i).area().right()).isLessThanOrEqualTo(120 * (i + 1));
        }
    }

    private static RecordingCanvas painted(BoxesPainter boxes, double[] size) {
        RecordingCanvas canvas = new RecordingCanvas();
        AccuracyRange range = AccuracyRange.of(values(boxes));
        Plot plot = new Plot(
                0,
                0,
                size[0],
                size[1],
                new Scale(-0.5, boxes.boxes().size() - 0.5),
                new Scale(range.low(), range.high()));
        boxes.paint(canvas, plot, new ChartStyle(Colors.LIGHT, size[2]));
        return canvas;
    }

    private static double[] values(BoxesPainter boxes) {
        return boxes.boxes().stream()
                .flatMap(box -> box.runs().stream())
                .mapToDouble(RunMaximum::accuracy)
                .toArray();
    }

    /** As a classroom experiment comes out: apart from each other, some with values to compare with. */
    private static BoxesPainter boxes(long seed, double percent) {
        Random random = new Random(seed);
        List<Box> boxes = new ArrayList<>();
        int runs = 1 + random.nextInt(15);
        for (Architecture architecture : Architecture.values()) {
            double[] values = new double[runs];
            double mean = 80 + 4 * architecture.ordinal() + random.nextGaussian();
            for (int i = 0; i < runs; i++) {
                values[i] = Math.min(100, mean + random.nextGaussian());
            }
            boxes.add(box(architecture, values));
        }
        if (seed % 2 == 0) {
            Box first = boxes.get(0);
            Optional<KnownResult> known = Optional.of(new KnownResult(15, 83, 0.7));
            boxes.set(0, new Box(first.name(), first.look(), first.runs(), known, known));
        }
        return new BoxesPainter(boxes, List.of(), Optional.of(new CommonerClass(true, percent)));
    }

    private static Box box(Architecture architecture, double... values) {
        List<RunMaximum> runs = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            runs.add(new RunMaximum(i + 1, 3, values[i], values[i]));
        }
        return new Box(architecture.label(), VariantLook.of(architecture), runs, Optional.empty(), Optional.empty());
    }
}

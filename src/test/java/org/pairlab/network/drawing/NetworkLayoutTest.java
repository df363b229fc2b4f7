package org.pairlab.network.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Kind;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;
import org.pairlab.network.drawing.NetworkLayout.Box;
import org.pairlab.network.drawing.NetworkLayout.Carries;
import org.pairlab.network.drawing.NetworkLayout.Flow;
import org.pairlab.network.drawing.NetworkLayout.Layer;
import org.pairlab.network.drawing.NetworkLayout.Line;
import org.pairlab.network.drawing.NetworkLayout.Module;
import org.pairlab.network.drawing.NetworkLayout.Style;
import org.pairlab.network.drawing.NetworkLayout.TextSizer;

class NetworkLayoutTest {
    private static final Hyperparameters REPORT =
            Preset.REPORT.hyperparameters().plain();
    /** Wide letters, as of the widest of the usual fonts. */
    private static final TextSizer LETTERS =
            (text, style) -> text.length() * (style == Style.MODULE ? 8.6 : style == Style.TITLE ? 7.4 : 6.6);

    static Stream<Arguments> networks() {
        List<Hyperparameters> settings = List.of(
                REPORT,
                Preset.CLASSROOM.hyperparameters().plain(),
                new Hyperparameters(2, 1, 1, 7e-3, 0, false, 0, 128, 25),
                new Hyperparameters(1024, 4096, 4096, 7e-3, 0.95, true, 1000, 128, 25),
                new Hyperparameters(1024, 1, 4096, 7e-3, 0.25, false, 50, 128, 25));
        return Stream.of(Architecture.values())
                .flatMap(architecture -> settings.stream().map(each -> Arguments.of(architecture, each)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void nothingOverlapsAndNothingIsOutside(Architecture architecture, Hyperparameters settings) {
        for (double[] size : new double[][] {{900, 560}, {300, 200}, {3500, 1900}, {1000, 1900}, {3500, 600}}) {
            NetworkLayout layout = fit(architecture, settings, size[0], size[1]);
            Box all = new Box(0, 0, layout.width(), layout.height());
            List<Box> solid = new ArrayList<>();
            layout.layers().forEach(layer -> layer.lines().forEach(line -> solid.add(line.box())));
            layout.headings().forEach(line -> solid.add(line.box()));
            cells(layout).forEach(solid::add);
            assertThat(solid).allMatch(box -> inside(box, all));
            assertThat(overlaps(solid)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void modulesHoldTheirLayers(Architecture architecture, Hyperparameters settings) {
        NetworkLayout layout = fit(architecture, settings, 900, 560);
        for (Layer layer : layout.layers()) {
            if (layer.vertex().part() != Part.INPUT) {
                Box module = module(layout, layer.vertex().part()).box();
                assertThat(inside(layer.figure(), module))
                        .as(layer.vertex().name())
                        .isTrue();
                layer.lines().forEach(line -> assertThat(inside(line.box(), module))
                        .as(line.text())
                        .isTrue());
            }
        }
        for (Module a : layout.modules()) {
            for (Module b : layout.modules()) {
                assertThat(a != b && a.box().overlaps(b.box())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void dataFlowsFromLeftToRight(Architecture architecture, Hyperparameters settings) {
        NetworkLayout layout = fit(architecture, settings, 900, 560);
        assertThat(layout.flows()).allSatisfy(flow -> {
            assertThat(flow.bend1()).isGreaterThanOrEqualTo(flow.x1());
            assertThat(flow.bend2()).isGreaterThan(flow.bend1());
            assertThat(flow.x2()).isGreaterThan(flow.bend2());
        });
    }

    @Test
    void sharedWeightsAreOneStackThatBothDigitsEnter() {
        NetworkLayout layout = fit(Architecture.BASE, REPORT, 900, 560);
        assertThat(module(layout, Part.CONV_MODULE).stacks()).isEmpty();
        assertThat(of(layout, Kind.CONVOLUTION)).hasSize(3);
        assertThat(into(layout, "both")).extracting(Flow::carries).containsExactly(Carries.FIRST, Carries.SECOND);
        assertThat(into(layout, "conv1")).extracting(Flow::carries).containsExactly(Carries.BOTH);
        assertThat(into(layout, "logit")).extracting(Flow::carries).containsExactly(Carries.PAIR);
    }

    @Test
    void numbersStandInTheirHeadingsRowsRightBelowTheTitles() {
        NetworkLayout layout = fit(Architecture.BASE, REPORT, 900, 560);
        List<Line> lines = byName(layout).get("conv1").lines();
        assertThat(lines).extracting(Line::text).containsExactly("conv 3×3,", "ReLU", "c/2 = 128", "12 × 12", "1,280");
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).box().y()).isCloseTo(lines.get(i - 1).box().bottom(), within(1e-9));
        }
        assertThat(layout.headings().subList(0, 3))
                .extracting(Line::text, line -> line.box().y())
                .containsExactly(
                        tuple("features", lines.get(2).box().y()),
                        tuple("size", lines.get(3).box().y()),
                        tuple("parameters", lines.get(4).box().y()));
    }

    @Test
    void separateWeightsAreTwoStacksOneBelowTheOther() {
        NetworkLayout layout = fit(Architecture.SEP_AUX, REPORT, 900, 560);
        List<Box> stacks = module(layout, Part.CONV_MODULE).stacks();
        assertThat(stacks).hasSize(2);
        assertThat(stacks.get(0).overlaps(stacks.get(1))).isFalse();
        for (Layer layer : layout.layers()) {
            if (layer.vertex().part() == Part.CONV_MODULE) {
                Box own = stacks.get(layer.vertex().digit() - 1);
                assertThat(inside(layer.figure(), own))
                        .as(layer.vertex().name())
                        .isTrue();
                layer.lines().forEach(line -> assertThat(inside(line.box(), own))
                        .as(line.text())
                        .isTrue());
            }
        }
        assertThat(into(layout, "conv11")).extracting(Flow::carries).containsExactly(Carries.FIRST);
        assertThat(into(layout, "conv12")).extracting(Flow::carries).containsExactly(Carries.SECOND);
        assertThat(into(layout, "hidden")).extracting(Flow::carries).containsExactly(Carries.BOTH);
    }

    @Test
    void heightTellsTheSideAndThicknessTheFeatures() {
        NetworkLayout layout = fit(Architecture.BASE, REPORT, 900, 560);
        Map<String, Layer> layers = byName(layout);
        double pixel = layers.get("first").front().height() / 14;
        assertThat(layers.get("conv1").front().height()).isCloseTo(12 * pixel, within(1e-9));
        assertThat(layers.get("pool1").front().height()).isCloseTo(7 * pixel, within(1e-9));
        double c = layers.get("conv2").front().width();
        double half = layers.get("conv1").front().width();
        double quarter = Cell.thickness(64);
        assertThat(c - half).isCloseTo(half - quarter, within(1e-9));
        assertThat(c).isGreaterThan(half);
    }

    @Test
    void growsWithThePanelAndNeverBelowWhatCanBeRead() {
        assertThat(fit(Architecture.BASE, REPORT, 100, 100).scale()).isEqualTo(NetworkLayout.MIN_SCALE);
        NetworkLayout large = fit(Architecture.SEP_AUX, REPORT, 3500, 1900);
        assertThat(large.scale()).isGreaterThan(2);
        assertThat(large.scale() * large.width()).isLessThanOrEqualTo(3500.001);
        assertThat(large.scale() * large.height()).isLessThanOrEqualTo(1900.001);
    }

    @Test
    void theStackMayBelongToTheInputs() {
        NetworkDiagram sample = SampleDiagrams.of(Architecture.BASE_AUX, REPORT);
        List<Vertex> vertices = sample.vertices().stream()
                .map(v -> v.kind() == Kind.STACK
                        ? new Vertex(v.name(), v.kind(), Part.INPUT, 0, v.title(), 1, 14, 0, v.inputs())
                        : v)
                .toList();
        NetworkDiagram moved = new NetworkDiagram(sample.architecture(), vertices, sample.trainableParameters());
        NetworkLayout layout = NetworkLayout.fit(moved, REPORT, LETTERS, 900, 560);
        assertThat(into(layout, "both").get(0).x2())
                .isLessThan(module(layout, Part.CONV_MODULE).box().x());
        Box conv = module(layout, Part.CONV_MODULE).box();
        assertThat(layout.headings())
                .allSatisfy(line -> assertThat(inside(line.box(), conv)).isTrue());
    }

    private static NetworkLayout fit(Architecture architecture, Hyperparameters settings, double width, double height) {
        return NetworkLayout.fit(SampleDiagrams.of(architecture, settings), settings, LETTERS, width, height);
    }

    private static List<List<Box>> overlaps(List<Box> boxes) {
        List<List<Box>> overlapping = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (boxes.get(i).overlaps(boxes.get(j))) {
                    overlapping.add(List.of(boxes.get(i), boxes.get(j)));
                }
            }
        }
        return overlapping;
    }

    /** The figures, those that lie on each other as one. */
    private static List<Box> cells(NetworkLayout layout) {
        List<Box> boxes = new ArrayList<>();
        for (Layer layer : layout.layers()) {
            Box box = layer.figure();
            boolean film = layer.vertex().kind() == Kind.BATCH_NORMALISATION
                    || layer.vertex().kind() == Kind.DROPOUT;
            if (film) {
                Box below = boxes.remove(boxes.size() - 1);
                box = new Box(below.x(), below.y(), box.right() - below.x(), below.height());
            }
            boxes.add(box);
        }
        return boxes;
    }

    private static Map<String, Layer> byName(NetworkLayout layout) {
        return layout.layers().stream()
                .collect(Collectors.toMap(layer -> layer.vertex().name(), Function.identity()));
    }

    private static Module module(NetworkLayout layout, Part part) {
        return layout.modules().stream()
                .filter(module -> module.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private static List<Layer> of(NetworkLayout layout, Kind kind) {
        return layout.layers().stream()
                .filter(layer -> layer.vertex().kind() == kind)
                .toList();
    }

    private static List<Flow> into(NetworkLayout layout, String vertex) {
        return layout.flows().stream().filter(flow -> flow.to().equals(vertex)).toList();
    }

    private static boolean inside(Box inner, Box outer) {
        double slack = 1e-6;
        return inner.x() >= outer.x() - slack
                && inner.y() >= outer.y() - slack
                && inner.right() <= outer.right() + slack
                && inner.bottom() <= outer.bottom() + slack;
    }
}

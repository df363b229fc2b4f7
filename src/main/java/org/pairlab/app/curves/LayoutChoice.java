package org.pairlab.app.curves;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.chart.CurveFacet;
import org.pairlab.chart.CurveLayout;
import org.pairlab.network.Hyperparameter;

/** The choice of which curves share a chart, as far as the experiment on screen has it. FX thread only. */
final class LayoutChoice {
    private final CurveModel model;
    private final CurveOptions options;
    private final SegmentedChoice<CurveLayout> choice;

    LayoutChoice(CurveModel model, CurveOptions options) {
        this.model = model;
        this.options = options;
        choice = new SegmentedChoice<>(
                "Layout", false, List.of(), options.layout(), this::layoutLabel, this::layoutMeaning);
        offer();
    }

    Node node() {
        return choice;
    }

    /** Charts by value only where something varies. */
    void offer() {
        int varied = CurveFacet.varied(model.looks()).size();
        List<CurveLayout> offered = Stream.of(CurveLayout.values())
                .filter(layout -> layout != CurveLayout.BY_VALUE || varied > 0)
                .filter(layout -> layout != CurveLayout.BY_SECOND_VALUE || varied > 1)
                .toList();
        if (!offered.contains(options.layout().get())) {
            options.layout().set(CurveLayout.SIDE_BY_SIDE);
        }
        choice.offer(offered);
    }

    private String layoutLabel(CurveLayout layout) {
        return switch (layout) {
            case SIDE_BY_SIDE -> model.looks().allAlone() ? "Side by side" : "By architecture";
            case BY_VALUE, BY_SECOND_VALUE -> "By " + varied(layout);
            case OVERLAID -> "Overlaid";
        };
    }

    private String layoutMeaning(CurveLayout layout) {
        return switch (layout) {
            case SIDE_BY_SIDE -> "A chart for each architecture, all on one scale";
            case BY_VALUE, BY_SECOND_VALUE -> "A chart for each value of " + varied(layout) + ", all on one scale";
            case OVERLAID -> model.looks().allAlone() ? "All architectures in one chart" : "All networks in one chart";
        };
    }

    private String varied(CurveLayout layout) {
        List<Hyperparameter> varied = CurveFacet.varied(model.looks());
        int which = layout == CurveLayout.BY_VALUE ? 0 : 1;
        return which < varied.size() ? varied.get(which).label().toLowerCase(Locale.ROOT) : "value";
    }
}

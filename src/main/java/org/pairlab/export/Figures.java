package org.pairlab.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveFacet;
import org.pairlab.chart.CurveLayout;
import org.pairlab.chart.EffectChoices;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.machine.DistinctNames;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.NetworkDiagrams;
import org.pairlab.network.Variant;
import org.pairlab.network.drawing.NetworkShape;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectMeasure;

/** All figures of an experiment at once, as {@code export} writes them into a folder. */
public final class Figures {
    private Figures() {}

    /**
     * Every figure by the name of its file without an ending: curves of each quantity that an architecture has, by
     * architecture, overlaid and by each varied hyperparameter, the boxplots, and each network once, be it of several
     * variants. Builds the networks, which takes up to a second each.
     */
    public static Map<String, Figure> of(
            ExperimentResults results, PredictionSource predictions, ExperimentSummary summary) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        ExperimentSettings settings = results.settings();
        for (CurveQuantity quantity : CurveQuantity.values()) {
            if (settings.architectures().stream().anyMatch(quantity::of)) {
                String name =
                        "curves-" + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
                CurveChoices choices = CurveChoices.of(quantity);
                figures.put(name, CurvesFigure.of(results, choices));
                figures.put(name + "-overlaid", CurvesFigure.of(results, choices.in(CurveLayout.OVERLAID)));
                List<Hyperparameter> varied = CurveFacet.varied(VariantLooks.of(settings.variants()));
                for (int i = 0; i < varied.size(); i++) {
                    CurveLayout layout = i == 0 ? CurveLayout.BY_VALUE : CurveLayout.BY_SECOND_VALUE;
                    figures.put(name + "-by-" + varied.get(i).key(), CurvesFigure.of(results, choices.in(layout)));
                }
            }
        }
        figures.put("boxplot", BoxplotFigure.of(summary));
        figures.putAll(effects(summary));
        figures.putAll(comparison(results, predictions));
        List<NetworkShape> shapes = NetworkShape.of(settings.variants());
        List<String> names = names(shapes);
        for (int i = 0; i < shapes.size(); i++) {
            Variant first = shapes.get(i).first();
            figures.put(
                    "network-" + names.get(i),
                    NetworkFigure.of(
                            NetworkDiagrams.of(first.architecture(), first.hyperparameters()),
                            shapes.get(i),
                            results.pairSet().test(),
                            0));
        }
        return figures;
    }

    /** What networks are called in file names: two whose names have the same letters are told apart by a number. */
    static List<String> names(List<NetworkShape> shapes) {
        return DistinctNames.of(shapes.stream()
                .map(shape ->
                        shape.key().isEmpty() ? shape.first().architecture().id() : shape.key())
                .toList());
    }

    /** Whether differences are real: of the 2x2, and of the two networks that differ most. */
    private static Map<String, Figure> comparison(ExperimentResults results, PredictionSource predictions) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        if (ReportComparison.isOf(results)) {
            ReportComparison comparison = new ReportComparison(results, predictions);
            comparison.figure().ifPresent(figure -> figures.put("comparison", figure));
            comparison.largest().ifPresent(one -> figures.put("comparison-largest", comparison.figure(one)));
        }
        return figures;
    }

    /** What each hyperparameter that varies does, and what two do together. */
    static Map<String, Figure> effects(ExperimentSummary summary) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Hyperparameter one : Effect.varied(summary)) {
            EffectChoices lines = new EffectChoices(one, EffectMeasure.BEST, false);
            figures.put("effect-" + one.key(), EffectFigure.of(summary, Optional.of(lines)));
        }
        Optional<EffectChoices> best = EffectChoices.of(summary);
        if (best.isPresent() && !best.get().maps(summary).isEmpty()) {
            figures.put("effect-map", EffectFigure.of(summary, best));
        }
        return figures;
    }
}

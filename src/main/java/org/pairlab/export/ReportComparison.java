package org.pairlab.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pairlab.chart.ComparisonCharts;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.network.Variant;
import org.pairlab.statistics.comparison.ComparedExperiment;
import org.pairlab.statistics.comparison.ComparisonColumn;
import org.pairlab.statistics.comparison.ComparisonNotes;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.FactorialEffects;
import org.pairlab.statistics.comparison.FourNetworks;
import org.pairlab.statistics.comparison.Measure;
import org.pairlab.statistics.comparison.SeedMatchedDifference;
import org.pairlab.statistics.comparison.Trend;
import org.pairlab.statistics.comparison.VariedSeries;

/** What a report says of whether differences are real: by the best epoch, as the rest of it. */
final class ReportComparison {
    private static final int MOST_ROWS = 24;
    private static final int MOST_TRENDS = 6;

    private final ExperimentResults results;
    private final ExperimentComparison comparison;
    private final ComparisonCharts charts;

    /** @param predictions of these results; where they are not kept, intervals for other pairs are missing */
    ReportComparison(ExperimentResults results, PredictionSource predictions) {
        this.results = results;
        List<Variant> variants = results.settings().variants();
        comparison = ComparedExperiment.compare(
                results,
                ComparedExperiment.answers(results, predictions),
                new Measure.Best(),
                ExperimentComparison.SMALLEST,
                Optional.empty());
        charts = new ComparisonCharts(comparison, variants, VariantLooks.of(variants));
    }

    /** Whether there are two networks to compare. */
    static boolean isOf(ExperimentResults results) {
        return results.settings().variants().size() > 1;
    }

    /** What it comes to. */
    List<String> verdict() {
        List<String> sentences = new ArrayList<>();
        Trend.of(VariedSeries.of(results.settings().variants()), comparison).stream()
                .limit(MOST_TRENDS)
                .forEach(trend -> sentences.add(trend.sentence()));
        sentences.addAll(comparison.verdict());
        sentences.addAll(comparison.runsNeeded());
        return sentences;
    }

    List<String> notes() {
        return ComparisonNotes.of(comparison, results, true);
    }

    /** Of the 2x2 if there is one, else of the largest difference; empty before two networks have a run in common. */
    Optional<Figure> figure() {
        for (FourNetworks four : FourNetworks.of(results.settings().variants())) {
            Optional<FactorialEffects> effects = comparison.effects(four);
            if (effects.isPresent()) {
                String at = four.at().isEmpty() ? "" : " at " + four.at();
                return Optional.of(new ComparisonFigure(
                        "Effects of weight sharing and auxiliary loss" + at, charts.of(effects.get(), four)));
            }
        }
        return largest()
                .map(one -> new ComparisonFigure(
                        one.second().label() + " compared with " + one.first().label(), charts.of(one)));
    }

    /** The largest difference of all. */
    Optional<SeedMatchedDifference> largest() {
        return comparison.differences().stream()
                .filter(one -> !one.runs().isEmpty())
                .max(Comparator.comparingDouble(one -> Math.abs(one.overRuns().mean())));
    }

    /** The charts of two variants. */
    Figure figure(SeedMatchedDifference one) {
        return new ComparisonFigure(
                one.second().label() + " compared with " + one.first().label(), charts.of(one));
    }

    /** The differences as a table in HTML. */
    String table() {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        for (ComparisonColumn column : ComparisonColumn.values()) {
            html.append(SummaryHtml.cell("th", column.numeric(), column.header()));
        }
        html.append("</tr></thead>\n<tbody>\n");
        comparison.differences().stream().limit(MOST_ROWS).forEach(one -> {
            html.append("<tr>");
            for (ComparisonColumn column : ComparisonColumn.values()) {
                html.append(
                        column.numeric()
                                ? SummaryHtml.cell("td", true, column.text(one))
                                : "<td>" + Markup.escaped(column.text(one)) + "</td>");
            }
            html.append("</tr>\n");
        });
        html.append("</tbody>\n</table>\n");
        int left = comparison.differences().size() - MOST_ROWS;
        if (left > 0) {
            html.append("<p>" + left + " more are in comparison.csv.</p>\n");
        }
        return html.toString();
    }
}

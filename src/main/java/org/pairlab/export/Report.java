package org.pairlab.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.EffectChoices;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.HardPair;
import org.pairlab.statistics.SummaryNotes;
import org.pairlab.statistics.SummaryTable;

/**
 * An experiment on a page: settings, curves, boxplots, table, the pairs that most runs get wrong, provenance. One HTML file
 * that needs no other and runs nothing; fits two A4 pages. The same experiment gives the same bytes.
 */
public final class Report {
    private static final int MOST_PAIRS = 12;

    private final String title;
    private final ExperimentResults results;
    private final PredictionSource predictions;
    private final ExperimentSummary summary;
    private final List<Provenance> sessions;
    private final StringBuilder html = new StringBuilder();

    private Report(
            String title,
            ExperimentResults results,
            PredictionSource predictions,
            ExperimentSummary summary,
            List<Provenance> sessions) {
        this.title = title;
        this.results = results;
        this.predictions = predictions;
        this.summary = summary;
        this.sessions = List.copyOf(sessions);
    }

    /**
     * The page, in UTF-8's letters.
     *
     * @param title the experiment's name; any text
     * @param results finished or not
     * @param predictions of these results
     * @param summary of these results
     * @param sessions what trained it where and when, in the order of time; maybe none
     */
    public static String html(
            String title,
            ExperimentResults results,
            PredictionSource predictions,
            ExperimentSummary summary,
            List<Provenance> sessions) {
        return new Report(title, results, predictions, summary, sessions).write();
    }

    private String write() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.append("<title>").append(Markup.escaped(title)).append("</title>\n<style>\n");
        html.append(style()).append("</style>\n</head>\n<body>\n");
        element("h1", title);
        html.append("<p class=\"lead\">").append(Markup.escaped(lead())).append("</p>\n");
        section("Settings", this::settings);
        section("Maximum validation accuracy", this::comparison);
        if (ReportComparison.isOf(results)) {
            section("Is it real?", this::real);
        }
        EffectChoices.of(summary).ifPresent(choices -> section("Effect of what varies", () -> effect(choices)));
        section("Curves", this::curves);
        section("Pairs that are judged wrong most often", this::pairs);
        if (!sessions.isEmpty()) {
            section("Provenance", () -> {
                list("long", ProvenanceRows.of(sessions));
                list("long data", ProvenanceRows.data(sessions));
            });
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream css = Report.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the report's style sheet is packed with the program", e);
        }
    }

    private void section(String heading, Runnable content) {
        html.append("<section>\n");
        element("h2", heading);
        content.run();
        html.append("</section>\n");
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(Markup.escaped(text));
        html.append("</").append(name).append(">\n");
    }

    private String lead() {
        ExperimentSettings settings = results.settings();
        int planned = results.runs().size();
        String runs = summary.finished() == planned
                ? counted(planned, "run")
                : summary.finished() + " of " + counted(planned, "run") + " finished";
        return "Which of two handwritten digits is smaller? " + ReportSettings.compared(settings) + "; " + runs + " of "
                + ReportSettings.length(settings) + ".";
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void settings() {
        list("short", ReportSettings.rows(results));
    }

    private void list(String kind, Map<String, String> rows) {
        html.append("<dl class=\"" + kind + "\">\n");
        rows.forEach((name, value) -> html.append("<div><dt>")
                .append(Markup.escaped(name))
                .append("</dt><dd>")
                .append(Markup.escaped(value))
                .append("</dd></div>\n"));
        html.append("</dl>\n");
    }

    /** Whether differences are more than chance. */
    private void real() {
        ReportComparison comparison = new ReportComparison(results, predictions);
        comparison.verdict().forEach(sentence -> element("p", sentence));
        comparison.figure().ifPresent(figure -> figure("comparison", figure));
        html.append("<div class=\"wide\">\n").append(comparison.table()).append("</div>\n<ul class=\"notes\">\n");
        comparison.notes().forEach(note -> element("li", note));
        html.append("</ul>\n");
    }

    private void comparison() {
        figure("boxplot", BoxplotFigure.of(summary));
        html.append("<div class=\"wide\">\n").append(SummaryHtml.of(SummaryTable.of(summary)));
        html.append("</div>\n<ul class=\"notes\">\n");
        element("li", spread());
        SummaryNotes.of(summary).forEach(note -> element("li", note));
        html.append("</ul>\n");
    }

    /** What n and ± stand for, and what they cannot bear. */
    private String spread() {
        String meaning =
                "n counts finished runs; ± is their standard deviation (n − 1): how much one run differs from the "
                        + "next on these pairs, not how well the mean is known.";
        boolean few = summary.variants().stream().anyMatch(one -> one.finished() < 10);
        return few ? meaning + " With fewer than ten runs, quartiles and deviations are themselves rough." : meaning;
    }

    private void effect(EffectChoices choices) {
        Figure figure = EffectFigure.of(summary, Optional.of(choices));
        element("p", figure.title() + ".");
        figure("effect", figure);
        element(
                "p",
                choices.maps(summary).isEmpty()
                        ? "Every run is a dot. Intervals are for the mean over other seeds, on these pairs."
                        : "Means over the finished runs ± the standard deviation of one run to the next.");
    }

    private void curves() {
        figure("curves", CurvesFigure.of(results, CurveChoices.of(CurveQuantity.ACCURACY)));
        element(
                "p",
                "Each run is a faint line, drawn as it was measured, without smoothing. Training accuracy is counted while "
                        + "the weights change and features are dropped; validation accuracy after each epoch.");
    }

    private void figure(String kind, Figure figure) {
        html.append("<figure class=\"" + kind + "\" style=\"max-width:")
                .append(SvgCanvas.number(figure.width()))
                .append("px\">\n")
                .append(Picture.svg(figure))
                .append("</figure>\n");
    }

    private void pairs() {
        List<HardPair> hard = HardPair.of(results, predictions, MOST_PAIRS);
        if (hard.isEmpty()) {
            element(
                    "p",
                    summary.finished() == 0
                            ? "No run is finished."
                            : "No pair is judged wrong by more than a third of the runs.");
            return;
        }
        element(
                "p",
                "Of all " + counted(summary.finished(), "finished run")
                        + ", each at its best epoch. “Sure” is the mean "
                        + "probability that the wrong runs gave to their answer; “read” the commonest misreading of the "
                        + "runs that name digits.");
        html.append("<div class=\"pairs\">\n");
        hard.forEach(this::pair);
        html.append("</div>\n");
    }

    private void pair(HardPair hard) {
        Pairs pairs = results.pairSet().test();
        int pair = hard.pair();
        String truth = pairs.firstLabel(pair) + (pairs.target(pair) ? " ≤ " : " > ") + pairs.secondLabel(pair);
        html.append("<figure class=\"pair\">\n<div>");
        image(pairs.digits(), pairs.first(pair), pairs.firstLabel(pair));
        image(pairs.digits(), pairs.second(pair), pairs.secondLabel(pair));
        html.append("</div>\n<figcaption><b>").append(Markup.escaped(truth)).append("</b> <span>pair ");
        html.append(pair + 1).append("</span><br/>");
        html.append(hard.wrong() + " of " + hard.runs() + " wrong<br/>");
        html.append(String.format(Locale.ROOT, "%.0f %% sure", Math.floor(100 * hard.confidence())));
        hard.misreading().ifPresent(read -> html.append("<br/>read ").append(Markup.escaped(read)));
        html.append("</figcaption>\n</figure>\n");
    }

    private void image(Digits digits, int position, int label) {
        html.append("<img width=\"42\" height=\"42\" alt=\"")
                .append(label)
                .append("\" src=\"")
                .append(DigitPng.address(digits, position))
                .append("\"/>");
    }
}

package org.pairlab.statistics.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.statistics.comparison.MeanInterval;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectLine;
import org.pairlab.statistics.effect.EffectMap;
import org.pairlab.statistics.effect.EffectPoint;

/** What an effect chart shows, in sentences, and what is said of one of its points. */
public final class EffectWords {
    private static final int MOST_RUNS = 15;

    private EffectWords() {}

    /** The sentences, in the order to read them. */
    public static List<String> of(Effect effect) {
        List<String> words = new ArrayList<>();
        List<VariantSummary> all = effect.points().map(EffectPoint::summary).toList();
        int finished = all.stream().mapToInt(VariantSummary::finished).sum();
        int planned = all.stream().mapToInt(VariantSummary::planned).sum();
        words.add("The " + effect.measure().quantity() + " over the " + name(effect.hyperparameter()) + ": "
                + Wording.count(effect.values().size(), "value") + ", " + finished + " of "
                + Wording.count(planned, "run")
                + " finished. Behind each mean stands its 95 % interval for other seeds.");
        effect.lines().forEach(line -> words.add(line(effect, line)));
        return List.copyOf(words);
    }

    /** What a map shows, row by row from the lowest value. */
    public static List<String> of(EffectMap map) {
        List<String> words = new ArrayList<>();
        words.add(map.architecture().label() + ": mean accuracy over the " + name(map.across()) + " and the "
                + name(map.down()) + ".");
        for (int row = 0; row < map.rows().size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < map.columns().size(); column++) {
                Optional<EffectPoint> cell = map.cells().get(row).get(column);
                double value = map.columns().get(column);
                cells.add((Double.isNaN(value) ? "" : map.across().tag(value) + " ")
                        + cell.map(EffectWords::numbers).orElse("no network"));
            }
            double value = map.rows().get(row);
            words.add((Double.isNaN(value)
                            ? "Without " + name(map.down())
                            : map.down().label() + " " + map.down().text(value))
                    + ": " + String.join("; ", cells) + ".");
        }
        map.points()
                .filter(EffectPoint::any)
                .max(Comparator.comparingDouble(point -> point.interval().mean()))
                .ifPresent(point -> words.add(
                        "The highest mean is that of " + point.variant().label() + "."));
        return List.copyOf(words);
    }

    private static String line(Effect effect, EffectLine line) {
        if (line.reference()) {
            return line.name() + ", which has no " + name(effect.hyperparameter()) + ": "
                    + line.points().stream().map(EffectWords::numbers).collect(Collectors.joining("; ")) + ".";
        }
        String points = line.points().stream()
                .map(point -> effect.hyperparameter().text(point.value()) + ": " + numbers(point))
                .collect(Collectors.joining("; "));
        Optional<EffectPoint> best = line.points().stream()
                .filter(EffectPoint::any)
                .max(Comparator.comparingDouble(point -> point.interval().mean()));
        boolean several = line.points().stream().filter(EffectPoint::any).count() > 1;
        return line.name() + ", " + points + "."
                + best.filter(point -> several)
                        .map(point -> " The highest mean is at "
                                + effect.hyperparameter().text(point.value()) + ".")
                        .orElse("");
    }

    private static String numbers(EffectPoint point) {
        List<String> parts = new ArrayList<>();
        MeanInterval interval = point.interval();
        parts.add(
                switch (interval.count()) {
                    case 0 -> "no run finished yet";
                    case 1 -> Percent.text(interval.mean()) + " % in 1 run";
                    default ->
                        Percent.text(interval.mean()) + " % (" + interval(interval) + ", "
                                + Wording.count(interval.count(), "run") + ")";
                });
        if (point.summary().diverged() > 0) {
            parts.add(point.summary().diverged() + " diverged");
        }
        return String.join(", ", parts);
    }

    private static String interval(MeanInterval interval) {
        return Percent.text(interval.low()) + " to " + Percent.text(interval.high());
    }

    /** All that is known of a point, in lines. */
    public static String point(EffectPoint point, List<Hyperparameter> varied) {
        VariantSummary summary = point.summary();
        List<String> lines = new ArrayList<>();
        lines.add(point.variant().label());
        varied.stream()
                .filter(one -> one.belongsTo(point.variant().architecture()))
                .forEach(one -> lines.add(
                        name(one) + " " + one.text(one.of(point.variant().hyperparameters()))));
        MeanInterval interval = point.interval();
        lines.add(
                summary.finished() + " of " + Wording.count(summary.planned(), "run") + " finished" + leftOut(summary));
        if (interval.count() > 0) {
            lines.add((interval.count() == 1 ? "" : "mean ") + Percent.text(interval.mean()) + " %"
                    + (interval.hasInterval() ? ", sd " + Percent.text(interval.standardDeviation()) : ""));
        }
        if (interval.hasInterval()) {
            lines.add("95 % interval " + interval(interval) + " %");
            lines.add("runs " + runs(point));
        }
        return String.join("\n", lines);
    }

    private static String runs(EffectPoint point) {
        return point.runs().size() <= MOST_RUNS
                ? point.runs().stream()
                        .map(run -> Percent.text(point.of(run)))
                        .collect(Collectors.joining(", "))
                        .replaceAll("((?:[^,]+, ){5})(?=.)", "$1\n")
                : "from "
                        + Percent.text(point.runs().stream()
                                .mapToDouble(point::of)
                                .min()
                                .orElseThrow()) + " to "
                        + Percent.text(point.runs().stream()
                                .mapToDouble(point::of)
                                .max()
                                .orElseThrow());
    }

    private static String leftOut(VariantSummary summary) {
        return (summary.diverged() > 0 ? ", " + summary.diverged() + " diverged" : "")
                + (summary.stopped() > 0 ? ", " + summary.stopped() + " stopped" : "")
                + (summary.failed() > 0 ? ", " + summary.failed() + " failed" : "");
    }

    /** {@code auxiliary weight}: within a sentence. */
    public static String name(Hyperparameter hyperparameter) {
        String label = hyperparameter.label();
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}

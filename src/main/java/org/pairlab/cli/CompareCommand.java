package org.pairlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.export.ComparisonJson;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.WholeFiles;
import org.pairlab.network.Variant;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.comparison.ComparedExperiment;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.FactorialEffects;
import org.pairlab.statistics.comparison.FactorialEffects.Effect;
import org.pairlab.statistics.comparison.MeanInterval;
import org.pairlab.statistics.comparison.Measure;
import org.pairlab.statistics.comparison.MeasuredVariant;
import org.pairlab.statistics.comparison.SeedMatchedDifference;
import org.pairlab.statistics.comparison.Trend;
import org.pairlab.statistics.comparison.VariedSeries;
import org.pairlab.store.LabFile;

/** Tells which differences between the variants of a lab file are real, and leaves the file as it is. */
final class CompareCommand {
    private static final String ABSENT = Percent.ABSENT;
    private static final int WIDTH = 100;
    private static final int MOST_DIFFERENCES = 15; // of six networks, each with each
    private static final int MOST_SENTENCES = 8;

    private final Terminal terminal;
    private final Engine engine;

    CompareCommand(Terminal terminal, Engine engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /** @throws InvalidInputException if the file cannot be read or has nothing of what was asked for */
    int run(CompareOptions request) throws IOException {
        OutputFiles files = new OutputFiles(request.force());
        ExperimentComparison comparison;
        List<Variant> variants;
        try (LabFile file = LabFile.open(request.file(), engine.mnist(request.data()))) {
            ExperimentResults results = file.experiment().results();
            variants = results.settings().variants();
            check(request, results);
            Optional<String> first = request.first().map(name -> label(CompareOptions.FIRST, name, variants));
            Optional<String> second = request.second().map(name -> label(CompareOptions.SECOND, name, variants));
            if (first.isPresent() && first.equals(second)) {
                throw new InvalidInputException(
                        CompareOptions.FIRST + " and " + CompareOptions.SECOND + " name the same network; name two.");
            }
            comparison = ExperimentComparison.of(
                            ComparedExperiment.variants(results),
                            request.measure(),
                            request.smallest(),
                            ComparedExperiment.answers(results, file.predictions()))
                    .between(first, second);
        }
        request.json().ifPresent(path -> plan(files, path, new ComparisonJson(comparison, variants)));
        files.spare(request.file());
        print(comparison, variants);
        files.write();
        return ExitCode.FINE;
    }

    private static String label(String option, String named, List<Variant> variants) {
        return NamedVariant.of(option, named, variants).label();
    }

    private static void plan(OutputFiles files, Path path, ComparisonJson json) {
        files.file(LabFileOptions.JSON, path, WholeFiles.text(json::writeTo));
    }

    private static void check(CompareOptions request, ExperimentResults results) {
        int epochs = results.settings().epochs();
        if (request.measure() instanceof Measure.Epoch chosen && chosen.number() > epochs) {
            throw new InvalidInputException(CompareOptions.MEASURE + " names epoch " + chosen.number()
                    + ", but the runs of this file have " + epochs + "; name one of 1 to " + epochs + ".");
        }
    }

    private void print(ExperimentComparison comparison, List<Variant> variants) {
        terminal.print("Measure: validation accuracy of a run's "
                + comparison.measure().words() + ", percent.");
        terminal.print("");
        variants(comparison, new VariantTable(variants)).lines(WIDTH).forEach(terminal::print);
        List<Trend> trends = Trend.of(VariedSeries.of(variants), comparison);
        if (!trends.isEmpty()) {
            terminal.print("");
            trends(trends).lines(WIDTH).forEach(terminal::print);
        }
        if (!comparison.differences().isEmpty()) {
            terminal.print("");
            List<SeedMatchedDifference> shown = shown(comparison);
            int left = comparison.differences().size() - shown.size();
            terminal.print("Seed-matched differences, percentage points, with 95 % intervals"
                    + (left > 0 ? ", the " + shown.size() + " largest:" : ":"));
            differences(shown).lines(WIDTH).forEach(terminal::print);
            terminal.print("");
            tests(shown).lines(WIDTH).forEach(terminal::print);
            if (left > 0) {
                terminal.print("");
                terminal.print(Wrapped.text("Not shown: " + left + " smaller ones; " + CompareOptions.FIRST + " or "
                        + CompareOptions.SECOND + " chooses some, " + LabFileOptions.JSON + " has all."));
            }
        }
        comparison.effects().ifPresent(effects -> {
            terminal.print("");
            effects(effects).lines(WIDTH).forEach(terminal::print);
        });
        terminal.print("");
        trends.stream().limit(MOST_SENTENCES).forEach(trend -> terminal.print(Wrapped.text(trend.sentence())));
        comparison.verdict().forEach(sentence -> terminal.print(Wrapped.text(sentence)));
    }

    /** All differences, or the largest of many, in their order. */
    private static List<SeedMatchedDifference> shown(ExperimentComparison comparison) {
        List<SeedMatchedDifference> all = comparison.differences();
        if (all.size() <= MOST_DIFFERENCES) {
            return all;
        }
        Set<SeedMatchedDifference> largest = all.stream()
                .sorted(Comparator.comparingDouble(
                        one -> -Math.abs(one.overRuns().mean())))
                .limit(MOST_DIFFERENCES)
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        return all.stream().filter(largest::contains).toList();
    }

    private static AlignedTable variants(ExperimentComparison comparison, VariantTable columns) {
        List<String> titles = new ArrayList<>(columns.titles());
        titles.addAll(List.of("Runs", "Mean ± sd", "SE", "Fairly chosen", "Best flatters by"));
        AlignedTable table = new AlignedTable(2, titles.toArray(String[]::new));
        for (MeasuredVariant one : comparison.variants()) {
            MeanInterval accuracy = one.accuracy();
            List<String> cells = new ArrayList<>(columns.cells(one.label()));
            cells.addAll(List.of(
                    one.runs().size() + "/" + one.variant().planned(),
                    Percent.text(accuracy.mean(), accuracy.standardDeviation()),
                    Percent.text(accuracy.standardDeviation() / Math.sqrt(accuracy.count())),
                    Percent.text(one.fairMean()),
                    Percent.text(one.flattery())));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static AlignedTable differences(List<SeedMatchedDifference> shown) {
        AlignedTable table = new AlignedTable(
                1, "Second − first", "Runs", "Mean ± sd", "Other seeds", "Other seeds and pairs", "Better");
        for (SeedMatchedDifference one : shown) {
            table.row(
                    name(one),
                    Integer.toString(one.runs().size()),
                    Percent.text(one.overRuns().mean(), one.overRuns().standardDeviation()),
                    interval(one.overRuns().low(), one.overRuns().high()),
                    interval(
                            one.overRunsAndPairs().low(), one.overRunsAndPairs().high()),
                    one.better() + " of " + one.runs().size());
        }
        return table;
    }

    private static AlignedTable tests(List<SeedMatchedDifference> shown) {
        AlignedTable table =
                new AlignedTable(1, "Second − first", "p", "p (Holm)", "p (randomisation)", "Chance to win, %");
        for (SeedMatchedDifference one : shown) {
            table.row(
                    name(one),
                    p(one.overRuns().p()),
                    p(one.correctedP()),
                    p(one.randomisationP()),
                    Double.isNaN(one.superiority())
                            ? ABSENT
                            : String.format(Locale.ROOT, "%.0f", 100 * one.superiority()));
        }
        return table;
    }

    private static AlignedTable trends(List<Trend> trends) {
        AlignedTable table = new AlignedTable(
                2, "Varied", "Network", "Runs", "Best at", "Points for", "Mean ± sd", "95 % interval", "p");
        for (Trend one : trends) {
            MeanInterval slope = one.slope();
            table.row(
                    one.series().varied().label(),
                    one.series().name(),
                    Integer.toString(one.runs().size()),
                    one.best().map(one.series().varied()::text).orElse(ABSENT),
                    one.unit(),
                    Percent.text(slope.mean(), slope.standardDeviation()),
                    interval(slope.low(), slope.high()),
                    p(slope.p()));
        }
        return table;
    }

    private static AlignedTable effects(FactorialEffects effects) {
        AlignedTable table = new AlignedTable(1, "Effect", "Runs", "Mean ± sd", "95 % interval", "p");
        effect(table, "Weight sharing", effects.weightSharing());
        effect(table, "Auxiliary loss", effects.auxiliaryLoss());
        effect(table, "Interaction", effects.interaction());
        return table;
    }

    private static void effect(AlignedTable table, String name, Effect effect) {
        MeanInterval interval = effect.interval();
        table.row(
                name,
                Integer.toString(interval.count()),
                Percent.text(interval.mean(), interval.standardDeviation()),
                interval(interval.low(), interval.high()),
                p(interval.p()));
    }

    private static String name(SeedMatchedDifference one) {
        return one.second().label() + " − " + one.first().label();
    }

    private static String interval(double low, double high) {
        return Double.isNaN(low) ? ABSENT : Percent.text(low) + " to " + Percent.text(high);
    }

    private static String p(double p) {
        return Double.isNaN(p) ? ABSENT : p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}

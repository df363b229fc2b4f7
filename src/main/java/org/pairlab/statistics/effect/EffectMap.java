package org.pairlab.statistics.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.VariantSummary;

/**
 * What two hyperparameters do together to one architecture. Immutable; any thread.
 *
 * @param architecture which
 * @param across the one whose values are columns
 * @param down the one whose values are rows
 * @param columns values in rising order; a single NaN where the architecture does not have it
 * @param rows as columns
 * @param cells by row, then column; empty where no variant has these values
 */
public record EffectMap(
        Architecture architecture,
        Hyperparameter across,
        Hyperparameter down,
        List<Double> columns,
        List<Double> rows,
        List<List<Optional<EffectPoint>>> cells) {
    public EffectMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * One map an architecture, if exactly two hyperparameters vary.
     *
     * @param across the one of them whose values are columns
     */
    public static List<EffectMap> of(ExperimentSummary summary, Hyperparameter across, EffectMeasure measure) {
        List<Hyperparameter> varied = Effect.varied(summary);
        if (varied.size() != 2 || !varied.contains(across)) {
            return List.of();
        }
        Hyperparameter down = varied.get(1 - varied.indexOf(across));
        List<EffectMap> maps = Stream.of(Architecture.values())
                .map(architecture -> summary.variants().stream()
                        .filter(one -> one.architecture() == architecture)
                        .toList())
                .filter(members -> !members.isEmpty())
                .map(members -> of(members, across, down, measure))
                .toList();
        long placed = maps.stream().flatMap(EffectMap::points).count();
        // Two variants with the same values would hide one of them.
        return placed == summary.variants().size() ? maps : List.of();
    }

    /** Whether most of the cells of some maps hold something, so that they say more than lines. */
    public static boolean full(List<EffectMap> maps) {
        long cells = maps.stream()
                .mapToLong(map -> map.rows.size() * map.columns.size())
                .sum();
        return 2 * maps.stream().flatMap(EffectMap::points).count() > cells;
    }

    private static EffectMap of(
            List<VariantSummary> members, Hyperparameter across, Hyperparameter down, EffectMeasure measure) {
        List<Double> columns = values(members, across);
        List<Double> rows = values(members, down);
        List<List<Optional<EffectPoint>>> cells = new ArrayList<>();
        for (Double row : rows) {
            cells.add(columns.stream()
                    .map(column -> members.stream()
                            .filter(one -> row.equals(Effect.value(one.variant(), down))
                                    && column.equals(Effect.value(one.variant(), across)))
                            .findFirst()
                            .map(one -> EffectPoint.of(one, column, measure)))
                    .toList());
        }
        return new EffectMap(members.get(0).architecture(), across, down, columns, rows, cells);
    }

    private static List<Double> values(List<VariantSummary> members, Hyperparameter which) {
        return members.stream()
                .map(one -> Effect.value(one.variant(), which))
                .distinct()
                .sorted()
                .toList();
    }

    /** What is in its cells. */
    public Stream<EffectPoint> points() {
        return cells.stream().flatMap(List::stream).flatMap(Optional::stream);
    }

    /** What stands at a column or a row. */
    public static List<String> texts(Hyperparameter which, List<Double> values) {
        return values.stream()
                .map(value -> value.isNaN() ? "none" : which.text(value))
                .toList();
    }
}

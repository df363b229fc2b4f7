package org.pairlab.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.training.RunState;

/**
 * What an experiment says so far, as the window and the terminal show it. Immutable and comparable with {@code equals}:
 * two equal summaries look the same; any thread.
 *
 * @param variants one summary for each variant of the experiment, in order
 * @param commonerClass what always giving the same answer would reach on the test pairs
 * @param testPairs number of test pairs
 * @param known what others found at the same settings; empty of what this experiment cannot be compared with
 * @param digits which digits it is about
 */
public record ExperimentSummary(
        List<VariantSummary> variants,
        CommonerClass commonerClass,
        int testPairs,
        KnownResults known,
        DigitSet digits) {

    public ExperimentSummary {
        variants = List.copyOf(variants);
    }

    /**
     * Summarises an experiment.
     *
     * @param known what others found at the report's settings; shown where this experiment has them too
     */
    public static ExperimentSummary of(ExperimentResults results, KnownResults known) {
        return new ExperimentSummary(
                results.settings().variants().stream()
                        .map(variant -> VariantSummary.of(results, variant))
                        .toList(),
                CommonerClass.of(results.pairSet().test()),
                results.pairSet().test().size(),
                comparable(results, known),
                results.pairSet().digits());
    }

    /**
     * What a summary is made from, cheaply: as long as it is equal for two snapshots of an experiment, so are their
     * summaries.
     */
    public static List<RunState> basis(ExperimentResults results) {
        Collection<RunRecord> runs = results.runs().values();
        return runs.stream()
                .map(run -> run.state().ended() ? run.state() : RunState.WAITING)
                .toList();
    }

    private static KnownResults comparable(ExperimentResults results, KnownResults known) {
        return Comparability.withReport(results)
                ? new KnownResults(
                        known.reported(), Comparability.withReference(results) ? known.reference() : Map.of())
                : KnownResults.NONE;
    }

    /** What was reported of a network with a variant's settings. */
    public Optional<KnownResult> reported(Variant variant) {
        return known(known.reported(), variant);
    }

    /** What PyTorch gave with a variant's settings. */
    public Optional<KnownResult> reference(Variant variant) {
        return known(known.reference(), variant);
    }

    private static Optional<KnownResult> known(Map<Architecture, KnownResult> known, Variant variant) {
        return Preset.REPORT.has(variant) ? Optional.ofNullable(known.get(variant.architecture())) : Optional.empty();
    }

    /** Finished runs of all variants. */
    public int finished() {
        return variants.stream().mapToInt(VariantSummary::finished).sum();
    }
}

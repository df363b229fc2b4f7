package org.pairlab.export;

import java.util.Locale;
import java.util.function.ToIntFunction;
import org.pairlab.statistics.VariantSummary;

/** How many runs of a variant came to what, named as in every table. */
enum RunCount {
    PLANNED_RUNS(VariantSummary::planned),
    FINISHED_RUNS(VariantSummary::finished),
    DIVERGED_RUNS(VariantSummary::diverged),
    STOPPED_RUNS(VariantSummary::stopped),
    FAILED_RUNS(VariantSummary::failed);

    private final ToIntFunction<VariantSummary> value;

    RunCount(ToIntFunction<VariantSummary> value) {
        this.value = value;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    int of(VariantSummary variant) {
        return value.applyAsInt(variant);
    }
}

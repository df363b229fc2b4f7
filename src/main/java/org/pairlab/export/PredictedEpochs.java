package org.pairlab.export;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.pairlab.experiment.Moment;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;

/** Of which epochs the predictions are written. */
public enum PredictedEpochs {
    BEST(Moment.BEST::of),
    LAST(Moment.LAST::of),
    EVERY(RunEpoch::allOf);

    private final Function<Collection<RunRecord>, List<RunEpoch>> chosen;

    PredictedEpochs(Function<Collection<RunRecord>, List<RunEpoch>> chosen) {
        this.chosen = chosen;
    }

    /** The name on the terminal: {@code best}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name, in any case. */
    public static Optional<PredictedEpochs> ofId(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /** These epochs of some runs, in their order. */
    List<RunEpoch> of(Collection<RunRecord> runs) {
        return chosen.apply(runs);
    }
}

package org.pairlab.experiment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pairlab.training.EpochResult;

/** Which epoch of its runs an experiment is looked at: each run's best one, its last one, or one of a number. */
public sealed interface Moment {
    /** Each run's best epoch, the first of equals. */
    Moment BEST = new Best();

    /** Each run's last epoch. */
    Moment LAST = new Last();

    record Best() implements Moment {
        @Override
        public Optional<EpochResult> of(RunRecord run) {
            return run.bestEpoch();
        }

        @Override
        public String id() {
            return "best";
        }
    }

    record Last() implements Moment {
        @Override
        public Optional<EpochResult> of(RunRecord run) {
            return run.lastEpoch();
        }

        @Override
        public String id() {
            return "last";
        }
    }

    /**
     * One epoch of every run that has it.
     *
     * @param number 1-based
     */
    record Numbered(int number) implements Moment {
        public Numbered {
            if (number < 1) {
                throw new IllegalArgumentException("epoch " + number);
            }
        }

        @Override
        public Optional<EpochResult> of(RunRecord run) {
            return run.epoch(number);
        }

        @Override
        public String id() {
            return Integer.toString(number);
        }
    }

    /** What a run gave then; empty if it has no such epoch. */
    Optional<EpochResult> of(RunRecord run);

    /** As it is written on the terminal and in files: {@code best}, {@code last} or the number. */
    String id();

    /** The epochs of some runs, of those that have one, in the runs' order. */
    default List<RunEpoch> of(Collection<RunRecord> runs) {
        return runs.stream()
                .flatMap(run -> of(run).stream().map(epoch -> new RunEpoch(run.id(), epoch)))
                .toList();
    }
}

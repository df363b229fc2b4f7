package org.pairlab.experiment;

import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * What is kept of an experiment's runs while they train.
 *
 * @param journal who keeps it
 * @param networks whether it also gets the network of each run's best epoch
 * @param nanoTime a clock that never goes back, by which checkpoints are due
 */
record Keeping(Journal journal, boolean networks, LongSupplier nanoTime) {
    Keeping {
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(nanoTime, "nanoTime");
    }

    static Keeping of(Journal journal, boolean networks) {
        return new Keeping(journal, networks, System::nanoTime);
    }
}

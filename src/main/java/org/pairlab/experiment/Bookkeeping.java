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
record Bookkeeping(Journal journal, boolean networks, LongSupplier nanoTime) {
    Bookkeeping {
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(nanoTime, "nanoTime");
    }

    static Bookkeeping of(Journal journal, boolean networks) {
        return new Bookkeeping(journal, networks, System::nanoTime);
    }
}

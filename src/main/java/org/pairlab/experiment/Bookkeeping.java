package org.pairlab.experiment;

import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * What is kept of an experiment's runs while they train.
 *
 * @param journal who keeps it
 * @param networks of which epochs it also gets the network
 * @param nanoTime a clock that never goes back, by which checkpoints are due
 */
record Bookkeeping(Journal journal, KeptNetworks networks, LongSupplier nanoTime) {
    Bookkeeping {
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(nanoTime, "nanoTime");
    }

    static Bookkeeping of(Journal journal, KeptNetworks networks) {
        return new Bookkeeping(journal, networks, System::nanoTime);
    }
}

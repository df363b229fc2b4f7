package org.pairlab.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.pairlab.benchmark.EpochPlan;
import org.pairlab.experiment.Preset;

/**
 * What {@code bench} was asked for.
 *
 * @param plan what is trained
 * @param preset the whole experiment to measure; empty to measure epochs
 * @param runs of each architecture in a whole experiment
 * @param quick whether things are left out to be done in a minute
 * @param peer the script to compare with; empty for none
 * @param python what runs it
 * @param data folder of our data files; empty for the packaged ones
 * @param out the JSON file; empty to write none
 * @param force whether it may be replaced
 */
record BenchRequest(
        EpochPlan plan,
        Optional<Preset> preset,
        int runs,
        boolean quick,
        Optional<Path> peer,
        String python,
        Optional<Path> data,
        Optional<Path> out,
        boolean force) {}

package org.pairlab.network;

/**
 * What one network is built from.
 *
 * @param architecture which of the four
 * @param hyperparameters its sizes and rates
 * @param seed the run's; initial weights and dropout draws follow from it
 */
public record NetworkSettings(Architecture architecture, Hyperparameters hyperparameters, long seed) {}

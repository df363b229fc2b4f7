package org.pairlab.data;

/**
 * The training and test pairs of an experiment.
 *
 * @param source where the pairs come from
 * @param training pairs of digits of MNIST's training part
 * @param test pairs of digits of MNIST's test part
 */
public record PairSet(PairSource source, Pairs training, Pairs test) {}

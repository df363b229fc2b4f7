package org.pairlab.training;

/**
 * A network after an epoch. The array belongs to the snapshot: nobody writes to it.
 *
 * @param epoch 1-based
 * @param parameters running statistics included, in the network's flattened order
 */
public record Snapshot(int epoch, float[] parameters) {}

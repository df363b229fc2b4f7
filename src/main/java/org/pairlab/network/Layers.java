package org.pairlab.network;

/** Which implementation of the convolution blocks a network is built with; the same parameters and results but for rounding. */
public enum Layers {
    /** Deeplearning4j's own, on any of its backends: the reference. */
    STOCK,
    /** Ours, on the CPU; where they cannot serve (another backend, a batch of more than 2 GB) Deeplearning4j's. */
    FAST
}

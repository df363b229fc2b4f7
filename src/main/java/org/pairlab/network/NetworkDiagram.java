package org.pairlab.network;

import java.util.List;

/**
 * A built network as it can be drawn: the vertices of its Deeplearning4j graph in an order in which data flows, inputs
 * first. Read from the graph itself, so it shows what is trained and nothing else.
 *
 * @param architecture which of the four it is
 * @param vertices every vertex of the graph
 * @param trainableParameters number of weights and biases that training changes
 */
public record NetworkDiagram(Architecture architecture, List<Vertex> vertices, long trainableParameters) {

    /** What a vertex does. */
    public enum Kind {
        /** A digit, or both. */
        INPUT,
        CONVOLUTION,
        BATCH_NORMALISATION,
        POOLING,
        DROPOUT,
        DENSE,
        /** Puts the two digits of each pair into one batch, so that one stack sees both. */
        STACK,
        /** Takes one digit of each pair out of such a batch. */
        UNSTACK,
        /** Puts the features of both digits side by side. */
        MERGE,
        /** Probability and loss. */
        OUTPUT,
        OTHER
    }

    /** The part of the network that a vertex belongs to, as the report names its modules. */
    public enum Part {
        INPUT,
        CONV_MODULE,
        TARGET_PREDICTION,
        CLASS_PREDICTION
    }

    /**
     * One vertex of the graph.
     *
     * @param name its name in the graph
     * @param kind what it does
     * @param part the module it belongs to
     * @param digit 1 or 2 where it sees only that digit, 0 where it sees both
     * @param title a few words for people: {@code conv 3x3, ReLU}
     * @param features features that come out, channels for an image
     * @param side pixels along a side of each feature that comes out, 1 for a plain number
     * @param parameters trainable parameters, 0 where it has none
     * @param inputs names of the vertices that it takes data from
     */
    public record Vertex(
            String name,
            Kind kind,
            Part part,
            int digit,
            String title,
            long features,
            long side,
            long parameters,
            List<String> inputs) {}
}

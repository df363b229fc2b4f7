package org.pairlab.network.fast;

import java.util.List;

/**
 * What the layers of a graph are called that make up one of the four networks.
 *
 * @param stacks that find the features of both digits, or of first and of second digits
 * @param compared that find what is compared, likewise
 * @param target that compares
 * @param hidden that finds what digits are named from; null without auxiliary loss
 * @param classes that names digits; null without auxiliary loss
 */
public record NetworkLayers(List<String> stacks, List<String> compared, String target, String hidden, String classes) {
    boolean shared() {
        return stacks.size() == 1;
    }

    boolean auxiliary() {
        return hidden != null;
    }
}

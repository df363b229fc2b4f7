package org.pairlab.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pairlab.input.InvalidInputException;

/** One of the four networks of the 2x2 experiment: weights shared or separate, with or without the auxiliary loss. */
public enum Architecture {
    BASE("base", "ConvNetBase", true, false),
    BASE_AUX("base-aux", "ConvNetBaseAux", true, true),
    SEP("sep", "ConvNetSep", false, false),
    SEP_AUX("sep-aux", "ConvNetSepAux", false, true);

    private final String id;
    private final String label;
    private final boolean shared;
    private final boolean auxiliary;

    Architecture(String id, String label, boolean shared, boolean auxiliary) {
        this.id = id;
        this.label = label;
        this.shared = shared;
        this.auxiliary = auxiliary;
    }

    /** The name in files and on the terminal: {@code base-aux}. */
    public String id() {
        return id;
    }

    /** The name on the screen: {@code ConvNetBaseAux}. */
    public String label() {
        return label;
    }

    /** Whether both digits go through one stack of weights. */
    public boolean shared() {
        return shared;
    }

    /** Whether the network also names both digits, with a loss of its own. */
    public boolean auxiliary() {
        return auxiliary;
    }

    /** What it is, in words: {@code shared weights, with auxiliary loss}. */
    public String kind() {
        return (shared ? "shared weights, " : "separate weights, ") + (auxiliary ? "with auxiliary loss" : "one loss");
    }

    /** {@code BaseAux}: its label where all are ConvNets. */
    public String shortName() {
        return label.substring("ConvNet".length());
    }

    private boolean isCalled(String name) {
        return List.of(id, label, shortName()).stream().anyMatch(name::equalsIgnoreCase);
    }

    /**
     * The architecture of that id, label or short name, in any case.
     *
     * @throws InvalidInputException if there is none; the sentence starts with {@code name}
     */
    public static Architecture parse(String name, String id) {
        Optional<Architecture> found =
                Arrays.stream(values()).filter(a -> a.isCalled(id.strip())).findFirst();
        return found.orElseThrow(() -> new InvalidInputException(name + " must be one or more of "
                + Arrays.stream(values()).map(Architecture::id).collect(Collectors.joining(", ")) + ", not '"
                + id.strip() + "'."));
    }

    @Override
    public String toString() {
        return label;
    }
}

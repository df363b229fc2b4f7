package org.pairlab.network;

import java.util.Arrays;
import java.util.Locale;
import org.pairlab.input.InvalidInputException;

/** Which implementation a network is trained with; the same networks, and the same results but for rounding. */
public enum Layers {
    /** Deeplearning4j's own, on any of its backends: the reference. */
    STOCK,
    /** Ours, on the CPU. */
    FAST;

    /** The name on the terminal and in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The layers of that id.
     *
     * @throws InvalidInputException if there are none; the sentence starts with {@code name}
     */
    public static Layers parse(String name, String id) {
        return Arrays.stream(values())
                .filter(layers -> layers.id().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException(name + " must be fast or stock, not '" + id.strip() + "'."));
    }
}

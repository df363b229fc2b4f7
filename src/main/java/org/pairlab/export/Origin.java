package org.pairlab.export;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an experiment came about, as far as its results do not tell it. Given by who exports: a stored experiment came about
 * on another machine and day than the one that writes it out. Immutable if its values are.
 *
 * @param written when the results are written out
 * @param stopped whether the training was ended before its end
 * @param elapsed how long it took; empty if nobody knows
 * @param versions of the program and its libraries that trained, by name, in the order to show them in
 * @param machine what it was trained on, by name; texts and numbers
 */
public record Origin(
        Instant written,
        boolean stopped,
        Optional<Duration> elapsed,
        Map<String, String> versions,
        Map<String, Object> machine) {
    public Origin {
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
    }
}

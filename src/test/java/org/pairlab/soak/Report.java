package org.pairlab.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the soak test counts, and what went wrong. */
final class Report {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long howMany) {
        counts.merge(what, howMany, Long::sum);
    }

    long counted(String what) {
        return counts.getOrDefault(what, 0L);
    }

    void note(String line) {
        notes.add(line);
        System.out.println(line);
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            failures.add(otherwise);
            System.out.println("FAILED: " + otherwise);
        }
    }

    List<String> failures() {
        return failures;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach((what, howMany) -> lines.add(what + ": " + howMany));
        lines.addAll(notes);
        lines.add(failures.isEmpty() ? "Nothing was lost." : failures.size() + " FAILURES");
        failures.forEach(failure -> lines.add("  " + failure));
        return lines;
    }
}

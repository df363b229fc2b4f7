package org.pairlab.app.history;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The file of an older format that is kept when it is converted: {@code lesson.v1.pairlab} beside {@code lesson.pairlab}. */
final class KeptFile {
    private final Set<UUID> converted;

    private KeptFile(Set<UUID> converted) {
        this.converted = converted;
    }

    /** @param listed all that are listed, whatever they are called: either of the two may have got another name */
    static KeptFile among(Collection<Entry> listed) {
        return new KeptFile(listed.stream()
                .filter(entry -> entry.digest() != null && !entry.digest().old())
                .map(entry -> entry.digest().id())
                .collect(Collectors.toSet()));
    }

    /**
     * Whether an entry is such a file and what it became is listed too: one experiment is listed once. The one that is open
     * is listed all the same.
     */
    boolean is(Entry entry) {
        return !entry.open()
                && entry.digest() != null
                && entry.digest().old()
                && converted.contains(entry.digest().id());
    }
}

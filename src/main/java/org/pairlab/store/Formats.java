package org.pairlab.store;

import java.util.List;
import java.util.Optional;
import org.pairlab.store.format1.Format1;
import org.pairlab.store.format2.Format2;
import org.pairlab.store.tables.Format;

/** The formats of lab files that this program reads. */
final class Formats {
    /** The one that it writes. */
    static final Format CURRENT = new Format2();

    private static final List<Format> KNOWN = List.of(new Format1(), CURRENT);

    private Formats() {}

    static Optional<Format> of(int version) {
        return KNOWN.stream().filter(format -> format.version() == version).findFirst();
    }
}

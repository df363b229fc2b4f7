package org.pairlab.app.history;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** How the list is ordered. What is equal, or not known, comes newest first. */
enum EntryOrder {
    NEWEST("Newest first") {
        @Override
        Comparator<Entry> first() {
            return Comparator.comparing(Entry::date).reversed();
        }
    },
    OLDEST("Oldest first") {
        @Override
        Comparator<Entry> first() {
            return Comparator.comparing(Entry::date);
        }
    },
    NAME("By name") {
        @Override
        Comparator<Entry> first() {
            Collator collator = Collator.getInstance(Locale.ENGLISH);
            collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            return (one, other) -> collator.compare(one.name(), other.name());
        }
    },
    BEST("Best first") {
        @Override
        Comparator<Entry> first() {
            return Comparator.comparingDouble(
                    entry -> entry.digest() == null || entry.digest().best() == null
                            ? Double.POSITIVE_INFINITY
                            : -entry.digest().bestMean());
        }
    },
    LARGEST("Largest first") {
        @Override
        Comparator<Entry> first() {
            return Comparator.comparingInt(entry -> entry.digest() == null
                    ? Integer.MAX_VALUE
                    : -entry.digest().settings().common().channels());
        }
    };

    private final String label;

    EntryOrder(String label) {
        this.label = label;
    }

    abstract Comparator<Entry> first();

    Comparator<Entry> comparator() {
        // The file last, so that two copies of one experiment do not change places.
        return first().thenComparing(Comparator.comparing(Entry::date).reversed())
                .thenComparing(Entry::file);
    }

    @Override
    public String toString() {
        return label;
    }
}

package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pairlab.input.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the list says of each file, a few at a time, and remembers it until the file changes. What is wrong with a
 * file is part of its line and stops nothing. {@link #some} runs in the background, the rest on the FX thread.
 */
final class EntryReader {
    private static final Logger LOG = LoggerFactory.getLogger(EntryReader.class);
    private static final long LONGEST_NANOS = 80_000_000;

    private final Experiments experiments;
    private final Map<Experiments.Listed, Entry> known = new HashMap<>();

    EntryReader(Experiments experiments) {
        this.experiments = experiments;
    }

    /** What is known of a file; unread if it is new or has changed. */
    Entry entry(Experiments.Listed listed) {
        return known.getOrDefault(listed, Entry.unread(listed));
    }

    void remember(Map<Experiments.Listed, Entry> read) {
        known.putAll(read);
    }

    /** Forgets what is no longer listed. */
    void keepOnly(List<Experiments.Listed> listed) {
        known.keySet().retainAll(listed);
    }

    /** Reads the first of these files, at least one and as many more as take no longer than a frame or a few. */
    Map<Experiments.Listed, Entry> some(List<Experiments.Listed> files) {
        Map<Experiments.Listed, Entry> read = new LinkedHashMap<>();
        long start = System.nanoTime();
        for (Experiments.Listed file : new ArrayList<>(files)) {
            read.put(file, read(file));
            if (System.nanoTime() - start > LONGEST_NANOS) {
                break;
            }
        }
        return read;
    }

    private Entry read(Experiments.Listed listed) {
        Entry unread = Entry.unread(listed);
        try {
            return unread.with(Digest.of(experiments.read(listed.file())));
        } catch (InvalidInputException e) {
            return unread.damaged(e.getMessage());
        } catch (RuntimeException e) { // whatever a file can do to its reader, the others are listed
            LOG.warn("{} cannot be read", listed.file(), e);
            return unread.damaged("Lab file " + listed.file() + " cannot be read (" + e + "); restore it from a copy.");
        }
    }
}

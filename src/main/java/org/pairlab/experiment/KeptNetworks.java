package org.pairlab.experiment;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of which epochs of a run the network is kept: of none, of the best one, or of the best one and every so many.
 *
 * @param best whether that of the best epoch is kept
 * @param every that of each epoch whose number this divides is kept, too; 0 for none of these
 */
public record KeptNetworks(boolean best, int every) implements Serializable {
    public static final KeptNetworks NONE = new KeptNetworks(false, 0);
    public static final KeptNetworks BEST = new KeptNetworks(true, 0);
    public static final KeptNetworks EVERY = new KeptNetworks(true, 1);

    /** Epochs between two that are kept, at the most. */
    public static final int MOST = 1000;

    private static final Pattern EVERY_SO_MANY = Pattern.compile("every-([1-9]\\d{0,3})");

    /** @throws IllegalArgumentException unless the best one is kept where any is */
    public KeptNetworks {
        if (every < 0 || every > MOST || every > 0 && !best) {
            throw new IllegalArgumentException(every + " is no number of epochs");
        }
    }

    /** Of which epochs, in a sentence: {@code the best epoch}. */
    public String words() {
        if (every > 1) {
            return "the best epoch and those that " + every + " divides";
        }
        return every == 1 ? "every epoch" : best ? "the best epoch" : "no epoch";
    }

    /** Whether any is kept. */
    public boolean any() {
        return best;
    }

    /** Whether the network of an epoch, by its number, is kept, be it the best or not. */
    public boolean keeps(int epoch) {
        return every > 0 && epoch % every == 0;
    }

    /** Of how many epochs of a run of so many; the best may be another than every so many. */
    public int epochs(int ofRun) {
        if (every == 0) {
            return best ? 1 : 0;
        }
        return every == 1 ? ofRun : Math.min(ofRun, ofRun / every + 1);
    }

    /** The name in files and on the terminal: {@code none}, {@code best}, {@code every} or {@code every-5}. */
    public String id() {
        if (every > 0) {
            return every == 1 ? "every" : "every-" + every;
        }
        return best ? "best" : "none";
    }

    /** The one of that name. */
    public static Optional<KeptNetworks> ofId(String id) {
        Matcher matcher = EVERY_SO_MANY.matcher(id);
        if (matcher.matches()) {
            int every = Integer.parseInt(matcher.group(1));
            return every > MOST ? Optional.empty() : Optional.of(new KeptNetworks(true, every));
        }
        return switch (id) {
            case "none" -> Optional.of(NONE);
            case "best" -> Optional.of(BEST);
            case "every" -> Optional.of(EVERY);
            default -> Optional.empty();
        };
    }
}

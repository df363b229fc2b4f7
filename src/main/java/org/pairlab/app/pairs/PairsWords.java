package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pairlab.network.Architecture;

/** What the gallery and an opened pair show, in sentences. */
final class PairsWords {
    private static final int FIRST = 10;

    private PairsWords() {}

    /** Of the gallery; why there is none, if there is none. */
    static List<String> ofGallery(PairsModel model) {
        if (model.gallery().isEmpty()) {
            return List.of(model.emptySentence());
        }
        Gallery gallery = model.gallery().get();
        List<String> words = new ArrayList<>();
        words.add("Test pairs as judged by " + model.shownArchitecture().label() + ". " + model.sourceLine() + ".");
        words.add("Shown: " + gallery.countLine() + ". " + filter(model.filter(), gallery.verdicts())
                + order(model.order()));
        IntStream.range(0, Math.min(FIRST, gallery.size()))
                .mapToObj(place -> Words.sentence(gallery.verdicts(), gallery.pair(place)))
                .forEach(words::add);
        int more = gallery.size() - FIRST;
        if (more > 0) {
            words.add("And " + more + " more.");
        }
        return List.copyOf(words);
    }

    private static String order(PairOrder order) {
        return order == PairOrder.PAIR_SET
                ? "In the order of the pair set."
                : "In this order: " + order.toString().toLowerCase(Locale.ROOT) + ".";
    }

    private static String filter(PairFilter filter, Verdicts verdicts) {
        List<String> parts = new ArrayList<>();
        switch (filter.outcome()) {
            case WRONG -> parts.add("wrong");
            case RIGHT -> parts.add("right");
            default -> {}
        }
        if (filter.misread() && verdicts.namesDigits()) {
            parts.add("misread");
        }
        if (filter.firstDigit() != PairFilter.ANY) {
            parts.add("first digit " + filter.firstDigit());
        }
        if (filter.secondDigit() != PairFilter.ANY) {
            parts.add("second digit " + filter.secondDigit());
        }
        return parts.isEmpty() ? "" : "Only: " + String.join(", ", parts) + ". ";
    }

    /** Of one pair, and of what every architecture's runs say of it. */
    static List<String> ofPair(Gallery gallery, Opinions opinions, String source) {
        List<String> words = new ArrayList<>();
        words.add(source + ". " + Words.sentence(gallery.verdicts(), opinions.pair()));
        for (Architecture architecture : opinions.byArchitecture().keySet()) {
            String readings = opinions.readings(architecture);
            words.add(architecture.label() + ": " + opinions.verdict(architecture)
                    + (readings.isEmpty() ? "" : "; " + readings) + ".");
            opinions.byArchitecture().get(architecture).forEach(opinion -> words.add("- " + opinion.line() + "."));
        }
        return List.copyOf(words);
    }
}

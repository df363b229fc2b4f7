package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the gallery and an opened pair show, in sentences. */
final class PairsWords {
    private static final int FIRST = 10;
    /** So many variants are told run by run. */
    private static final int EACH = 4;
    /** So many of the best and of the worst are named where there are more. */
    private static final int FEW = 3;

    private PairsWords() {}

    /** Of the gallery; why there is none, if there is none. */
    static List<String> ofGallery(PairsModel model) {
        if (model.gallery().isEmpty()) {
            return List.of(model.emptySentence());
        }
        Gallery gallery = model.gallery().get();
        List<String> words = new ArrayList<>();
        words.add("Test pairs as judged by " + model.shownVariant().label() + ". " + model.sourceLine() + ".");
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

    /** Of one pair, and of what the runs say of it: of each run, or in short where there are many variants. */
    static List<String> ofPair(Gallery gallery, Opinions opinions, String source) {
        List<String> words = new ArrayList<>();
        words.add(source + ". " + Words.sentence(gallery.verdicts(), opinions.pair()));
        List<VariantOpinions> variants = opinions.variants();
        if (variants.size() > EACH) {
            words.addAll(inShort(variants));
            return List.copyOf(words);
        }
        for (VariantOpinions one : variants) {
            words.add(sentence(one));
            one.opinions().forEach(opinion -> words.add("- " + opinion.line() + "."));
        }
        return List.copyOf(words);
    }

    private static String sentence(VariantOpinions one) {
        String readings = one.readings();
        return one.variant().label() + ": " + one.verdict() + (readings.isEmpty() ? "" : "; " + readings) + ".";
    }

    /** Those whose runs are most often right, and those whose runs are least often. */
    private static List<String> inShort(List<VariantOpinions> variants) {
        List<VariantOpinions> heard = variants.stream()
                .filter(one -> !one.opinions().isEmpty())
                .sorted(Comparator.comparingDouble(
                        one -> -one.right() / (double) one.opinions().size()))
                .toList();
        if (heard.isEmpty()) {
            return List.of(
                    variants.get(0).read()
                            ? variants.stream().anyMatch(one -> one.asked() > 0)
                                    ? "What the runs say is not kept."
                                    : "No run has an epoch yet."
                            : "What the runs of " + variants.size() + " variants say is being read.");
        }
        long right = heard.stream().mapToLong(VariantOpinions::right).sum();
        long all = heard.stream().mapToLong(one -> one.opinions().size()).sum();
        int named = Math.min(FEW, heard.size() / 2);
        return List.of(
                right + " of " + all + " runs of " + heard.size() + " variants are right.",
                "Most often right: " + named(heard.subList(0, Math.max(1, named))) + ".",
                "Least often right: " + named(heard.subList(heard.size() - Math.max(1, named), heard.size())) + ".");
    }

    private static String named(List<VariantOpinions> some) {
        return some.stream()
                .map(one -> one.variant().label() + " (" + one.verdict() + ")")
                .collect(Collectors.joining("; "));
    }
}

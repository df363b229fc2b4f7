package org.pairlab.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.pairlab.chart.BoxesPainter.Group;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.words.EffectWords;

/**
 * What stands under and over boxplots of variants: where an architecture has several, its name stands over their boxes, and
 * under each only what tells it from the others.
 *
 * @param variants from the left
 * @param grouped whether architectures stand over the boxes
 * @param varied what tells the variants apart, if it is one hyperparameter; else null
 */
public record BoxNames(List<Variant> variants, boolean grouped, Hyperparameter varied) {
    private static final int MOST_LINES = 3;

    /** @param all those of the experiment */
    public static BoxNames of(List<Variant> shown, List<Variant> all) {
        List<Hyperparameter> varied = VariantList.varied(all);
        return new BoxNames(
                List.copyOf(shown), !VariantLooks.of(all).allAlone(), varied.size() == 1 ? varied.get(0) : null);
    }

    /** Architectures that are neighbours; none where every one has a box of its own. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        if (grouped) {
            Map<Architecture, Integer> counts = new LinkedHashMap<>();
            variants.forEach(variant -> counts.merge(variant.architecture(), 1, Integer::sum));
            counts.forEach((architecture, count) -> groups.add(new Group(
                    architecture.label() + (varied != null && count > 1 ? ", by " + EffectWords.name(varied) : ""),
                    count)));
        }
        return groups;
    }

    /**
     * The lines under a box.
     *
     * @param width measures a text
     * @param room how wide lines may be
     */
    public List<String> lines(Variant variant, ToDoubleFunction<String> width, double room) {
        String label = variant.label();
        if (!grouped) {
            boolean fits = variants.stream().allMatch(one -> width.applyAsDouble(one.label()) <= room);
            String broken = label.equals(variant.architecture().label())
                    ? label.replaceFirst("^ConvNet", "ConvNet\n")
                    : label.replace(", ", "\n");
            return fits ? List.of(label) : fitted(Arrays.asList(broken.split("\n")), width, room);
        }
        String own = label;
        for (String name : List.of(variant.architecture().label(), VariantList.shortName(variant.architecture()))) {
            own = label.startsWith(name + ", ") ? label.substring(name.length() + 2) : own;
        }
        return fitted(Arrays.asList(own.split(", ")), width, room);
    }

    private static List<String> fitted(List<String> lines, ToDoubleFunction<String> width, double room) {
        // Of commas alone nothing is left.
        List<String> any = lines.stream().allMatch(String::isBlank) ? List.of("…") : lines;
        return any.stream()
                .limit(MOST_LINES)
                .map(line -> fitted(line, width, room))
                .toList();
    }

    /** Whole, or its value alone, or what of its beginning and its end has room. */
    private static String fitted(String line, ToDoubleFunction<String> width, double room) {
        if (width.applyAsDouble(line) <= room) {
            return line;
        }
        String value = line.substring(Math.max(line.lastIndexOf(' '), line.lastIndexOf('=')) + 1);
        boolean plain = value.matches("[0-9.e-]+|on|off");
        if (plain && width.applyAsDouble(value) <= room) {
            return value;
        }
        String fitting = line;
        for (int kept = line.length() - 1; kept > 1 && width.applyAsDouble(fitting) > room; kept--) {
            fitting = line.substring(0, (kept + 1) / 2) + "…" + line.substring(line.length() - kept / 2);
        }
        return plain && width.applyAsDouble(value) <= width.applyAsDouble(fitting) ? value : fitting;
    }
}

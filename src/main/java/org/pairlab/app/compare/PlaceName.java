package org.pairlab.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How the name of a place of an axis is broken into lines, and shortened where a line has no room even so. */
final class PlaceName {
    private static final int MOST_LINES = 3;

    private PlaceName() {}

    /**
     * @param length how wide a text is
     * @param room how wide a line may be
     */
    static String fitting(String name, ToDoubleFunction<String> length, double room) {
        if (length.applyAsDouble(name) <= room) {
            return name;
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : name.replaceFirst("^ConvNet(?=\\w)", "ConvNet ").split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || length.applyAsDouble(longer) <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        if (lines.size() > MOST_LINES) {
            String rest = String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
            lines = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
            lines.add(rest);
        }
        return String.join(
                "\n", lines.stream().map(one -> shortened(one, length, room)).toList());
    }

    /** What of the beginning and the end has room: the two tell names apart. */
    private static String shortened(String text, ToDoubleFunction<String> length, double room) {
        String fitting = text;
        for (int kept = text.length() - 1; kept > 1 && length.applyAsDouble(fitting) > room; kept--) {
            fitting = text.substring(0, (kept + 1) / 2) + "…" + text.substring(text.length() - kept / 2);
        }
        return fitting;
    }
}

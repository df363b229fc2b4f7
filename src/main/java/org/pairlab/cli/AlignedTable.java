package org.pairlab.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts in columns of a fixed-width font: the first ones aligned to the left, the others, numbers, to the right. */
final class AlignedTable {
    private static final String GAP = "  ";

    private final int names;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param names how many columns are aligned to the left */
    AlignedTable(int names, String... header) {
        this.names = names;
        row(header);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The header and the rows, a line each. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            String padding = " ".repeat(width(c) - row.get(c).length());
            line.append(c == 0 ? "" : GAP);
            line.append(c < names ? row.get(c) + padding : padding + row.get(c));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}

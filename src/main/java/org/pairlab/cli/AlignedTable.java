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

    /**
     * The same in as many tables below one another as it takes to be no wider, each beginning with the first column; an
     * empty line between.
     */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        int from = 1;
        while (from < rows.get(0).size()) {
            int to = from + 1;
            int taken = width(0) + GAP.length() + width(from);
            while (to < rows.get(0).size() && taken + GAP.length() + width(to) <= width) {
                taken += GAP.length() + width(to++);
            }
            if (from > 1) {
                lines.add("");
            }
            int first = from;
            int last = to;
            rows.forEach(row -> lines.add(line(row, first, last)));
            from = to;
        }
        return lines;
    }

    private String line(List<String> row) {
        return line(row, 1, row.size());
    }

    /** The first cell and those between. */
    private String line(List<String> row, int from, int to) {
        StringBuilder line = new StringBuilder(cell(row, 0));
        for (int c = from; c < to; c++) {
            line.append(GAP).append(cell(row, c));
        }
        return line.toString().stripTrailing();
    }

    private String cell(List<String> row, int column) {
        String padding = " ".repeat(width(column) - row.get(column).length());
        return column < names ? row.get(column) + padding : padding + row.get(column);
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}

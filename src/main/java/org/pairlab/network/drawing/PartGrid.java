package org.pairlab.network.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pairlab.network.NetworkDiagram.Kind;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.drawing.NetworkLayout.Box;
import org.pairlab.network.drawing.NetworkLayout.Layer;
import org.pairlab.network.drawing.NetworkLayout.Line;
import org.pairlab.network.drawing.NetworkLayout.Style;
import org.pairlab.network.drawing.NetworkLayout.TextSizer;

/** The cells of one part of a network in columns and lanes, with the room that they need. */
final class PartGrid {
    private static final double GAP = 10;
    /** Where lines have to climb between texts. */
    private static final double CLIMB = 24;

    private static final double PAD = 12;
    private static final double HEADER = 44;
    private static final double TEXT_GAP = 7;
    private static final double LANE_GAP = 16;
    private static final double FRAME = 8;

    final Part part;
    final ModuleText text;
    private final List<Cell> cells;
    private final TextSizer sizer;
    private final double[] widths;
    private double laneStep;

    PartGrid(Part part, ModuleText text, List<Cell> cells, TextSizer sizer) {
        this.part = part;
        this.text = text;
        this.cells = cells;
        this.sizer = sizer;
        spreadLanes();
        alignRows();
        int columns = cells.stream().mapToInt(cell -> cell.column + 1).max().orElse(0);
        widths = new double[columns];
        for (Cell cell : cells) {
            widths[cell.column] = Math.max(widths[cell.column], cell.width());
        }
        if (headingsUnderStack()) {
            widths[0] = Math.max(widths[0], headingWidth());
        }
        laneStep = naturalStep();
    }

    private void spreadLanes() {
        var byColumn = cells.stream().collect(Collectors.groupingBy(c -> c.column, TreeMap::new, Collectors.toList()));
        for (List<Cell> column : byColumn.values()) {
            // The graph may name the second digit first.
            column.sort(Comparator.comparingInt(cell -> cell.vertex.digit()));
            for (int i = 0; i < column.size(); i++) {
                int digit = column.get(i).vertex.digit();
                double alone = digit == 0 ? 0 : digit - 1.5;
                column.get(i).lane = column.size() == 1 ? alone : i - (column.size() - 1) / 2.0;
            }
        }
    }

    private void alignRows() {
        if (framed() && inRows()) {
            int lines = cells.stream().mapToInt(Cell::titleLines).max().orElse(0);
            cells.forEach(cell -> cell.titleLines(lines));
        }
    }

    private boolean inRows() {
        return part == Part.CONV_MODULE;
    }

    /** Whether the part is a module with a frame. */
    boolean framed() {
        return part != Part.INPUT;
    }

    boolean twoLanes() {
        return cells.stream().anyMatch(cell -> cell.lane != 0);
    }

    double laneStep() {
        return laneStep;
    }

    void laneStep(double step) {
        laneStep = step;
    }

    private double naturalStep() {
        double step = 0;
        for (Cell cell : cells) {
            if (cell.lane != 0) {
                step = Math.max(step, cell.above() + half(cell) + textHeight(cell) + LANE_GAP);
            }
        }
        return step + (inRows() ? 2 * FRAME : 0);
    }

    private double textHeight(Cell cell) {
        return cell.labelHeight() > 0 ? TEXT_GAP + cell.labelHeight() : 0;
    }

    /** Half the height of a figure; under convolutions that of the lane's largest, so that the rows are aligned. */
    private double half(Cell cell) {
        return (inRows() ? cells.stream().mapToDouble(Cell::frontHeight).max().orElse(0) : cell.frontHeight()) / 2;
    }

    /** What the cells need above the middle between the lanes. */
    private double above() {
        return cells.stream()
                .mapToDouble(cell -> cell.above() - cell.lane * laneStep)
                .max()
                .orElse(0);
    }

    /** What the cells need below the middle between the lanes. */
    private double below() {
        return cells.stream()
                .mapToDouble(cell -> cell.lane * laneStep + half(cell) + textHeight(cell))
                .max()
                .orElse(0);
    }

    double height() {
        return above() + below() + (framed() ? HEADER + PAD + (stacks() ? FRAME : 0) : 0);
    }

    private boolean stacks() {
        return inRows() && twoLanes();
    }

    /** The middle between the lanes that leaves as much room above the cells as below. */
    double centered(Box frame) {
        return frame.y() + header() + above() + (frame.height() - height()) / 2;
    }

    /** The middle nearest to the wished one at which the cells stay in the frame, so that lines run straight. */
    double nearest(Box frame, double wished) {
        double highest = frame.y() + header() + above();
        return Math.max(highest, Math.min(highest + frame.height() - height(), wished));
    }

    /** Height above the cells inside the frame. */
    private double header() {
        return framed() ? HEADER + (stacks() ? FRAME : 0) : 0;
    }

    private boolean headingsUnderStack() {
        return inRows()
                && cells.stream().filter(cell -> cell.column == 0).allMatch(cell -> cell.vertex.kind() == Kind.STACK);
    }

    private double headingWidth() {
        return inRows() ? sizer.width("parameters", Style.MUTED) : 0;
    }

    private double headingColumn() {
        return inRows() && !headingsUnderStack() ? headingWidth() + GAP : 0;
    }

    private double padding() {
        return framed() ? 2 * PAD : 0;
    }

    private double columnsWidth() {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum;
    }

    int gaps() {
        return Math.max(0, widths.length - 1);
    }

    private double gapsWidth() {
        double sum = 0;
        for (int i = 0; i < gaps(); i++) {
            sum += gap(i);
        }
        return sum;
    }

    /** The narrowest gap after a column. */
    private double gap(int column) {
        boolean climbs = lanes(column) != lanes(column + 1)
                && cells.stream()
                        .filter(cell -> cell.column == column || cell.column == column + 1)
                        .anyMatch(cell -> cell.lane != 0 && cell.labelHeight() > 0);
        return climbs ? CLIMB : GAP;
    }

    private long lanes(int column) {
        return cells.stream().filter(cell -> cell.column == column).count();
    }

    /** Width at the narrowest gaps between columns. */
    double width() {
        double columns = headingColumn() + columnsWidth() + gapsWidth() + padding();
        double name = sizer.width(text.name(), Style.MODULE) + 24 + sizer.width(text.parameters(), Style.NUMBER);
        double caption = sizer.width(text.caption(), Style.MUTED);
        return framed() ? Math.max(columns, Math.max(name, caption) + 2 * PAD) : columns;
    }

    /** Puts the cells into a frame, the middle between the lanes at {@code middle}. */
    List<Placed> place(Box frame, double middle) {
        double inner = frame.width() - padding() - headingColumn() - columnsWidth() - gapsWidth();
        double extra = gaps() == 0 ? 0 : inner / gaps();
        double[] centers = new double[widths.length];
        double x = frame.x() + padding() / 2 + headingColumn();
        for (int i = 0; i < widths.length; i++) {
            centers[i] = x + widths[i] / 2;
            x += widths[i] + (i < gaps() ? gap(i) + extra : 0);
        }
        List<Placed> placed = new ArrayList<>();
        for (Cell cell : cells) {
            double y = middle + cell.lane * laneStep;
            List<Layer> layers = cell.place(centers[cell.column], y, y + half(cell) + TEXT_GAP);
            placed.add(new Placed(cell, layers, centers[cell.column], y));
        }
        return placed;
    }

    /** A cell with its layers, its middle and the height of its line of flow. */
    record Placed(Cell cell, List<Layer> layers, double x, double y) {
        double left() {
            return x - cell.width() / 2;
        }

        double right() {
            return x + cell.width() / 2;
        }
    }

    /** What the rows of numbers are, once for each stack of convolutions. */
    List<Line> headings(Box frame, double middle) {
        List<Line> lines = new ArrayList<>();
        if (!inRows()) {
            return lines;
        }
        Cell longest = cells.stream()
                .filter(cell -> cell.vertex.kind() != Kind.STACK)
                .reduce((a, b) -> b.headings().size() > a.headings().size() ? b : a)
                .orElseThrow();
        for (double lane :
                cells.stream().mapToDouble(cell -> cell.lane).distinct().toArray()) {
            double top = middle + lane * laneStep + half(longest) + TEXT_GAP;
            List<String> rows = longest.headings();
            for (int row = 0; row < rows.size(); row++) {
                if (!rows.get(row).isEmpty()) {
                    double width = sizer.width(rows.get(row), Style.MUTED);
                    Box box = new Box(frame.x() + PAD, top + row * Cell.LINE, width, Cell.LINE);
                    lines.add(new Line(rows.get(row), Style.MUTED, box));
                }
            }
        }
        return lines;
    }

    /** A frame for each of two separate stacks. */
    List<Box> stackFrames(Box frame, double middle) {
        List<Box> boxes = new ArrayList<>();
        if (stacks()) {
            double above = cells.stream().mapToDouble(Cell::above).max().orElse(0);
            double below = cells.stream()
                    .mapToDouble(cell -> half(cell) + textHeight(cell))
                    .max()
                    .orElse(0);
            for (double lane : new double[] {-0.5, 0.5}) {
                double top = middle + lane * laneStep - above - FRAME;
                boxes.add(new Box(frame.x() + FRAME / 2, top, frame.width() - FRAME, above + below + 2 * FRAME));
            }
        }
        return boxes;
    }
}

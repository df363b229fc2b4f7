package org.pairlab.network.drawing;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.network.NetworkDiagram.Kind;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;
import org.pairlab.network.drawing.NetworkLayout.Box;
import org.pairlab.network.drawing.NetworkLayout.Layer;
import org.pairlab.network.drawing.NetworkLayout.Line;
import org.pairlab.network.drawing.NetworkLayout.Style;
import org.pairlab.network.drawing.NetworkLayout.TextSizer;

/** A vertex in its column, with the vertices that lie on it like a film: batch normalisation and dropout. */
final class Cell {
    /** Height of a line of text. */
    static final double LINE = 14.5;

    private static final double WRAP = 68;
    private static final double FILM = 5;
    private static final double FILM_GAP = 2.5;
    private static final double DEPTH = 0.3;
    private static final double JUNCTION = 9;

    final Vertex vertex;
    final int column;
    private final List<Vertex> films = new ArrayList<>();
    /** Where it lies among the lanes: -0.5 the first digit's, 0.5 the second's, 0 between them. */
    double lane;
    /** How many lines its title takes, or more, so that the numbers of a lane stand in rows. */
    private int titleLines;

    private final LayerTexts texts;
    private final TextSizer sizer;
    private final double pixel;
    private List<Label> labels;

    /** Gives the texts of a vertex. */
    interface LayerTexts {
        LayerText of(Vertex vertex);
    }

    Cell(Vertex vertex, int column, LayerTexts texts, TextSizer sizer, double pixel) {
        this.vertex = vertex;
        this.column = column;
        this.texts = texts;
        this.sizer = sizer;
        this.pixel = pixel;
        titleLines =
                junction() ? 0 : wrapped(texts.of(vertex).title(), titleStyle()).size();
    }

    /** Lays a film on it. */
    void add(Vertex film) {
        films.add(film);
        labels = null;
    }

    int titleLines() {
        return titleLines;
    }

    void titleLines(int lines) {
        titleLines = lines;
        labels = null;
    }

    /** Lines of convolutions stand in rows with headings; elsewhere each line carries its own unit. */
    private boolean inRows() {
        return vertex.part() == Part.CONV_MODULE;
    }

    private boolean flat() {
        return vertex.kind() == Kind.INPUT || vertex.kind() == Kind.OUTPUT || junction();
    }

    private boolean junction() {
        return vertex.kind() == Kind.STACK || vertex.kind() == Kind.UNSTACK;
    }

    double frontHeight() {
        if (junction()) {
            return JUNCTION;
        }
        if (vertex.kind() == Kind.OUTPUT) {
            return 26;
        }
        return Math.max(10, vertex.side() * pixel);
    }

    private double frontWidth() {
        if (junction()) {
            return JUNCTION;
        }
        if (vertex.kind() == Kind.OUTPUT) {
            return 38;
        }
        return vertex.kind() == Kind.INPUT ? frontHeight() : thickness(vertex.features());
    }

    /** Twice the features, three pixels thicker. */
    static double thickness(long features) {
        return 4 + 3 * Math.log(features) / Math.log(2);
    }

    private double depth() {
        return flat() ? 0 : DEPTH * frontHeight();
    }

    /** Height above the line of flow. */
    double above() {
        return frontHeight() / 2 + depth() * NetworkLayout.RISE;
    }

    double figureWidth() {
        return frontWidth() + films.size() * (FILM + FILM_GAP) + depth();
    }

    /** Width of the figure or of what is written under it. */
    double width() {
        double text = labels().stream()
                .mapToDouble(label -> sizer.width(label.text, label.style))
                .max()
                .orElse(0);
        return Math.max(figureWidth(), text);
    }

    double labelHeight() {
        List<Label> lines = labels();
        return lines.isEmpty() ? 0 : (lines.get(lines.size() - 1).row + 1) * LINE;
    }

    /** A line of text before it has a place; {@code owner} is the vertex that it tells about. */
    private record Label(String text, Style style, int row, Vertex owner) {}

    private List<Label> labels() {
        if (labels == null) {
            labels = junction() ? List.of() : written();
        }
        return labels;
    }

    private List<Label> written() {
        List<Label> lines = new ArrayList<>();
        LayerText text = texts.of(vertex);
        int row = title(lines, vertex, titleStyle(), 0);
        row = Math.max(row, titleLines);
        if (inRows()) {
            lines.add(new Label(text.features(), Style.NUMBER, row++, vertex));
            lines.add(new Label(text.size(), Style.NUMBER, row++, vertex));
            lines.add(new Label(text.parameters().isEmpty() ? "–" : text.parameters(), Style.NUMBER, row++, vertex));
        } else {
            row = withUnit(lines, text.features(), text.unit(), row);
            row = withUnit(lines, text.parameters(), parameterUnit(), row);
            if (!text.size().isEmpty()) {
                lines.add(new Label(text.size(), Style.MUTED, row, vertex));
            }
        }
        for (Vertex film : films) {
            row = title(lines, film, Style.MUTED, lines.get(lines.size() - 1).row + 1);
            if (!texts.of(film).parameters().isEmpty()) {
                lines.add(new Label(texts.of(film).parameters(), Style.NUMBER, row, film));
            }
        }
        return lines;
    }

    /** The answers' figures speak for themselves; under them is how they are computed. */
    private Style titleStyle() {
        return vertex.kind() == Kind.OUTPUT ? Style.MUTED : Style.TITLE;
    }

    private String parameterUnit() {
        return vertex.parameters() == 1 ? "parameter" : "parameters";
    }

    private int title(List<Label> lines, Vertex owner, Style style, int row) {
        int next = row;
        for (String part : wrapped(texts.of(owner).title(), style)) {
            lines.add(new Label(part, style, next++, owner));
        }
        return next;
    }

    private int withUnit(List<Label> lines, String number, String unit, int row) {
        if (number.isEmpty()) {
            return row;
        }
        lines.add(new Label(number, Style.NUMBER, row, vertex));
        lines.add(new Label(unit, Style.MUTED, row + 1, vertex));
        return row + 2;
    }

    /** A title in lines of at most {@link #WRAP} pixels, or as wide as a digit's picture, or of one word. */
    private List<String> wrapped(String title, Style style) {
        List<String> lines = new ArrayList<>();
        double most = vertex.kind() == Kind.INPUT ? frontWidth() : WRAP;
        String line = "";
        for (String word : title.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && (line.endsWith(",") || sizer.width(longer, style) > most)) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    /** The rows of numbers that a heading belongs to: row and what it says. */
    List<String> headings() {
        List<String> rows = new ArrayList<>();
        for (Label label : labels()) {
            while (rows.size() <= label.row) {
                rows.add("");
            }
        }
        rows.set(titleLines, "features");
        rows.set(titleLines + 1, "size");
        rows.set(titleLines + 2, "parameters");
        for (Label label : labels()) {
            if (label.owner != vertex && label.style == Style.NUMBER) {
                rows.set(label.row, "parameters");
            }
        }
        return rows;
    }

    /** The layers with the figure's middle at x, the line of flow at y and the first line of text at {@code textTop}. */
    List<Layer> place(double x, double y, double textTop) {
        List<Layer> layers = new ArrayList<>();
        double height = frontHeight();
        double left = x - figureWidth() / 2;
        layers.add(layer(vertex, new Box(left, y - height / 2, frontWidth(), height), x, textTop));
        left += frontWidth() + FILM_GAP;
        for (Vertex film : films) {
            layers.add(layer(film, new Box(left, y - height / 2, FILM, height), x, textTop));
            left += FILM + FILM_GAP;
        }
        return layers;
    }

    private Layer layer(Vertex owner, Box front, double x, double textTop) {
        List<Line> lines = labels().stream()
                .filter(label -> label.owner == owner)
                .map(label -> {
                    double width = sizer.width(label.text, label.style);
                    Box box = new Box(x - width / 2, textTop + label.row * LINE, width, LINE);
                    return new Line(label.text, label.style, box);
                })
                .toList();
        return new Layer(owner, texts.of(owner), front, depth(), lines);
    }
}

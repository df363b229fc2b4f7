package org.pairlab.app.pairs;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.app.charts.VariantSign;
import org.pairlab.chart.VariantLook;
import org.pairlab.chart.VariantLooks;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;

/**
 * What the runs of some variants say of a pair: the name of each, a strip with its runs, and words. Where the three do not
 * fit beside each other, the words stand beside the name and the strip below them. Several variants of one architecture
 * stand under its name. FX thread only.
 */
final class OpinionTable extends Region {
    /** Lengths in em. */
    private static final double ACROSS = 1;

    private static final double DOWN = 0.4;
    private static final double LEAST_STRIP = 14;
    private static final double LEAST_WORDS = 22;
    /** Longer names go on in another line. */
    private static final double MOST_NAME = 17;

    private static final double FADED = 0.35;

    private final Label heading = word(
            "Probability of ≤ by each run at its best epoch; filled is right. Where runs are many, a bar says how many.");
    private final Label greater = word("sure of >");
    private final Label half = word("50 %");
    private final Label smaller = word("sure of ≤");
    private final VariantFocus focus;
    private List<Row> rows = List.of();

    /** What is said of a variant, and the name of its architecture above it or null. */
    private record Row(
            Variant variant,
            Label heading,
            Label name,
            ProbabilityStrip strip,
            Label verdict,
            Label readings,
            VBox words) {
        static Row of(Variant variant, boolean headed) {
            Label name = new Label(variant.label());
            name.setWrapText(true);
            Label heading = headed ? new Label(variant.architecture().label()) : null;
            if (headed) {
                heading.getStyleClass().add("architecture");
            }
            Label verdict = new Label();
            verdict.getStyleClass().add("verdict");
            verdict.setWrapText(true);
            Label readings = word("");
            readings.setWrapText(true);
            return new Row(
                    variant, heading, name, new ProbabilityStrip(), verdict, readings, new VBox(verdict, readings));
        }

        Stream<Region> parts() {
            return Stream.of(name, strip, words);
        }
    }

    /** How wide the parts of every row are, and whether they are all beside each other. */
    private record Columns(double name, double strip, double words, double gap, boolean beside) {}

    /** @param focus which variant is in front in all panels */
    OpinionTable(VariantFocus focus) {
        this.focus = focus;
        focus.onChange(this::fade);
        follow();
        getStyleClass().add("opinions");
        heading.setWrapText(true);
    }

    private static Label word(String text) {
        Label word = new Label(text);
        word.getStyleClass().add(Styles.TEXT_MUTED);
        return word;
    }

    /**
     * Shows what is said of a pair.
     *
     * @param variants those of one architecture beside each other
     * @param target true where the pair's first digit is smaller or equal
     * @param headed whether architectures are named above their variants
     * @param looks how all variants of the experiment are drawn
     */
    void show(List<VariantOpinions> variants, boolean target, boolean headed, VariantLooks looks, Theme theme) {
        List<Variant> wanted = variants.stream().map(VariantOpinions::variant).toList();
        if (!rows.stream().map(Row::variant).toList().equals(wanted)) {
            rows = rows(wanted, headed);
            getChildren().setAll(heading, greater, half, smaller);
            rows.stream().map(Row::heading).filter(Objects::nonNull).forEach(getChildren()::add);
            rows.forEach(row -> row.parts().forEach(getChildren()::add));
            fade();
        }
        for (int i = 0; i < rows.size(); i++) {
            show(rows.get(i), variants.get(i), target, looks.of(wanted.get(i)), theme);
        }
        requestLayout();
    }

    /** Whoever points at a row brings its variant forward in all panels, and a click pins it there. */
    private void follow() {
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> focus.point(at(event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> focus.point(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            Variant variant = at(event.getY());
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && variant != null) {
                focus.pin(variant);
            }
        });
    }

    /** Whose row is there; null for none. */
    private Variant at(double y) {
        return rows.stream()
                .filter(row -> row.parts()
                        .anyMatch(part -> part.getBoundsInParent().getMinY() <= y
                                && y < part.getBoundsInParent().getMaxY()))
                .map(Row::variant)
                .findFirst()
                .orElse(null);
    }

    private void fade() {
        for (Row row : rows) {
            double opacity = focus.isFaded(row.variant()) ? FADED : 1;
            row.parts().forEach(part -> part.setOpacity(opacity));
        }
    }

    private static List<Row> rows(List<Variant> variants, boolean headed) {
        List<Row> rows = new ArrayList<>();
        Architecture above = null;
        for (Variant variant : variants) {
            rows.add(Row.of(variant, headed && variant.architecture() != above));
            above = variant.architecture();
        }
        return List.copyOf(rows);
    }

    private static void show(Row row, VariantOpinions said, boolean target, VariantLook look, Theme theme) {
        Color color = Palette.color(look, theme);
        row.name().setGraphic(look.alone() ? new Circle(5, color) : new VariantSign(look, theme));
        row.strip().show(said.opinions(), target, color);
        String readings = said.readings();
        row.verdict().setText(said.verdict());
        row.readings().setText(readings);
        row.readings().setVisible(!readings.isEmpty());
        row.readings().setManaged(!readings.isEmpty());
    }

    private double em(double length) {
        return length * heading.getFont().getSize();
    }

    private Columns columns(double width) {
        double name = 0;
        double words = em(LEAST_WORDS);
        for (Row row : rows) {
            name = Math.max(name, nameWidth(row));
            words = Math.max(words, snapSizeX(row.words().prefWidth(-1)));
        }
        double gap = snapSpaceX(em(ACROSS));
        double strip = width - name - words - 2 * gap;
        return strip >= em(LEAST_STRIP)
                ? new Columns(name, strip, words, gap, true)
                : new Columns(name, width, Math.max(0, width - name - gap), gap, false);
    }

    private double nameWidth(Row row) {
        return Math.min(snapSizeX(row.name().prefWidth(-1)), snapSizeX(em(MOST_NAME)));
    }

    private double stripHeight(Row row) {
        return snapSizeY(row.strip().prefHeight(-1));
    }

    private double height(Region part, double width) {
        return snapSizeY(part.prefHeight(width));
    }

    /** Of the name and the words, with the strip if that is beside them. */
    private double height(Row row, Columns columns) {
        double texts = Math.max(height(row.name(), columns.name()), height(row.words(), columns.words()));
        return columns.beside() ? Math.max(texts, stripHeight(row)) : texts;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return rows.stream()
                .mapToDouble(row -> nameWidth(row) + em(ACROSS + 6))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? em(60) : width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /** Works out the height, and puts everything where it belongs if asked to. */
    private double arrange(double width, boolean place) {
        Columns columns = columns(width);
        double gap = snapSpaceY(em(DOWN));
        double left = columns.beside() ? columns.name() + columns.gap() : 0;
        double y = height(heading, width - left);
        put(place, heading, left, 0, width - left, y);
        for (Row row : rows) {
            y += columns.beside() ? gap : 2 * gap;
            if (row.heading() != null) {
                double above = height(row.heading(), width);
                put(place, row.heading(), 0, y, width, above);
                y += above + gap;
            }
            double line = height(row, columns);
            double wordsLeft = left + (columns.beside() ? columns.strip() : columns.name()) + columns.gap();
            double words = height(row.words(), columns.words());
            put(place, row.name(), 0, y, columns.name(), line);
            put(place, row.words(), wordsLeft, y + (line - words) / 2, columns.words(), words);
            double stripTop = columns.beside() ? y + (line - stripHeight(row)) / 2 : y + line;
            put(place, row.strip(), left, stripTop, columns.strip(), stripHeight(row));
            y += line + (columns.beside() ? 0 : stripHeight(row));
        }
        List<Label> axis = new ArrayList<>(List.of(greater, half, smaller));
        for (int i = 0; i < axis.size(); i++) {
            double own = snapSizeX(axis.get(i).prefWidth(-1));
            put(place, axis.get(i), left + (columns.strip() - own) * i / 2, y, own, height(axis.get(i), -1));
        }
        return y + height(half, -1);
    }

    private void put(boolean place, Region part, double x, double y, double width, double height) {
        if (place) {
            part.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
        }
    }
}

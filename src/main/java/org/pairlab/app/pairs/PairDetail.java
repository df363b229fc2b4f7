package org.pairlab.app.pairs;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.network.Architecture;

/** One pair large, with what every trained network says of it; Left and Right go through the gallery, Escape closes. */
final class PairDetail extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** What is said of an architecture. */
    private record Row(Circle dot, ProbabilityStrip strip, Label verdict, Label readings) {}

    private final Label title = new Label();
    private final Label place = new Label();
    private final Button previous = new Button("Previous", new FontIcon("fth-chevron-left"));
    private final Button next = new Button("Next", new FontIcon("fth-chevron-right"));
    private final LargePair digits = new LargePair();
    private final Label answer = new Label();
    private final FontIcon mark = new FontIcon();
    private final Label said = new Label();
    private final GridPane rows = new GridPane();
    private final Map<Architecture, Row> shown = new EnumMap<>(Architecture.class);

    private final Runnable close;
    private final IntConsumer step;
    private Opinions opinions;
    private Theme theme;

    /**
     * @param close leads back to the gallery
     * @param step goes that many pairs on in the gallery, -1 or 1
     */
    PairDetail(Runnable close, IntConsumer step) {
        this.close = close;
        this.step = step;
        getStyleClass().add("pair-detail");
        answer.setGraphic(mark);
        PairCell.sizeWithText(mark, answer);
        answer.getStyleClass().add("answer");
        answer.setMinWidth(USE_PREF_SIZE);
        said.getStyleClass().add(Styles.TEXT_MUTED);
        said.setWrapText(true);
        HBox chosen = new HBox(12, answer, said);
        chosen.setAlignment(Pos.CENTER);
        setVgrow(digits, Priority.ALWAYS);
        rows.getStyleClass().add("opinions");
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        rows.getColumnConstraints().setAll(names, grow, new ColumnConstraints());
        getChildren().addAll(header(), digits, chosen, rows);
        setFocusTraversable(true);
        // A filter, or the buttons would take the arrows for moving the focus between them.
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private HBox header() {
        Button back = new Button("All pairs", new FontIcon("fth-arrow-left"));
        back.setId("closePair");
        back.setTooltip(new Tooltip("Back to the gallery (Esc)"));
        back.setOnAction(event -> close.run());
        previous.setTooltip(new Tooltip("The pair before it in the gallery (Left)"));
        previous.setOnAction(event -> step.accept(-1));
        next.setTooltip(new Tooltip("The pair after it in the gallery (Right)"));
        next.setOnAction(event -> step.accept(1));
        next.setContentDisplay(ContentDisplay.RIGHT);
        title.getStyleClass().add(Styles.TITLE_4);
        place.getStyleClass().add(Styles.TEXT_MUTED);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox header = new HBox(12, back, title, between, place, previous, next);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close.run();
            case LEFT -> step.accept(-1);
            case RIGHT -> step.accept(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Shows a pair of the gallery, or one that the gallery does not show. */
    void show(Gallery gallery, Opinions newOpinions, String source, Theme newTheme) {
        Verdicts verdicts = gallery.verdicts();
        int pair = newOpinions.pair();
        int position = gallery.positionOf(pair);
        title.setText("Pair " + (pair + 1) + ": " + Words.truth(verdicts.pairs(), pair));
        place.setText(position < 0 ? "not among those shown" : (position + 1) + " of " + gallery.size() + " shown");
        answer.setText(Words.answer(verdicts, pair) + (verdicts.tie(pair) ? "; a tie counts as >" : ""));
        said.setText(source);
        mark.setIconLiteral(verdicts.right(pair) ? "fth-check" : "fth-x");
        answer.pseudoClassStateChanged(WRONG, !verdicts.right(pair));
        setAccessibleText(source + ". " + Words.sentence(verdicts, pair));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        digits.show(verdicts.pairs(), pair, newTheme);
        if (!newOpinions.equals(opinions) || newTheme != theme) {
            showOpinions(newOpinions, newTheme);
        }
    }

    /** Whether there are pairs before and after the one on show. */
    void showWay(boolean before, boolean after) {
        previous.setDisable(!before);
        next.setDisable(!after);
    }

    private void showOpinions(Opinions newOpinions, Theme newTheme) {
        opinions = newOpinions;
        theme = newTheme;
        if (!shown.keySet().equals(opinions.byArchitecture().keySet())) {
            build();
        }
        shown.forEach((architecture, row) -> {
            row.dot().setFill(Palette.color(architecture, theme));
            row.strip()
                    .show(
                            opinions.byArchitecture().get(architecture),
                            opinions.target(),
                            Palette.color(architecture, theme));
            row.verdict().setText(opinions.verdict(architecture));
            row.readings().setText(opinions.readings(architecture));
            row.readings().setVisible(!row.readings().getText().isEmpty());
            row.readings().setManaged(row.readings().isVisible());
        });
    }

    private void build() {
        shown.clear();
        rows.getChildren().clear();
        Label heading = new Label("Probability of ≤ by each run at its best epoch; filled dots are right");
        heading.getStyleClass().add(Styles.TEXT_MUTED);
        rows.add(heading, 1, 0, 2, 1);
        int line = 1;
        for (Architecture architecture : opinions.byArchitecture().keySet()) {
            Row row = new Row(new Circle(5), new ProbabilityStrip(), new Label(), new Label());
            shown.put(architecture, row);
            row.verdict().getStyleClass().add("verdict");
            row.readings().getStyleClass().addAll("readings", Styles.TEXT_MUTED);
            VBox texts = new VBox(row.verdict(), row.readings());
            texts.getStyleClass().add("texts");
            texts.setAlignment(Pos.CENTER_LEFT);
            rows.addRow(line++, new Label(architecture.label(), row.dot()), row.strip(), texts);
        }
        StackPane axis = new StackPane(
                word("sure of >", Pos.CENTER_LEFT), word("50 %", Pos.CENTER), word("sure of ≤", Pos.CENTER_RIGHT));
        rows.add(axis, 1, line);
    }

    private static Label word(String text, Pos place) {
        Label word = new Label(text);
        word.getStyleClass().add(Styles.TEXT_MUTED);
        StackPane.setAlignment(word, place);
        return word;
    }
}

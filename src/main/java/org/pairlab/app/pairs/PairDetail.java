package org.pairlab.app.pairs;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.ScrolledColumn;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.network.Variant;

/** One pair large, with what every trained network says of it; Left and Right go through the gallery, Escape closes. */
final class PairDetail extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label title = new Label();
    private final Label place = new Label();
    private final Button previous = new Button("Previous", new FontIcon("fth-chevron-left"));
    private final Button next = new Button("Next", new FontIcon("fth-chevron-right"));
    private final LargePair digits = new LargePair();
    private final Label answer = new Label();
    private final FontIcon mark = new FontIcon();
    private final Label said = new Label();
    private final OpinionPages table;

    private final Runnable close;
    private final IntConsumer step;
    private Opinions opinions;
    private Theme theme;

    /**
     * @param close leads back to the gallery
     * @param step goes that many pairs on in the gallery, -1 or 1
     * @param focus which variant is in front in all panels
     */
    PairDetail(Runnable close, IntConsumer step, VariantFocus focus) {
        table = new OpinionPages(focus);
        this.close = close;
        this.step = step;
        getStyleClass().add("pair-detail");
        answer.setGraphic(mark);
        PairCell.sizeWithText(mark, answer);
        answer.getStyleClass().add("answer");
        answer.setMinWidth(USE_PREF_SIZE);
        said.getStyleClass().add(Styles.TEXT_MUTED);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setTextAlignment(TextAlignment.CENTER);
        setVgrow(digits, Priority.ALWAYS);
        ScrolledColumn body = new ScrolledColumn(digits, answer, said, table);
        body.getStyleClass().add("pair-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(), scroll);
        setFocusTraversable(true);
        // A filter, or the buttons would take the arrows for moving the focus between them.
        KeyBindings.in(PanelKey.Place.PAIR)
                .on(PanelKey.ALL_PAIRS, close)
                .on(PanelKey.PAIR_BEFORE, () -> step.accept(-1))
                .on(PanelKey.PAIR_AFTER, () -> step.accept(1))
                .before(this);
    }

    private FoldingBar header() {
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
        FoldingBar header = new FoldingBar(back, previous, next, title, place);
        header.setMinHeight(USE_PREF_SIZE);
        return header;
    }

    /**
     * Shows a pair of the gallery, or one that the gallery does not show.
     *
     * @param variant whose word the gallery shows
     */
    void show(Gallery gallery, Opinions newOpinions, Variant variant, String source, Theme newTheme) {
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
            showOpinions(newOpinions, variant, newTheme);
        }
    }

    /** Whether there are pairs before and after the one on show. */
    void showWay(boolean before, boolean after) {
        previous.setDisable(!before);
        next.setDisable(!after);
    }

    private void showOpinions(Opinions newOpinions, Variant variant, Theme newTheme) {
        opinions = newOpinions;
        theme = newTheme;
        table.show(opinions, variant, theme);
    }
}

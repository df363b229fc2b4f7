package org.pairlab.app.history;

import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.keyboard.FieldName;

/** A line of the list: name, settings, date, state, small curves and best value. FX thread only. */
final class EntryCell extends ListCell<Entry> {
    private static final PseudoClass DAMAGED = PseudoClass.getPseudoClass("damaged");
    private static final PseudoClass TRAINING = PseudoClass.getPseudoClass("training");

    private final EntryText text;
    private final ObservableValue<Theme> theme;
    private final Renaming renaming;
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Label settings = new Label();
    private final Label state = new Label();
    private final Sparkline sparkline = new Sparkline();
    private final Region swatch = new Region();
    private final Label best = new Label();
    private final VBox words = new VBox(name, settings, state);
    private final VBox numbers = new VBox(sparkline, best);
    private final HBox box = new HBox(words, numbers);
    private final Tooltip tooltip = new Tooltip();
    private final ChangeListener<Entry> renamedLine = (property, before, now) -> {
        if (getItem() != null) {
            showName(getItem());
        }
    };

    /**
     * Which line is being renamed, and what becomes of it.
     *
     * @param line null for none
     * @param done gets the line and its new name, null if it keeps the old one
     */
    record Renaming(ObservableValue<Entry> line, BiConsumer<Entry, String> done) {}

    EntryCell(EntryText text, ObservableValue<Theme> theme, Renaming renaming) {
        this.text = text;
        this.theme = theme;
        this.renaming = renaming;
        name.getStyleClass().add("entry-name");
        settings.getStyleClass().add("quiet");
        // What differs is never cut: that is what experiments are told apart by.
        settings.setWrapText(true);
        state.setWrapText(true);
        state.getStyleClass().addAll("quiet", "state");
        best.getStyleClass().add("best");
        swatch.getStyleClass().add("swatch");
        getStyleClass().add("entry");
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        numbers.getStyleClass().add("numbers-column");
        numbers.setAlignment(Pos.CENTER_RIGHT);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("entry-box");
        // As wide as the list: long names are cut, the list never scrolls sideways.
        setPrefWidth(0);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(520);
        // Not by drawing the list anew: a field of a cell that is just made cannot take the focus.
        renaming.line().addListener(new WeakChangeListener<>(renamedLine));
        FieldName.give(field, "New name");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInField);
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now && isRenamed()) {
                renaming.done().accept(getItem(), field.getText());
            }
        });
    }

    private void keyInField(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            renaming.done().accept(getItem(), field.getText());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            renaming.done().accept(getItem(), null);
            event.consume();
        }
    }

    private boolean isRenamed() {
        Entry line = renaming.line().getValue();
        return line != null && getItem() != null && line.file().equals(getItem().file());
    }

    @Override
    protected void updateItem(Entry entry, boolean none) {
        super.updateItem(entry, none);
        pseudoClassStateChanged(DAMAGED, !none && entry != null && entry.problem() != null);
        pseudoClassStateChanged(TRAINING, !none && entry != null && entry.training());
        if (none || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        showName(entry);
        Digest digest = entry.digest();
        settings.setText(
                digest != null
                        ? EntryText.subtitle(digest.head())
                        : entry.problem() != null ? EntryText.shortProblem(entry) : " ");
        state.setText(text.line(entry));
        sparkline.show(digest, theme.getValue());
        best.setText(digest == null ? "" : text.best(digest));
        boolean any = digest != null && digest.best() != null;
        best.setGraphic(any ? swatch : null);
        if (any) {
            swatch.setStyle("-fx-background-color: " + Palette.web(digest.best().architecture(), theme.getValue()));
        }
        tooltip.setText(text.details(entry));
        setTooltip(tooltip);
        setAccessibleText(text.details(entry));
        setGraphic(box);
    }

    /** As high as its words when they are wrapped, which a labelled cell leaves out of account. */
    @Override
    protected double computePrefHeight(double width) {
        double height = super.computePrefHeight(width);
        return getGraphic() != box || width < 0
                ? height
                : snappedTopInset()
                        + box.prefHeight(width - snappedLeftInset() - snappedRightInset())
                        + snappedBottomInset();
    }

    private void showName(Entry entry) {
        name.setText(entry.name());
        name.setGraphic(entry.problem() == null ? null : new FontIcon(Feather.ALERT_TRIANGLE));
        boolean renamed = isRenamed();
        if (renamed == words.getChildren().contains(field)) {
            return;
        }
        words.getChildren().set(0, renamed ? field : name);
        if (renamed) {
            field.setText(entry.name());
            field.requestFocus();
            field.selectAll();
        }
    }
}

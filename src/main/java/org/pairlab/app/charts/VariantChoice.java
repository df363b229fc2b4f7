package org.pairlab.app.charts;

import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.pairlab.app.Theme;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.chart.VariantLook;
import org.pairlab.chart.VariantLooks;
import org.pairlab.machine.DistinctNames;
import org.pairlab.network.Variant;

/**
 * Chooses one of an experiment's variants: by buttons in a row where there are few, from a list where there are more, of
 * which two dozen are seen at once; letters typed there find the next one that has them in its name. FX thread only.
 */
public final class VariantChoice {
    /** So many stand in a row. */
    public static final int FEW = 4;

    /** Seen at once in the list, if the window is high enough. */
    private static final int AT_ONCE = 24;

    private static final Duration TYPED_TOGETHER = Duration.seconds(1.5);

    private final FoldingBar bar;
    private final ObjectProperty<Variant> chosen;
    private final SegmentedChoice<Variant> row;
    private final ComboBox<Variant> list = new ComboBox<>();
    private final PauseTransition pause = new PauseTransition(TYPED_TOGETHER);
    private final StringBuilder typed = new StringBuilder();
    private final Tooltip meaning = new Tooltip();
    private VariantLooks looks = VariantLooks.of(List.of());
    private Theme theme = Theme.LIGHT;
    private List<Variant> offered = List.of();

    /**
     * Shows itself in a bar, first.
     *
     * @param id of the list, for style sheets
     * @param chosen what is chosen
     */
    public VariantChoice(FoldingBar bar, String id, ObjectProperty<Variant> chosen) {
        this.bar = bar;
        this.chosen = chosen;
        row = new SegmentedChoice<>("Network", false, List.of(), chosen, Variant::label, VariantChoice::meaning);
        list.setId(id);
        list.getStyleClass().add("variant-list");
        FieldName.give(list, "Network");
        list.setTooltip(meaning);
        list.setCellFactory(view -> new VariantCell());
        list.setButtonCell(new VariantCell());
        list.setConverter(new Labels());
        list.setOnShowing(event -> list.setVisibleRowCount(rowsThatFit()));
        list.addEventHandler(KeyEvent.KEY_TYPED, this::find);
        pause.setOnFinished(event -> typed.setLength(0));
        list.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosen.set(now);
            }
        });
        chosen.addListener((property, before, now) -> select());
        bar.getChildren().add(0, row);
    }

    private static String meaning(Variant variant) {
        return variant.architecture().kind();
    }

    /** Offers variants; what is chosen stays, whether it is among them or not. */
    public void show(List<Variant> variants, Theme newTheme) {
        looks = VariantLooks.of(variants);
        theme = newTheme;
        if (!variants.equals(offered)) {
            offered = List.copyOf(variants);
            boolean few = variants.size() <= FEW;
            row.offer(few ? variants : List.of());
            if (few) {
                List<String> keys =
                        DistinctNames.of(variants.stream().map(Variant::key).toList());
                for (int i = 0; i < variants.size(); i++) {
                    row.button(variants.get(i)).setId(list.getId() + "-" + keys.get(i));
                }
            }
            list.getItems().setAll(few ? List.of() : variants);
            Node wanted = few ? row : list;
            if (bar.getChildren().get(0) != wanted) {
                bar.getChildren().set(0, wanted);
            }
        }
        row.color(one -> looks.of(one).ink(theme.colors()).web());
        select();
        if (list.getButtonCell() instanceof VariantCell cell) {
            cell.paint();
        }
    }

    private void select() {
        Variant now = chosen.get();
        list.setValue(now != null && offered.size() > FEW && offered.contains(now) ? now : null);
        meaning.setText(
                now == null
                        ? ""
                        : now.label() + ": " + meaning(now) + ". Letters typed here find another by its name.");
    }

    private int rowsThatFit() {
        double em = list.getButtonCell().getFont().getSize();
        double height = list.getScene().getWindow().getHeight();
        return Math.max(5, Math.min(AT_ONCE, (int) (0.8 * height / (2.2 * em))));
    }

    private void find(KeyEvent event) {
        String letter = event.getCharacter();
        if (event.isShortcutDown()
                || event.isAltDown()
                || letter.isEmpty()
                || Character.isISOControl(letter.charAt(0))) {
            return;
        }
        if (typed.length() == 0 && letter.isBlank()) {
            return; // opens the list
        }
        typed.append(letter);
        pause.playFromStart();
        int from = Math.max(0, offered.indexOf(list.getValue()));
        for (int i = 0; i < offered.size(); i++) {
            // A second letter may leave it at the same one, a first one moves on.
            Variant one = offered.get((from + i + (typed.length() == 1 ? 1 : 0)) % offered.size());
            if (fits(one)) {
                list.setValue(one);
                break;
            }
        }
        event.consume();
    }

    private boolean fits(Variant variant) {
        String label = variant.label().toLowerCase(Locale.ROOT);
        return List.of(typed.toString().strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(label::contains);
    }

    /** The variant's sign, and its label. */
    private final class VariantCell extends ListCell<Variant> {
        private VariantSign sign;

        VariantCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(Variant variant, boolean none) {
            super.updateItem(variant, none);
            boolean nothing = none || variant == null;
            setText(nothing ? null : variant.label());
            paint();
        }

        private void paint() {
            if (getItem() == null) {
                setGraphic(null);
                return;
            }
            VariantLook look = looks.of(getItem());
            if (sign == null) {
                sign = new VariantSign(look, theme);
            } else {
                sign.show(look, theme);
            }
            setGraphic(sign);
        }
    }

    private static final class Labels extends StringConverter<Variant> {
        @Override
        public String toString(Variant variant) {
            return variant == null ? "" : variant.label();
        }

        @Override
        public Variant fromString(String text) {
            throw new UnsupportedOperationException("chosen from a list");
        }
    }
}

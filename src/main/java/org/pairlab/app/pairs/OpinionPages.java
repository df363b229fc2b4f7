package org.pairlab.app.pairs;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.chart.VariantLooks;
import org.pairlab.network.Variant;

/**
 * What the runs of all variants say of a pair. Where there are more than fit a page, a page of them, and a field that finds
 * some by a part of their names: however many there are, no more than a page is drawn. FX thread only.
 */
final class OpinionPages extends VBox {
    /** Variants at a glance. */
    static final int PAGE = 24;

    private final TextField search = new TextField();
    private final Button before = new Button(null, new FontIcon("fth-chevron-left"));
    private final Button after = new Button(null, new FontIcon("fth-chevron-right"));
    private final Label place = new Label();
    private final FoldingBar bar = new FoldingBar(search, before, after, place);
    private final OpinionTable table;
    private final Label none = new Label();

    private Opinions opinions;
    private VariantLooks looks;
    private Theme theme;
    private int first;

    /** @param focus which variant is in front in all panels */
    OpinionPages(VariantFocus focus) {
        table = new OpinionTable(focus);
        getStyleClass().add("opinion-pages");
        search.setId("opinionSearch");
        search.setPromptText("Find variants");
        FieldName.give(search, "Find variants by a part of their names");
        search.textProperty().addListener((property, was, now) -> go(0));
        prepare(before, "opinionsBefore", "The variants before these", -PAGE);
        prepare(after, "opinionsAfter", "The variants after these", PAGE);
        place.getStyleClass().add(Styles.TEXT_MUTED);
        none.getStyleClass().add(Styles.TEXT_MUTED);
        none.setWrapText(true);
        getChildren().addAll(bar, none, table);
    }

    private void prepare(Button button, String id, String words, int by) {
        button.setId(id);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> go(first + by));
    }

    /**
     * Shows what is said of a pair.
     *
     * @param chosen whose page is shown first
     */
    void show(Opinions newOpinions, Variant chosen, Theme newTheme) {
        boolean others = opinions == null || !variants(opinions).equals(variants(newOpinions));
        opinions = newOpinions;
        theme = newTheme;
        if (others) {
            looks = VariantLooks.of(variants(opinions));
            search.clear();
            int at = IntStream.range(0, opinions.variants().size())
                    .filter(i -> opinions.variants().get(i).variant().id() == chosen.id())
                    .findFirst()
                    .orElse(0);
            first = at / PAGE * PAGE;
        }
        render();
    }

    private static List<Variant> variants(Opinions some) {
        return some.variants().stream().map(VariantOpinions::variant).toList();
    }

    private void go(int to) {
        first = to;
        render();
    }

    private void render() {
        if (opinions == null) {
            return;
        }
        List<VariantOpinions> all = opinions.variants();
        List<VariantOpinions> found = all.stream()
                .filter(one -> contains(one.variant().label(), search.getText()))
                .toList();
        first = Math.max(0, Math.min(first, (found.size() - 1) / PAGE * PAGE));
        int end = Math.min(found.size(), first + PAGE);
        boolean paged = all.size() > PAGE;
        bar.setVisible(paged);
        bar.setManaged(paged);
        before.setDisable(first == 0);
        after.setDisable(end == found.size());
        place.setText(
                found.size() <= PAGE
                        ? found.size() + " of " + all.size() + " variants"
                        : (first + 1) + " to " + end + " of " + found.size() + " variants");
        none.setText("No variant is called like “" + search.getText().strip() + "”.");
        none.setVisible(found.isEmpty());
        none.setManaged(found.isEmpty());
        table.setVisible(!found.isEmpty());
        table.setManaged(!found.isEmpty());
        table.show(found.subList(first, end), opinions.target(), headed(all), looks, theme);
    }

    /** Architectures are named where their variants' names do not do it, and where there are several of one. */
    private static boolean headed(List<VariantOpinions> all) {
        long architectures =
                all.stream().map(one -> one.variant().architecture()).distinct().count();
        return architectures < all.size()
                || all.stream().map(VariantOpinions::variant).anyMatch(one -> !one.label()
                        .equals(one.architecture().label()));
    }

    private static boolean contains(String label, String words) {
        String text = label.toLowerCase(Locale.ROOT);
        return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(text::contains);
    }
}

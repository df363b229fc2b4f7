package org.pairlab.app.curves;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.VariantSign;
import org.pairlab.chart.VariantLook;
import org.pairlab.network.Variant;

/**
 * The legend's entry of several variants together: a press hides or shows all of them; a menu has them one by one where
 * they have no entries of their own.
 */
final class GroupEntry extends HBox implements LegendEntry {
    private final List<Variant> variants;
    private final CurveOptions options;
    private final VariantSign sign;
    private final ToggleButton all;

    /**
     * @param name of what they have in common
     * @param look of its sign
     * @param single whether each of them can be chosen here
     */
    GroupEntry(String name, VariantLook look, List<Variant> variants, boolean single, CurveOptions options) {
        this.variants = List.copyOf(variants);
        this.options = options;
        sign = new VariantSign(look, Theme.LIGHT);
        String counted = name + (single ? " (" + variants.size() + ")" : "");
        all = new ToggleButton(counted, sign);
        all.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        all.getStyleClass().add("entry-group");
        all.setTooltip(new Tooltip("Hide or show "
                + (variants.size() == 1 ? "the curves of " : "all " + variants.size() + " networks of ") + name));
        all.setAccessibleText("Show all of " + counted);
        all.setOnAction(event -> options.show(this.variants, all.isSelected()));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("curve-entry");
        getChildren().setAll(all);
        if (single && variants.size() > 1) {
            getChildren().add(menu(name));
        }
        refresh();
    }

    /** Filled when it is opened: there may be hundreds. */
    private MenuButton menu(String name) {
        MenuButton each = new MenuButton("", null, new MenuItem(name));
        each.getStyleClass().add("entry-menu");
        each.setTooltip(new Tooltip("Choose among the networks of " + name));
        each.setAccessibleText("Choose among the networks of " + name);
        each.setOnShowing(event ->
                each.getItems().setAll(variants.stream().map(this::item).toList()));
        return each;
    }

    private CheckMenuItem item(Variant variant) {
        CheckMenuItem item = new CheckMenuItem(variant.label());
        item.setMnemonicParsing(false);
        item.setSelected(options.shows(variant));
        item.selectedProperty().addListener((selected, was, is) -> options.show(List.of(variant), is));
        return item;
    }

    @Override
    public void theme(Theme theme) {
        sign.theme(theme);
    }

    @Override
    public void refresh() {
        all.setSelected(variants.stream().anyMatch(options::shows));
    }

    @Override
    public void say(CurveModel model) {
        setDisable(variants.stream()
                .noneMatch(variant -> model.curves(variant).quantity().of(variant.architecture())));
    }
}

package org.pairlab.app.curves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.chart.CurveFacet;
import org.pairlab.chart.VariantLook;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * What the curves are of: a chip for each variant where each is the only one of its architecture; else a row for each
 * architecture with an entry for each of its variants, or, of many variants, for each group of them. FX thread only.
 */
final class CurveLegend extends StackPane {
    /** Variants that have entries of their own, and groups, at the most. */
    private static final int MOST = 24;

    /** As high as a few rows, em, then it scrolls: charts come first. */
    private static final double HIGHEST = 8.6;

    private final TypeSize type;
    private final CurveOptions options;
    private final VariantFocus focus;
    private final List<LegendEntry> entries = new ArrayList<>();
    private final Map<Variant, LegendEntry> byVariant = new LinkedHashMap<>();
    private final FlowPane chips = new FlowPane(8, 6);
    private final VBox rows = new VBox(2);
    private final ScrollPane scrolled = new ScrollPane(rows);
    private VariantLooks looks;
    private Theme theme = Theme.LIGHT;
    private VariantChip.Form form = VariantChip.Form.TWO_LINES;

    CurveLegend(TypeSize type, CurveOptions options, VariantFocus focus) {
        this.type = type;
        this.options = options;
        this.focus = focus;
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().addAll("legend-rows", "edge-to-edge");
        options.hidden().addListener((hidden, before, now) -> entries.forEach(LegendEntry::refresh));
        focus.onChange(() -> entries.forEach(LegendEntry::refresh));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (chips.getParent() == this) {
            return super.computePrefHeight(width);
        }
        // The pane has a frame for the focus: without room for that as well it scrolls by its width.
        Insets frame = scrolled.getInsets();
        double inside = width < 0 ? width : width - frame.getLeft() - frame.getRight();
        double whole = Math.ceil(rows.prefHeight(inside)) + frame.getTop() + frame.getBottom();
        return Math.min(type.em(HIGHEST), whole);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** How many chips stand beside each other; 0 where there are rows of entries. */
    int chips() {
        return chips.getChildren().size();
    }

    /** How much chips say. */
    void show(VariantChip.Form newForm) {
        form = newForm;
        entries.stream().filter(VariantChip.class::isInstance).forEach(chip -> ((VariantChip) chip).show(form));
    }

    /** Has entries for these variants; true if they are others than before. */
    boolean show(VariantLooks newLooks) {
        if (looks == newLooks) {
            return false;
        }
        looks = newLooks;
        entries.clear();
        byVariant.clear();
        chips.getChildren().clear();
        rows.getChildren().clear();
        if (looks.allAlone()) {
            looks.ordered().forEach(this::addChip);
        } else {
            for (Architecture architecture : Architecture.values()) {
                addRow(architecture);
            }
        }
        getChildren().setAll(looks.allAlone() ? chips : scrolled);
        entries.forEach(entry -> entry.theme(theme));
        return true;
    }

    private void addChip(Variant variant) {
        VariantChip chip = new VariantChip(variant, options, focus);
        chip.show(form);
        chips.getChildren().add(chip);
        add(chip, variant);
    }

    private void addRow(Architecture architecture) {
        List<Variant> own = looks.ordered().stream()
                .filter(variant -> variant.architecture() == architecture)
                .toList();
        if (own.isEmpty()) {
            return;
        }
        FlowPane row = new FlowPane(4, 2);
        rows.getChildren().add(row);
        if (own.size() == 1) {
            Variant only = own.get(0);
            row.getChildren().add(add(new VariantEntry(only, only.label(), looks.of(only), options, focus), only));
            return;
        }
        Map<String, List<Variant>> groups = looks.ordered().size() <= MOST ? Map.of() : groups(own);
        String name = architecture.label();
        row.getChildren()
                .add(add(new GroupEntry(name, VariantLook.of(architecture), own, groups.size() == 1, options), null));
        if (groups.size() > 1) {
            groups.forEach((value, some) -> {
                VariantLook look = looks.of(some.get(some.size() / 2));
                row.getChildren().add(add(new GroupEntry(value, look, some, true, options), null));
            });
        } else if (groups.isEmpty()) {
            for (Variant variant : own) {
                String text = variant.label().replaceFirst("^" + VariantList.shortName(architecture) + ", ", "");
                row.getChildren().add(add(new VariantEntry(variant, text, looks.of(variant), options, focus), variant));
            }
        }
    }

    /** By the first varied value, if that makes few; else all in one. */
    private Map<String, List<Variant>> groups(List<Variant> own) {
        List<Hyperparameter> varied = CurveFacet.varied(looks);
        if (!varied.isEmpty() && varied.get(0).belongsTo(own.get(0).architecture())) {
            Hyperparameter first = varied.get(0);
            Map<String, List<Variant>> groups = own.stream()
                    .collect(Collectors.groupingBy(
                            variant -> first.tag(first.of(variant.hyperparameters())),
                            LinkedHashMap::new,
                            Collectors.toList()));
            if (groups.size() <= MOST && groups.size() < own.size()) {
                return groups;
            }
        }
        return Map.of("", own);
    }

    private Node add(LegendEntry entry, Variant variant) {
        entries.add(entry);
        if (variant != null) {
            byVariant.put(variant, entry);
        }
        return (Node) entry;
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        entries.forEach(entry -> entry.theme(theme));
    }

    /** Says again what was measured of all. */
    void say(CurveModel model) {
        entries.forEach(entry -> entry.say(model));
    }

    /** Says again what was measured of some. */
    void say(CurveModel model, Collection<Variant> changed) {
        changed.stream().map(byVariant::get).filter(entry -> entry != null).forEach(entry -> entry.say(model));
    }
}

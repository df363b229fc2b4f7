package org.pairlab.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.pairlab.app.controls.SelectableText;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.chart.ComparisonChart;
import org.pairlab.chart.ComparisonCharts;
import org.pairlab.statistics.comparison.FactorialEffects;
import org.pairlab.statistics.comparison.FourNetworks;

/** What the halves of a 2x2 do, of one that a person chooses where there are several, and what varied numbers do. FX thread only. */
final class FourView {
    private final CompareOptions options;
    private final Node bar;
    private final Label title;
    private final ComboBox<String> choice;
    private final SelectableText verdict;
    private final ChartTiles charts;
    private boolean offering;

    FourView(
            CompareOptions options,
            Node bar,
            Label title,
            ComboBox<String> choice,
            SelectableText verdict,
            ChartTiles charts) {
        this.options = options;
        this.bar = bar;
        this.title = title;
        this.choice = choice;
        this.verdict = verdict;
        this.charts = charts;
        FieldName.give(choice, "The values of the four networks");
        choice.setTooltip(new Tooltip("Which four networks, one of each architecture, are set against each other"));
        choice.valueProperty().addListener((property, before, now) -> {
            if (!offering && now != null) {
                options.at().set(now);
            }
        });
        FieldName.give(verdict, "Effects");
    }

    /** Shows what there is of it, or nothing. */
    void show(Optional<Compared> compared, Optional<ComparisonCharts> drawn) {
        Optional<FourNetworks> four =
                compared.flatMap(now -> now.four(options.at().get()));
        Optional<FactorialEffects> effects =
                four.flatMap(one -> compared.orElseThrow().comparison().effects(one));
        offer(compared.map(Compared::fours).orElse(List.of()), four);
        List<ComparisonChart> all = charts(compared, drawn);
        title.setText(effects.isPresent() ? "Weight sharing and auxiliary loss" : "What the varied number does");
        verdict.say(effects.filter(one -> !four.orElseThrow().at().isEmpty())
                .map(one -> String.join(
                        "\n", one.sentences(compared.orElseThrow().comparison().smallest())))
                .orElse(""));
        showWhere(verdict, !verdict.getText().isEmpty());
        charts.show(all);
        showWhere(charts, !all.isEmpty());
        showWhere(bar, !all.isEmpty());
    }

    /** The charts that are shown. */
    List<ComparisonChart> charts(Optional<Compared> compared, Optional<ComparisonCharts> drawn) {
        List<ComparisonChart> all = new ArrayList<>();
        compared.ifPresent(now -> {
            now.four(options.at().get()).ifPresent(four -> now.comparison()
                    .effects(four)
                    .ifPresent(one -> all.addAll(drawn.orElseThrow().of(one, four))));
            drawn.orElseThrow().of(now.trends()).ifPresent(all::add);
        });
        return all;
    }

    private void offer(List<FourNetworks> fours, Optional<FourNetworks> four) {
        offering = true;
        List<String> offered = fours.stream().map(FourNetworks::at).toList();
        if (!choice.getItems().equals(offered)) {
            choice.getItems().setAll(offered);
        }
        choice.setValue(four.map(FourNetworks::at).orElse(null));
        showWhere(choice, offered.size() > 1);
        offering = false;
    }

    private static void showWhere(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

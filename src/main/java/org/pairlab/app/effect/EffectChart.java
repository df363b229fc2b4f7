package org.pairlab.app.effect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.chart.EffectLayout;
import org.pairlab.chart.EffectPainter;
import org.pairlab.chart.Plot;
import org.pairlab.chart.Scale;
import org.pairlab.chart.ValuePlaces;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectLine;
import org.pairlab.statistics.effect.EffectPoint;
import org.pairlab.statistics.words.EffectWords;

/** The chart of accuracies over the values of one hyperparameter; created once and reused. FX thread only. */
final class EffectChart {
    private final LabAxis x = LabAxis.numbers("", 0, 1);
    private final LabAxis y = LabAxis.numbers("", 0, 100);
    private final LabChart chart = new LabChart(x, y);
    private final ReadOut readOut;
    private final VariantFocus focus;
    private Effect effect;
    /** What is pointed at or was come to by key; null for nothing. */
    private EffectPoint here;

    private List<Hyperparameter> varied = List.of();

    EffectChart(ReadOut readOut, VariantFocus focus) {
        this.readOut = readOut;
        this.focus = focus;
        chart.addEventFilter(MouseEvent.MOUSE_MOVED, event -> show(at(event)));
        chart.addEventFilter(MouseEvent.MOUSE_EXITED, event -> leave());
        chart.addEventFilter(
                MouseEvent.MOUSE_CLICKED, event -> at(event).ifPresent(point -> focus.pin(point.variant())));
        bindKeys();
    }

    private void bindKeys() {
        chart.setFocusTraversable(true);
        chart.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                leave();
            }
        });
        KeyBindings.in(PanelKey.Place.EFFECT)
                .onIf(PanelKey.VALUE_BEFORE, () -> go(0, -1))
                .onIf(PanelKey.VALUE_AFTER, () -> go(0, 1))
                .onIf(PanelKey.LINE_BEFORE, () -> go(-1, 0))
                .onIf(PanelKey.LINE_AFTER, () -> go(1, 0))
                .onIf(PanelKey.PIN_VALUE, () -> {
                    boolean any = here != null;
                    if (any) {
                        focus.pin(here.variant());
                    }
                    return any;
                })
                .onIf(PanelKey.LEAVE_VALUE, () -> {
                    boolean any = here != null;
                    leave();
                    return any;
                })
                .after(chart);
    }

    LabChart node() {
        return chart;
    }

    void theme(Theme theme) {
        chart.theme(theme);
    }

    /** Shows an effect. */
    void show(Effect newEffect, List<Hyperparameter> newVaried, Predicate<Variant> faded) {
        effect = newEffect;
        varied = newVaried;
        ValuePlaces places = places();
        Scale across = places.scale();
        Scale up = EffectPainter.accuracies(effect);
        x.show(across.low(), across.high());
        x.setTicks(places.positions(), places.texts());
        x.setNames(List.of(places.name()));
        y.show(up.low(), up.high());
        y.setNames(List.of(effect.measure().quantity() + ", %", "validation accuracy, %", "accuracy, %", "%"));
        EffectPainter painter = new EffectPainter(effect, faded);
        chart.show((canvas, plot, style) -> {
            painter.paint(canvas, plot, style);
            EffectPainter.drawGap(canvas, places, plot, style);
        });
    }

    private ValuePlaces places() {
        return new ValuePlaces(effect.hyperparameter(), effect.values());
    }

    void say(List<String> sentences) {
        chart.say(sentences);
    }

    private Optional<EffectPoint> at(MouseEvent event) {
        return effect == null
                ? Optional.empty()
                : chart.inPlot(event.getSceneX(), event.getSceneY())
                        .flatMap(at -> EffectNearest.of(layout(), at.getX(), at.getY()));
    }

    private EffectLayout layout() {
        return new EffectLayout(effect, places(), chart.plot(), chart.markSize());
    }

    private void show(Optional<EffectPoint> point) {
        point.ifPresentOrElse(this::point, this::leave);
    }

    private void point(EffectPoint point) {
        here = point;
        focus.point(point.variant());
        EffectLine line = effect.lines().stream()
                .filter(one -> one.points().contains(point))
                .findFirst()
                .orElseThrow();
        Plot plot = chart.plot();
        double across = line.reference() ? plot.left() + plot.width() / 2 : layout().x(line, point);
        double up = point.any() ? plot.y(point.interval().mean()) : plot.bottom();
        Point2D scene = chart.getCanvas().localToScene(across, up);
        readOut.show(EffectWords.point(point, varied), scene.getX(), scene.getY());
    }

    private void leave() {
        readOut.hide();
        if (here != null) {
            focus.leave(here.variant());
        }
        here = null;
    }

    /** The first press shows where the arrows start from. */
    private boolean go(int lines, int values) {
        if (effect == null) {
            return false;
        }
        Optional<EffectPoint> next = new EffectWalk(effect).from(here == null ? null : here.variant(), lines, values);
        next.ifPresent(point -> {
            point(point);
            chart.say(List.of(EffectWords.point(point, varied).replace("\n", "; ")));
        });
        return next.isPresent();
    }
}

package org.pairlab.app.effect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.chart.HeatMapPainter;
import org.pairlab.chart.HeatScale;
import org.pairlab.chart.Plot;
import org.pairlab.chart.Scale;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.effect.EffectMap;
import org.pairlab.statistics.effect.EffectPoint;
import org.pairlab.statistics.words.EffectWords;

/** The map of one architecture under its name. FX thread only. */
final class HeatMapChart {
    private final LabAxis x = LabAxis.numbers("", -0.5, 0.5);
    private final LabAxis y = LabAxis.numbers("", -0.5, 0.5);
    private final LabChart chart = new LabChart(x, y);
    private final Label title = new Label();
    private final VBox node = new VBox(2, title, chart);
    private final ReadOut readOut;
    private final VariantFocus focus;
    private HeatMapPainter painter;
    /** What is pointed at or was come to by key; null for nothing. */
    private EffectPoint here;

    HeatMapChart(ReadOut readOut, VariantFocus focus) {
        this.readOut = readOut;
        this.focus = focus;
        title.getStyleClass().add("map-title");
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.addEventFilter(MouseEvent.MOUSE_MOVED, event -> at(event).ifPresentOrElse(this::point, this::leave));
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
                .onIf(PanelKey.VALUE_BEFORE, () -> go(-1, 0))
                .onIf(PanelKey.VALUE_AFTER, () -> go(1, 0))
                .onIf(PanelKey.LINE_BEFORE, () -> go(0, 1))
                .onIf(PanelKey.LINE_AFTER, () -> go(0, -1))
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

    VBox node() {
        return node;
    }

    void theme(Theme theme) {
        chart.theme(theme);
    }

    void redraw() {
        chart.redraw();
    }

    void show(EffectMap map, HeatScale colors, Predicate<Variant> faded) {
        title.setText(map.architecture().label());
        show(x, map.across(), map.columns());
        show(y, map.down(), map.rows());
        painter = new HeatMapPainter(map, colors, faded);
        chart.show(painter);
        chart.say(EffectWords.of(map));
    }

    private static void show(LabAxis axis, Hyperparameter which, List<Double> values) {
        Scale places = HeatMapPainter.places(values);
        axis.show(places.low(), places.high());
        axis.setTicks(IntStream.range(0, values.size()).asDoubleStream().toArray(), EffectMap.texts(which, values));
        axis.setNames(List.of(EffectWords.name(which)));
    }

    private Optional<EffectPoint> at(MouseEvent event) {
        return painter == null
                ? Optional.empty()
                : chart.inPlot(event.getSceneX(), event.getSceneY())
                        .flatMap(at -> painter.at(chart.plot(), at.getX(), at.getY()));
    }

    private void point(EffectPoint point) {
        here = point;
        focus.point(point.variant());
        Plot plot = chart.plot();
        int[] cell = cell(point);
        Point2D scene = chart.getCanvas().localToScene(plot.x(cell[0]), plot.y(cell[1]));
        readOut.show(text(point), scene.getX(), scene.getY());
    }

    private String text(EffectPoint point) {
        return EffectWords.point(
                point, List.of(painter.map().across(), painter.map().down()));
    }

    private void leave() {
        if (here != null) {
            readOut.hide();
            focus.leave(here.variant());
        }
        here = null;
    }

    /** Column and row. */
    private int[] cell(EffectPoint point) {
        List<List<Optional<EffectPoint>>> cells = painter.map().cells();
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                if (cells.get(row)
                        .get(column)
                        .filter(one -> one.variant().equals(point.variant()))
                        .isPresent()) {
                    return new int[] {column, row};
                }
            }
        }
        return new int[2];
    }

    /** Goes on over cells that hold nothing; the first press shows where the arrows start from. */
    private boolean go(int right, int up) {
        if (painter == null) {
            return false;
        }
        List<List<Optional<EffectPoint>>> cells = painter.map().cells();
        Optional<EffectPoint> next = here == null ? painter.map().points().findFirst() : Optional.of(here);
        if (here != null) {
            int[] at = cell(here);
            int column = at[0] + right;
            int row = at[1] + up;
            while (row >= 0
                    && row < cells.size()
                    && column >= 0
                    && column < cells.get(row).size()) {
                if (cells.get(row).get(column).isPresent()) {
                    next = cells.get(row).get(column);
                    break;
                }
                column += right;
                row += up;
            }
        }
        next.ifPresent(point -> {
            point(point);
            chart.say(List.of(text(point).replace("\n", "; ")));
        });
        return next.isPresent();
    }
}

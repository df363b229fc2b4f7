package org.pairlab.app.curves;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurvesPainter;
import org.pairlab.chart.VariantLooks;
import org.pairlab.network.Variant;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.pairlab.statistics.YRange;
import org.pairlab.statistics.words.CurvesWords;

/** One chart of curves, of one variant or of several; created once and reused. FX thread only. */
final class CurvesChart {
    private static final double REACH = 60;
    private static final double MEAN_FIRST = 4;

    private final LabAxis x = LabAxis.wholeNumbers("epoch", 0.5, 1.5);
    private final LabAxis y = LabAxis.numbers("", 0, 1);
    private final BackdropCurves backdrop;
    private final ReadOut readOut;
    private final VariantFocus focus;
    private final LabChart chart = new LabChart(x, y);
    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(4);
    private Theme theme = Theme.LIGHT;
    private List<Variant> variants = List.of();
    private CurvesPainter painter;
    private CurvePoint hovered;
    private List<String> said = List.of();

    CurvesChart(BackdropCurves backdrop, ReadOut readOut, VariantFocus focus) {
        this.backdrop = backdrop;
        this.readOut = readOut;
        this.focus = focus;
        line.getStyleClass().add("curve-highlight");
        for (Node mark : List.of(line, dot)) {
            // Unmanaged and above the canvas, so that hovering redraws and lays out nothing.
            mark.setManaged(false);
            mark.setVisible(false);
            chart.getCanvasForeground().getChildren().add(mark);
        }
        chart.addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
        chart.addEventFilter(MouseEvent.MOUSE_EXITED, event -> leave());
        chart.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                pin();
            }
        });
        bindKeys();
    }

    /** The arrows go from point to point and from curve to curve, and what they come to is shown as under the pointer. */
    private void bindKeys() {
        chart.setFocusTraversable(true);
        chart.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                letGo();
            }
        });
        int far = Integer.MAX_VALUE;
        KeyBindings.in(PanelKey.Place.CURVES)
                .onIf(PanelKey.EPOCH_BEFORE, () -> go((walk, from) -> walk.along(from, -1)))
                .onIf(PanelKey.EPOCH_AFTER, () -> go((walk, from) -> walk.along(from, 1)))
                .onIf(PanelKey.FIRST_EPOCH, () -> go((walk, from) -> walk.along(from, -far)))
                .onIf(PanelKey.LAST_EPOCH, () -> go((walk, from) -> walk.along(from, far)))
                .onIf(PanelKey.CURVE_BEFORE, () -> go((walk, from) -> walk.across(from, -1)))
                .onIf(PanelKey.CURVE_AFTER, () -> go((walk, from) -> walk.across(from, 1)))
                .onIf(PanelKey.PIN_CURVE, this::pinByKey)
                .onIf(PanelKey.LEAVE_CURVE, this::letGo)
                .after(chart);
    }

    /** The first press shows where the arrows start from. */
    private boolean go(BiFunction<CurveWalk, CurvePoint, CurvePoint> step) {
        if (painter == null) {
            return false;
        }
        CurveWalk walk = CurveWalk.of(painter.curves(), painter.choices());
        Optional<CurvePoint> next = hovered == null ? walk.start() : Optional.of(step.apply(walk, hovered));
        next.ifPresent(point -> {
            point(point);
            chart.say(List.of(point.text().replace("\n", "; ")));
        });
        return next.isPresent();
    }

    private boolean pinByKey() {
        return hovered == null ? go((walk, from) -> from) : pin();
    }

    /** Brings what is pointed at forward in all panels until it is pressed again; false if that is nothing. */
    private boolean pin() {
        if (hovered != null) {
            focus.pin(hovered.curves().variant());
        }
        return hovered != null;
    }

    /** Whether there was anything to let go of. */
    private boolean letGo() {
        boolean any = hovered != null;
        leave();
        chart.say(said);
        return any;
    }

    LabChart node() {
        return chart;
    }

    /** Is about these from now on; shown with {@link #show}. */
    void about(List<Variant> newVariants) {
        variants = newVariants;
    }

    /** Whether it is about one of these. */
    boolean shows(Collection<Variant> some) {
        return variants.stream().anyMatch(some::contains);
    }

    /** Has the chart drawn again with what the model holds now. */
    void show(CurveModel model, CurveChoices choices, YRange range) {
        boolean moved = y.getMin() != range.min() || y.getMax() != range.max();
        // Half an epoch of room at each end, so that one epoch has a width and the last points are whole.
        x.show(0.5, model.epochs() + 0.5);
        y.show(range.min(), range.max());
        y.setNames(axisNames(choices.quantity().axis()));
        List<RunCurves> curves = variants.stream().map(model::curves).toList();
        VariantLooks looks = model.looks();
        painter = new CurvesPainter(curves, choices, looks, !looks.allAlone(), backdrop::of, focus::isFaded);
        chart.show(painter);
        // What is under a resting pointer stays while curves grow; after anything else it would be read wrongly.
        boolean same = hovered != null
                && hovered.curves() == model.curves(hovered.curves().variant())
                && isDrawn(hovered);
        if (same && !moved) {
            point(hovered);
        } else {
            leave();
        }
    }

    /** {@code loss, nats a pair}; without the unit where there is no room, which the buttons above explain. */
    private static List<String> axisNames(String withUnit) {
        return List.of(withUnit, withUnit.replaceFirst(", .*", ""));
    }

    /** Others are in front now; where there is one curve only, that makes no difference. */
    void refocus() {
        if (painter != null && painter.curves().size() > 1) {
            chart.redraw();
        }
    }

    /** Tells those who hear the chart what it shows of these curves. */
    void say(List<RunCurves> shown) {
        said = CurvesWords.of(
                shown.stream().filter(one -> shows(List.of(one.variant()))).toList());
        chart.say(said);
    }

    private boolean isDrawn(CurvePoint point) {
        CurveChoices choices = painter.choices();
        return (point.mean() ? choices.means() : choices.runs())
                && choices.splits().contains(point.split())
                && painter.curves().contains(point.curves());
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        leave();
        chart.theme(newTheme);
    }

    private void hover(MouseEvent event) {
        chart.inPlot(event.getSceneX(), event.getSceneY())
                .flatMap(at -> nearest(at.getX(), at.getY()))
                .ifPresentOrElse(this::point, this::leave);
    }

    private void point(CurvePoint point) {
        if (hovered != null && hovered.curves() != point.curves()) {
            focus.leave(hovered.curves().variant());
        }
        hovered = point;
        if (painter.curves().size() > 1) {
            focus.point(point.curves().variant());
        }
        highlight(point);
        Point2D scene = chart.getCanvas().localToScene(dot.getCenterX(), dot.getCenterY());
        readOut.show(point.text(), scene.getX(), scene.getY());
    }

    /** Forgets what was under the pointer. */
    void leave() {
        if (hovered != null) {
            readOut.hide();
            focus.leave(hovered.curves().variant());
        }
        hovered = null;
        line.setVisible(false);
        dot.setVisible(false);
    }

    /** The drawn point nearest to a point of the plot, a mean before a run as near; empty if all are far off. */
    Optional<CurvePoint> nearest(double px, double py) {
        CurvePoint best = null;
        double least = REACH;
        for (Split split : painter.choices().splits()) {
            for (RunCurves curves : painter.curves()) {
                int wanted = (int) Math.round(x.getValueForDisplay(px)) - 1;
                int epoch = Math.max(0, Math.min(curves.epochs() - 1, wanted));
                // Beyond the end of shorter runs there is nothing of theirs.
                boolean reaches = Math.abs(wanted - epoch) <= 1;
                for (int run = CurvePoint.MEAN; reaches && run < curves.runs(); run++) {
                    CurvePoint point = new CurvePoint(curves, split, run, epoch);
                    double distance = Math.abs(height(point.value()) - py) - (point.mean() ? MEAN_FIRST : 0);
                    if (distance < least && isDrawn(point)) {
                        least = distance;
                        best = point;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where a value is drawn, or marked if it lies above the axis, in pixels from the top; NaN stays NaN. */
    private double height(double value) {
        return Math.max(4, y.getDisplayPosition(value));
    }

    private void highlight(CurvePoint point) {
        Color color = Palette.color(painter.looks().of(point.curves().variant()), theme);
        line.getPoints().clear();
        for (int epoch = 0; epoch < point.curves().epochs(); epoch++) {
            double value = point.valueAt(epoch);
            if (!Double.isNaN(value)) {
                line.getPoints().addAll(x.getDisplayPosition(epoch + 1), height(value));
            }
        }
        line.setVisible(!point.mean());
        dot.setCenterX(x.getDisplayPosition(point.epoch() + 1));
        dot.setCenterY(height(point.value()));
        dot.setFill(color);
        dot.setVisible(true);
    }

    LabAxis x() {
        return x;
    }

    /** The vertical axis; all charts of a panel show the same range. */
    LabAxis y() {
        return y;
    }
}

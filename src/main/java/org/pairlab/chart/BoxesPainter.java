package org.pairlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CommonerClass;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.VariantSummary;

/**
 * Boxplots side by side, each at a whole number of the horizontal axis, with what they are compared with. Immutable.
 *
 * @param boxes from the left
 * @param groups neighbours that belong together: their names stand above them, lines between them; none for no groups
 * @param level what always answering the commoner class would reach; empty for none
 * @param faded places of the boxes that step back behind others
 */
public record BoxesPainter(List<Box> boxes, List<Group> groups, Optional<CommonerClass> level, Set<Integer> faded)
        implements Painter {
    private static final double EDGE = 4;
    private static final double STEP_BACK = 0.75;

    public BoxesPainter {
        boxes = List.copyOf(boxes);
        groups = List.copyOf(groups);
        faded = Set.copyOf(faded);
    }

    /** With nothing faded. */
    public BoxesPainter(List<Box> boxes, List<Group> groups, Optional<CommonerClass> level) {
        this(boxes, groups, level, Set.of());
    }

    /**
     * One boxplot.
     *
     * @param name of what it is about, for people who do not see it
     * @param look its colour
     * @param runs its points; none for an empty place
     * @param reported what the report says of it
     * @param reference what the reference gives for it
     */
    public record Box(
            String name,
            VariantLook look,
            List<RunMaximum> runs,
            Optional<KnownResult> reported,
            Optional<KnownResult> reference) {
        public Box {
            runs = List.copyOf(runs);
        }
    }

    /**
     * Neighbours that belong together.
     *
     * @param name above them
     * @param count how many
     */
    public record Group(String name, int count) {}

    /** The boxplots of an experiment's variants, with all that they can be compared with. */
    public static BoxesPainter of(ExperimentSummary summary) {
        return of(summary, summary.variants());
    }

    /** Some of the boxplots of an experiment. */
    public static BoxesPainter of(ExperimentSummary summary, List<VariantSummary> shown) {
        List<Variant> all =
                summary.variants().stream().map(VariantSummary::variant).toList();
        VariantLooks looks = VariantLooks.of(all);
        List<Box> boxes = shown.stream()
                .map(one -> new Box(
                        one.variant().label(),
                        looks.of(one.variant()),
                        one.runs(),
                        summary.reported(one.variant()),
                        summary.reference(one.variant())))
                .toList();
        CommonerClass commoner = summary.commonerClass();
        return new BoxesPainter(
                boxes,
                BoxNames.of(shown.stream().map(VariantSummary::variant).toList(), all)
                        .groups(),
                Double.isNaN(commoner.percent()) ? Optional.empty() : Optional.of(commoner));
    }

    /** The same with boxes at some places stepping back. */
    public BoxesPainter fading(Set<Integer> places) {
        return new BoxesPainter(boxes, groups, level, places);
    }

    @Override
    public void paint(Canvas canvas, Plot plot, ChartStyle style) {
        drawGroups(canvas, plot, style);
        level.ifPresent(commoner -> new LevelMark(canvas, plot, style).draw(commoner, marks(plot, style)));
        BoxMarks marks = new BoxMarks(canvas, plot, style);
        for (int place = 0; place < boxes.size(); place++) {
            Box box = boxes.get(place);
            Slot slot = plot.slot(place, boxes.size());
            canvas.open(box.name());
            box.reported().ifPresent(known -> {
                marks.drawSpread(slot.reportedX(), known.low(), known.high());
                marks.drawRing(slot.reportedX(), plot.y(known.mean()));
            });
            box.reference().ifPresent(known -> {
                marks.drawSpread(slot.referenceX(), known.low(), known.high());
                marks.drawSquare(slot.referenceX(), plot.y(known.mean()));
            });
            marks.draw(slot, box.look().ink(style.colors()), box.runs(), faded.contains(place) ? STEP_BACK : 0);
            canvas.close();
        }
    }

    private void drawGroups(Canvas canvas, Plot plot, ChartStyle style) {
        double each = plot.width() / Math.max(1, boxes.size());
        Pen pen = style.pen(style.quiet().towards(style.paper(), 0.6), 0.9);
        Lettering lettering = style.note();
        int from = 0;
        for (Group group : groups) {
            double left = plot.left() + each * from;
            if (from > 0) {
                canvas.line(left, plot.top(), left, plot.bottom(), pen);
            }
            double width = each * group.count();
            String name = canvas.shortened(group.name(), lettering, width - EDGE);
            // So that lines of the grid do not strike it through.
            double half = canvas.width(name, lettering) / 2 + EDGE / 2;
            double ground = 1.3 * lettering.size();
            canvas.rectangle(left + width / 2 - half, plot.top() + 1, 2 * half, ground, 0, style.paper(), Pen.NONE);
            canvas.text(name, left + width / 2, plot.top() + 2 + lettering.size(), lettering, Anchor.MIDDLE);
            from += group.count();
        }
    }

    /** Where boxes, points and values to compare with lie. */
    private List<Area> marks(Plot plot, ChartStyle style) {
        double room = 6 * style.size();
        List<Area> areas = new ArrayList<>();
        for (int place = 0; place < boxes.size(); place++) {
            Box box = boxes.get(place);
            Slot slot = plot.slot(place, boxes.size());
            box.runs().stream()
                    .mapToDouble(RunMaximum::accuracy)
                    .mapToObj(value -> new Area(
                            slot.boxLeft() - 2, plot.y(value) - room, slot.boxRight() + 2, plot.y(value) + room))
                    .reduce(Area::around)
                    .ifPresent(areas::add);
            box.reported().ifPresent(known -> areas.add(spread(plot, slot.reportedX(), known, room)));
            box.reference().ifPresent(known -> areas.add(spread(plot, slot.referenceX(), known, room)));
        }
        if (!groups.isEmpty()) {
            areas.add(new Area(
                    plot.left(),
                    plot.top(),
                    plot.right(),
                    plot.top() + 4 + style.note().size()));
        }
        return areas;
    }

    private static Area spread(Plot plot, double x, KnownResult known, double room) {
        double mean = plot.y(known.mean());
        double top = Math.min(plot.y(known.high()), mean - room);
        return new Area(x - room, top, x + room, Math.max(plot.y(known.low()), mean + room));
    }
}

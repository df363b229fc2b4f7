package org.pairlab.network.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Kind;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;
import org.pairlab.network.drawing.NetworkLayout.Box;
import org.pairlab.network.drawing.NetworkLayout.Carries;
import org.pairlab.network.drawing.NetworkLayout.Flow;
import org.pairlab.network.drawing.NetworkLayout.Layer;
import org.pairlab.network.drawing.NetworkLayout.Line;
import org.pairlab.network.drawing.NetworkLayout.Module;
import org.pairlab.network.drawing.NetworkLayout.TextSizer;
import org.pairlab.network.drawing.PartGrid.Placed;

/** The parts of a network side by side: digits, convolutions, and the heads one above the other. */
final class LayoutPlan {
    /** A digit's pixel in the drawing's pixels, at the least. */
    static final double SMALLEST_PIXEL = 6;

    static final double LARGEST_PIXEL = 12;

    /** Half the width of the outermost lines. */
    private static final double MARGIN = 1;

    private static final double MODULE_GAP = 28;
    private static final double HEAD_GAP = 14;
    private static final double MOST_EXTRA_GAP = 26;
    private static final double MOST_EXTRA_HEIGHT = 1.35;
    /** Half the distance of the two digits' lines where they run together. */
    static final double BESIDE = 2.75;

    /** Length of an arrow's head. */
    static final double HEAD = 5;

    /** How far from the writing lines bend. */
    private static final double BEND = 1;

    private final NetworkDiagram diagram;
    private final PartGrid digits;
    private final PartGrid convolutions;
    private final List<PartGrid> heads;

    LayoutPlan(NetworkDiagram diagram, Hyperparameters hyperparameters, TextSizer sizer, double pixel) {
        this.diagram = diagram;
        Map<Part, List<Cell>> cells = cells(diagram, hyperparameters, sizer, pixel);
        Map<Part, PartGrid> grids = new HashMap<>();
        cells.forEach((part, list) ->
                grids.put(part, new PartGrid(part, ModuleText.of(part, diagram, hyperparameters), list, sizer)));
        digits = grids.get(Part.INPUT);
        convolutions = grids.get(Part.CONV_MODULE);
        heads = new ArrayList<>();
        heads.add(grids.get(Part.TARGET_PREDICTION));
        if (grids.containsKey(Part.CLASS_PREDICTION)) {
            heads.add(grids.get(Part.CLASS_PREDICTION));
        }
        if (convolutions.twoLanes()) {
            double step = Math.max(digits.laneStep(), convolutions.laneStep());
            digits.laneStep(step);
            convolutions.laneStep(step);
            if (heads.size() == 1) {
                heads.get(0).laneStep(Math.max(step, heads.get(0).laneStep()));
            }
        }
    }

    private static Map<Part, List<Cell>> cells(
            NetworkDiagram diagram, Hyperparameters hyperparameters, TextSizer sizer, double pixel) {
        Map<Part, List<Cell>> cells = new LinkedHashMap<>();
        Map<String, Cell> owners = new HashMap<>();
        Map<Vertex, LayerText> texts = new HashMap<>();
        diagram.vertices().forEach(vertex -> texts.put(vertex, LayerText.of(vertex, diagram, hyperparameters)));
        for (Vertex vertex : diagram.vertices()) {
            Cell source =
                    vertex.inputs().size() == 1 ? owners.get(vertex.inputs().get(0)) : null;
            boolean film = vertex.kind() == Kind.BATCH_NORMALISATION || vertex.kind() == Kind.DROPOUT;
            if (film && source != null && source.vertex.part() == vertex.part()) {
                source.add(vertex);
                owners.put(vertex.name(), source);
                continue;
            }
            int column = vertex.inputs().stream()
                    .map(owners::get)
                    .filter(owner -> owner.vertex.part() == vertex.part())
                    .mapToInt(owner -> owner.column + 1)
                    .max()
                    .orElse(0);
            Cell cell = new Cell(vertex, column, texts::get, sizer, pixel);
            owners.put(vertex.name(), cell);
            cells.computeIfAbsent(vertex.part(), part -> new ArrayList<>()).add(cell);
        }
        return cells;
    }

    /** Width at the narrowest gaps. */
    double width() {
        return 2 * MARGIN + digits.width() + MODULE_GAP + convolutions.width() + MODULE_GAP + headWidth();
    }

    private double headWidth() {
        return heads.stream().mapToDouble(PartGrid::width).max().orElse(0);
    }

    /** Height at the narrowest gaps. */
    double height() {
        return Math.max(Math.max(digits.height(), convolutions.height()), headsHeight());
    }

    private double headsHeight() {
        return heads.stream().mapToDouble(PartGrid::height).sum() + (heads.size() - 1) * HEAD_GAP;
    }

    /** Lays everything out; room beyond what is needed goes into the gaps, within reason. */
    NetworkLayout place(double scale, double roomWidth, double roomHeight) {
        int headGaps = heads.stream().mapToInt(PartGrid::gaps).max().orElse(0);
        double gaps = digits.gaps() + convolutions.gaps() + headGaps + 4;
        double extra = Math.max(0, Math.min(MOST_EXTRA_GAP, (roomWidth - width()) / gaps));
        double height = Math.max(height(), Math.min(roomHeight, MOST_EXTRA_HEIGHT * height()));
        Placing placing = new Placing();

        Box digitsBox = new Box(MARGIN, 0, digits.width() + digits.gaps() * extra, height);
        double x = digitsBox.right() + MODULE_GAP + 2 * extra;
        Box convolutionsBox = new Box(x, 0, convolutions.width() + convolutions.gaps() * extra, height);
        double middle = placing.add(convolutions, convolutionsBox);
        placing.add(digits, digitsBox, digits.nearest(digitsBox, middle));

        x = convolutionsBox.right() + MODULE_GAP + 2 * extra;
        double spare = (height - headsHeight()) / heads.size();
        double y = 0;
        for (PartGrid head : heads) {
            Box box = new Box(x, y, headWidth() + headGaps * extra, head.height() + spare);
            if (heads.size() == 1) {
                placing.add(head, box, head.nearest(box, middle));
            } else {
                placing.add(head, box);
            }
            y = box.bottom() + HEAD_GAP;
        }
        return placing.layout(scale, x + headWidth() + headGaps * extra + MARGIN, height);
    }

    /** Collects what is placed. */
    private final class Placing {
        private final List<Module> modules = new ArrayList<>();
        private final List<Line> headings = new ArrayList<>();
        private final Map<String, Layer> layers = new HashMap<>();
        private final Map<String, Placed> cells = new HashMap<>();

        /** Adds a part in the middle of its box and returns the height of the middle between its lanes. */
        double add(PartGrid grid, Box box) {
            double middle = grid.centered(box);
            add(grid, box, middle);
            return middle;
        }

        void add(PartGrid grid, Box box, double middle) {
            if (grid.framed()) {
                modules.add(new Module(grid.part, grid.text, box, grid.stackFrames(box, middle)));
            }
            headings.addAll(grid.headings(box, middle));
            for (Placed placed : grid.place(box, middle)) {
                for (Layer layer : placed.layers()) {
                    layers.put(layer.vertex().name(), layer);
                    cells.put(layer.vertex().name(), placed);
                }
            }
        }

        NetworkLayout layout(double scale, double width, double height) {
            List<Layer> ordered = diagram.vertices().stream()
                    .map(vertex -> layers.get(vertex.name()))
                    .toList();
            List<Flow> flows = new ArrayList<>();
            for (Vertex vertex : diagram.vertices()) {
                for (String input : vertex.inputs()) {
                    if (cells.get(input) != cells.get(vertex.name())) {
                        flows.add(flow(LayerText.find(diagram, input), vertex));
                    }
                }
            }
            return new NetworkLayout(scale, width, height, modules, ordered, flows, headings);
        }

        private Flow flow(Vertex from, Vertex to) {
            Carries carries = carries(from);
            if (to.kind() == Kind.UNSTACK && to.digit() > 0) {
                carries = to.digit() == 1 ? Carries.FIRST : Carries.SECOND;
            }
            double side = carries == Carries.FIRST ? -BESIDE : carries == Carries.SECOND ? BESIDE : 0;
            // One digit's line leaves and joins the two that run together on its own side.
            Placed source = cells.get(from.name());
            Placed aim = cells.get(to.name());
            double leaves = source.y() + (carries(from) == Carries.BOTH ? side : 0);
            double joins = aim.y() + (to.inputs().size() > 1 ? side : 0);
            double x1 = source.layers().stream()
                    .mapToDouble(layer -> layer.figure().right())
                    .max()
                    .orElseThrow();
            double x2 = layers.get(to.name()).front().x();
            double bend1 = Math.max(x1, source.right() + BEND);
            double bend2 = Math.min(x2 - HEAD, aim.left() - BEND);
            return new Flow(from.name(), to.name(), carries, x1, leaves, bend1, bend2, x2, joins);
        }

        private Carries carries(Vertex vertex) {
            return switch (vertex.digit()) {
                case 1 -> Carries.FIRST;
                case 2 -> Carries.SECOND;
                default -> LayerText.afterMerge(vertex, diagram) ? Carries.PAIR : Carries.BOTH;
            };
        }
    }
}

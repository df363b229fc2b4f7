package org.pairlab.app.network;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelFocus;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.app.network.LayerNode.Lettering;
import org.pairlab.app.network.LayerNode.Pen;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.drawing.NetworkLayout;
import org.pairlab.network.drawing.NetworkLayout.Box;
import org.pairlab.network.drawing.NetworkLayout.Carries;
import org.pairlab.network.drawing.NetworkLayout.Flow;
import org.pairlab.network.drawing.NetworkLayout.Module;
import org.pairlab.network.drawing.NetworkLayout.Style;

/**
 * Paints a network as large as the room for it allows, its writing never smaller than goes with the type around it, and
 * larger or smaller where a person wants to see a part or the whole. FX thread only.
 */
final class NetworkDrawing extends Region {
    private static final double TEXT_SIZE = 11.5;
    /** The smallest writing, as a share of the type around it. */
    private static final double LEAST_TEXT = 0.74;

    private static final double LARGEST_ZOOM = 6;

    private final Group canvas = new Group();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private NetworkDiagram diagram;
    private Hyperparameters hyperparameters;
    private Theme theme = Theme.LIGHT;
    private List<Image> digits = List.of();
    private final TypeSize type;
    private final ReadOnlyBooleanWrapper canShrink = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGrow = new ReadOnlyBooleanWrapper();
    private NetworkLayout layout;
    private double roomWidth;
    private double roomHeight;
    private double zoom = 1;

    /** @param type how large the type around it is */
    NetworkDrawing(TypeSize type) {
        this.type = type;
        getStyleClass().add("network-drawing");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bindKeys();
        canvas.setManaged(false);
        canvas.getTransforms().add(scale);
        getChildren().add(canvas);
        type.pixels().addListener(size -> paint());
    }

    private void bindKeys() {
        KeyBindings.in(PanelKey.Place.DRAWING)
                .onIf(PanelKey.LAYER_BEFORE, () -> goOn(-1))
                .onIf(PanelKey.LAYER_AFTER, () -> goOn(1))
                .after(this);
    }

    /** From a layer to one beside it, as Tab would, so that it is marked and explained as one that was gone to by key. */
    private boolean goOn(int by) {
        List<Node> layers = canvas.getChildren().stream()
                .filter(LayerNode.class::isInstance)
                .toList();
        int from = 0;
        while (from < layers.size() && !layers.get(from).isFocused()) {
            from++;
        }
        boolean on = from < layers.size() && from + by >= 0 && from + by < layers.size();
        if (on) {
            PanelFocus.tab(layers.get(from), by < 0);
        }
        return on;
    }

    /** Shows a network; the hyperparameters are those that it was built from. */
    void show(NetworkDiagram shown, Hyperparameters builtFrom) {
        diagram = shown;
        hyperparameters = builtFrom;
        paint();
    }

    /** How large it may be without being scrolled. */
    void room(double width, double height) {
        if (width != roomWidth || height != roomHeight) {
            roomWidth = width;
            roomHeight = height;
            paint();
        }
    }

    /** How much larger it is than what fits and can be read; 1 if nobody has asked for anything else. */
    double zoom() {
        return zoom;
    }

    /** Draws it larger, or smaller as long as that shows more of it. */
    void zoom(double wanted) {
        zoom = Math.max(smallestZoom(), Math.min(LARGEST_ZOOM, wanted));
        place();
    }

    ReadOnlyBooleanProperty canShrink() {
        return canShrink.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGrow() {
        return canGrow.getReadOnlyProperty();
    }

    /** The zoom at which the whole drawing can be seen. */
    private double smallestZoom() {
        if (layout == null) {
            return 1;
        }
        double across = roomWidth / (layout.width() * layout.scale());
        double down = roomHeight / (layout.height() * layout.scale());
        return Math.min(1, Math.min(across, down));
    }

    /** A place in this node as a place of the drawing at its own size, and back. */
    Point2D unscaled(Point2D place) {
        return canvas.parentToLocal(place);
    }

    Point2D scaled(Point2D place) {
        return canvas.localToParent(place);
    }

    void setTheme(Theme newTheme) {
        theme = newTheme;
        paint();
    }

    /** Pictures of the two digits at the inputs, or an empty list for simple figures. */
    void setDigits(List<Image> pictures) {
        digits = List.copyOf(pictures);
        paint();
    }

    /** What is shown, or null before the first network. */
    NetworkLayout shown() {
        return layout;
    }

    private void paint() {
        if (diagram == null || roomWidth <= 0 || roomHeight <= 0) {
            return;
        }
        String focused = focusedLayer();
        double least = LEAST_TEXT * type.pixels().get() / TEXT_SIZE;
        layout = NetworkLayout.fit(diagram, hyperparameters, Letters.REGULAR, roomWidth, roomHeight, least);
        zoom(zoom);
        canvas.getChildren().clear();
        layout.modules().forEach(this::module);
        layout.flows().forEach(this::flow);
        layout.headings().forEach(line -> canvas.getChildren().add(Letters.REGULAR.text(line)));
        Color color = Palette.color(diagram.architecture(), theme);
        Color ground = theme == Theme.DARK ? Color.web("#30363d") : Color.WHITE;
        Pen pen = new Pen(
                color, color.interpolate(ground, 0.62), color.interpolate(ground, 0.88), digits, Letters.REGULAR);
        layout.layers().forEach(layer -> canvas.getChildren().add(new LayerNode(layer, pen)));
        // Painted during layout, after this pulse's style sheets.
        canvas.applyCss();
        canvas.getChildren().stream()
                .filter(node -> focused != null && focused.equals(node.getId()))
                .forEach(Node::requestFocus);
    }

    /** Takes the room that the drawing needs at its scale. */
    private void place() {
        if (layout == null) {
            return;
        }
        scale.setX(layout.scale() * zoom);
        scale.setY(layout.scale() * zoom);
        setMinSize(needed(layout.width(), roomWidth), needed(layout.height(), roomHeight));
        canShrink.set(zoom > smallestZoom());
        canGrow.set(zoom < LARGEST_ZOOM);
        requestLayout();
    }

    /** What fits but for rounding fits. */
    private double needed(double length, double room) {
        double wanted = length * layout.scale() * zoom;
        return wanted < room + 1 ? Math.min(room, wanted) : Math.ceil(wanted);
    }

    @Override
    protected void layoutChildren() {
        if (layout != null) {
            canvas.setLayoutX(Math.max(0, (getWidth() - layout.width() * scale.getX()) / 2));
            canvas.setLayoutY(Math.max(0, (getHeight() - layout.height() * scale.getY()) / 2));
        }
    }

    private String focusedLayer() {
        return canvas.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst()
                .orElse(null);
    }

    private void module(Module module) {
        canvas.getChildren().add(frame(module.box(), "network-module", 10));
        module.stacks().forEach(stack -> canvas.getChildren().add(frame(stack, "network-stack", 8)));
        Box box = module.box();
        double inset = 12;
        double top = box.y() + 7;
        canvas.getChildren().add(at(module.text().name(), Style.MODULE, box.x() + inset, top));
        double width = Letters.REGULAR.width(module.text().parameters(), Style.NUMBER);
        canvas.getChildren().add(at(module.text().parameters(), Style.NUMBER, box.right() - inset - width, top + 1));
        canvas.getChildren().add(at(module.text().caption(), Style.MUTED, box.x() + inset, top + 17));
    }

    private static Text at(String text, Style style, double x, double y) {
        double width = Letters.REGULAR.width(text, style);
        return Letters.REGULAR.text(new NetworkLayout.Line(text, style, new Box(x, y, width, NetworkLayout.LINE)));
    }

    private static Rectangle frame(Box box, String style, double arc) {
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        frame.setArcWidth(arc);
        frame.setArcHeight(arc);
        frame.getStyleClass().add(style);
        return frame;
    }

    private void flow(Flow flow) {
        switch (flow.carries()) {
            case BOTH -> {
                line(flow, -NetworkLayout.BESIDE, "network-flow");
                line(flow, NetworkLayout.BESIDE, "network-flow", "network-flow-second");
            }
            case SECOND -> line(flow, 0, "network-flow", "network-flow-second");
            case PAIR -> line(flow, 0, "network-flow", "network-flow-pair");
            default -> line(flow, 0, "network-flow");
        }
        arrow(flow);
    }

    private void line(Flow flow, double beside, String... styles) {
        double y1 = flow.y1() + beside;
        double y2 = flow.y2() + beside;
        double middle = (flow.bend1() + flow.bend2()) / 2;
        Path path = new Path(
                new MoveTo(flow.x1(), y1),
                new LineTo(flow.bend1(), y1),
                new CubicCurveTo(middle, y1, middle, y2, flow.bend2(), y2),
                new LineTo(flow.x2() - NetworkLayout.HEAD, y2));
        path.getStyleClass().addAll(styles);
        canvas.getChildren().add(path);
    }

    private void arrow(Flow flow) {
        double half = flow.carries() == Carries.BOTH ? NetworkLayout.BESIDE + 2 : 3.2;
        Polygon arrow = new Polygon(
                flow.x2() - NetworkLayout.HEAD,
                flow.y2() - half,
                flow.x2(),
                flow.y2(),
                flow.x2() - NetworkLayout.HEAD,
                flow.y2() + half);
        arrow.getStyleClass().add("network-arrow");
        canvas.getChildren().add(arrow);
    }

    /** Texts of fixed size, so that what is measured is what is painted. */
    private enum Letters implements Lettering {
        REGULAR;

        /** The same few words are measured at every resize. */
        private static final int MEASURED = 2000;

        private final Map<String, Double> measured = new HashMap<>();

        @Override
        public double width(String text, Style style) {
            if (measured.size() > MEASURED) {
                measured.clear();
            }
            return measured.computeIfAbsent(style + text, key -> {
                Text probe = new Text(text);
                probe.setFont(font(style));
                return probe.getLayoutBounds().getWidth();
            });
        }

        @Override
        public Text text(NetworkLayout.Line line) {
            Text text = new Text(line.text());
            text.setFont(font(line.style()));
            text.setTextOrigin(VPos.TOP);
            text.setX(line.box().x());
            text.setY(line.box().y());
            text.getStyleClass().add("network-text-" + line.style().name().toLowerCase(Locale.ROOT));
            return text;
        }

        @Override
        public Text glyph(String string, Box box, double size) {
            Text text = new Text(string);
            text.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size));
            text.setTextOrigin(VPos.CENTER);
            text.setX(box.centerX() - text.getLayoutBounds().getWidth() / 2);
            text.setY(box.centerY());
            return text;
        }

        private static Font font(Style style) {
            FontWeight weight = style == Style.MODULE || style == Style.TITLE ? FontWeight.BOLD : FontWeight.NORMAL;
            return Font.font(Font.getDefault().getFamily(), weight, style == Style.MODULE ? TEXT_SIZE + 2 : TEXT_SIZE);
        }
    }
}

package org.pairlab.app.network;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.drawing.NetworkLayout;
import org.pairlab.network.drawing.NetworkLayout.Box;
import org.pairlab.network.drawing.NetworkLayout.Layer;
import org.pairlab.network.drawing.NetworkLayout.TextSizer;

/** One layer's figure: it can be focused, and tells its exact numbers in a tooltip. */
final class LayerNode extends Group {
    private final Layer layer;
    private final Pen pen;

    /**
     * What a figure is drawn with.
     *
     * @param weights colour of what has weights
     * @param plain colour of what has none
     * @param sheet colour of what lies on a block
     * @param digits pictures of the two digits, or empty
     */
    record Pen(Color weights, Color plain, Color sheet, List<Image> digits, Lettering lettering) {}

    /** Makes texts that are exactly as large as the layout measured them. */
    interface Lettering extends TextSizer {
        Text text(NetworkLayout.Line line);

        /** Text in the middle of a box, as high as the box allows. */
        Text glyph(String text, Box box, double size);
    }

    LayerNode(Layer layer, Pen pen) {
        this.layer = layer;
        this.pen = pen;
        getStyleClass().add("network-layer");
        setId("layer-" + layer.vertex().name());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(String.join(". ", layer.text().details()).replace("\n", ". "));
        setFocusTraversable(true);
        draw();
        layer.lines().forEach(line -> getChildren().add(pen.lettering().text(line)));
        getChildren().add(0, highlight());
        explain();
    }

    private void draw() {
        switch (layer.vertex().kind()) {
            case INPUT -> digit();
            case STACK, UNSTACK -> junction();
            case OUTPUT -> output();
            case BATCH_NORMALISATION -> film("network-film");
            case DROPOUT -> film("network-film", "network-film-dashed");
            default -> block(layer.vertex().parameters() > 0 ? pen.weights() : pen.plain());
        }
    }

    /** A block in oblique view: as high as the features' side, as thick as they are many. */
    private void block(Color color) {
        Box front = layer.front();
        double depth = layer.depth();
        double rise = layer.rise();
        Polygon top = new Polygon(
                front.x(),
                front.y(),
                front.x() + depth,
                front.y() - rise,
                front.right() + depth,
                front.y() - rise,
                front.right(),
                front.y());
        Polygon side = new Polygon(
                front.right(),
                front.y(),
                front.right() + depth,
                front.y() - rise,
                front.right() + depth,
                front.bottom() - rise,
                front.right(),
                front.bottom());
        Rectangle face = rectangle(front);
        face.setFill(color);
        top.setFill(color.interpolate(Color.WHITE, 0.35));
        side.setFill(color.interpolate(Color.BLACK, 0.28));
        for (Shape part : List.of(top, side, face)) {
            styled(part, "network-block").setStrokeType(StrokeType.INSIDE);
        }
        getChildren().addAll(top, side, face);
    }

    /** A thin sheet that lies on a block. */
    private void film(String... styles) {
        Box front = layer.front();
        double depth = layer.depth();
        double rise = layer.rise();
        Polygon sheet = new Polygon(
                front.x(),
                front.y(),
                front.x() + depth,
                front.y() - rise,
                front.right() + depth,
                front.y() - rise,
                front.right() + depth,
                front.bottom() - rise,
                front.right(),
                front.bottom(),
                front.x(),
                front.bottom());
        sheet.getStyleClass().addAll(styles);
        sheet.setStrokeType(StrokeType.INSIDE);
        Polygon edge = new Polygon(
                front.right(),
                front.y(),
                front.right() + depth,
                front.y() - rise,
                front.right() + depth,
                front.bottom() - rise,
                front.right(),
                front.bottom());
        edge.getStyleClass().addAll(styles);
        edge.setStrokeType(StrokeType.INSIDE);
        sheet.setFill(pen.sheet());
        edge.setFill(pen.sheet());
        getChildren().addAll(sheet, edge);
    }

    private void digit() {
        Box front = layer.front();
        Rectangle paper = styled(rectangle(front), "network-digit");
        getChildren().add(paper);
        int position = Math.max(1, layer.vertex().digit()) - 1;
        if (pen.digits().size() > position) {
            ImageView picture = new ImageView(pen.digits().get(position));
            picture.setSmooth(false);
            picture.setX(front.x());
            picture.setY(front.y());
            picture.setFitWidth(front.width());
            picture.setFitHeight(front.height());
            getChildren().add(picture);
        } else {
            Text glyph = pen.lettering().glyph(position == 0 ? "3" : "8", front, front.height() * 0.62);
            getChildren().add(styled(glyph, "network-glyph"));
        }
    }

    private void junction() {
        Box front = layer.front();
        getChildren().add(styled(new Circle(front.centerX(), front.centerY(), front.width() / 2), "network-junction"));
    }

    private void output() {
        Box front = layer.front();
        Rectangle pill = styled(rectangle(front), "network-output");
        pill.setArcWidth(front.height());
        pill.setArcHeight(front.height());
        pill.setStroke(pen.weights());
        boolean compares = layer.vertex().part() == Part.TARGET_PREDICTION;
        Text glyph = pen.lettering().glyph(compares ? "≤ ?" : "0–9", front, compares ? 13 : 12);
        getChildren().addAll(pill, styled(glyph, "network-text-title"));
    }

    private static Rectangle rectangle(Box box) {
        return new Rectangle(box.x(), box.y(), box.width(), box.height());
    }

    private static <N extends Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private Rectangle highlight() {
        Box figure = layer.figure();
        Rectangle highlight = styled(
                rectangle(new Box(figure.x() - 4, figure.y() - 4, figure.width() + 8, figure.height() + 8)),
                "network-highlight");
        highlight.setArcWidth(6);
        highlight.setArcHeight(6);
        return highlight;
    }

    private void explain() {
        Tooltip tooltip = new Tooltip(String.join("\n", layer.text().details()));
        tooltip.setShowDelay(Duration.millis(150));
        tooltip.setShowDuration(Duration.INDEFINITE);
        Tooltip.install(this, tooltip);
        // Those who walk through the layers with the keyboard see the same.
        focusVisibleProperty().addListener((focus, was, is) -> {
            Bounds bounds = localToScreen(getBoundsInLocal());
            if (is && bounds != null) {
                tooltip.show(this, bounds.getMinX(), bounds.getMaxY() + 4);
            } else {
                tooltip.hide();
            }
        });
    }
}

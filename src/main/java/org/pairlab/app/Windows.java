package org.pairlab.app;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.pairlab.app.controls.ScrolledColumn;

/** Opens the small windows beside the lab's: about, shortcuts, errors. FX thread only. */
public final class Windows {
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

    /** No title bar and border are larger. */
    private static final double FRAME_WIDTH = 16;

    private static final double FRAME_HEIGHT = 60;
    private static final double BAR_WIDTH = 16;

    private final Stage owner;
    private final Appearance appearance;

    public Windows(Stage owner, Appearance appearance) {
        this.owner = owner;
        this.appearance = appearance;
    }

    /**
     * Shows a window of that content, which Escape closes, and returns at once. It is never larger than the screen: what
     * does not fit is scrolled to.
     */
    public Stage open(String title, Region content) {
        Stage stage = new Stage();
        if (owner.isShowing()) {
            stage.initOwner(owner);
            stage.initModality(Modality.WINDOW_MODAL);
        }
        stage.setTitle(title);
        stage.getIcons().setAll(icons());
        ScrollPane scroll = scrolled(content);
        Scene scene = new Scene(scroll);
        appearance.dress(scene);
        fit(scroll, content, screenOf(owner));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static ScrollPane scrolled(Region content) {
        content.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(content, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(new ScrolledColumn(content));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        return scroll;
    }

    /** As large as the content, but no larger than the screen. */
    static void fit(ScrollPane scroll, Region content, Rectangle2D screen) {
        scroll.applyCss();
        double most = screen.getHeight() - FRAME_HEIGHT;
        double width = Math.min(content.prefWidth(-1), screen.getWidth() - FRAME_WIDTH);
        double height = content.prefHeight(width);
        if (height > most) {
            width = Math.min(width + BAR_WIDTH, screen.getWidth() - FRAME_WIDTH);
        }
        scroll.setPrefSize(Math.ceil(width), Math.ceil(Math.min(height, most)));
    }

    /** What a window may take of the screen that most of its owner is on. */
    public static Rectangle2D screenOf(Stage owner) {
        List<Screen> screens = owner.isShowing()
                ? Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                : List.of();
        return (screens.isEmpty() ? Screen.getPrimary() : screens.get(0)).getVisualBounds();
    }

    /** The lab's icon in all sizes, the largest last. */
    public static List<Image> icons() {
        return IntStream.of(ICON_SIZES)
                .mapToObj(size -> new Image(Windows.class
                        .getResource("/assets/icon-" + size + ".png")
                        .toExternalForm()))
                .toList();
    }
}

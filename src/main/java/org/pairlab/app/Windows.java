package org.pairlab.app;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;

/** Opens the small windows beside the lab's: about, shortcuts, errors. FX thread only. */
public final class Windows {
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

    private final Stage owner;
    private final Appearance appearance;

    public Windows(Stage owner, Appearance appearance) {
        this.owner = owner;
        this.appearance = appearance;
    }

    /** Shows a window of that content, which Escape closes, and returns at once. */
    public Stage open(String title, Parent content) {
        Stage stage = new Stage();
        if (owner.isShowing()) {
            stage.initOwner(owner);
            stage.initModality(Modality.WINDOW_MODAL);
        }
        stage.setTitle(title);
        stage.getIcons().setAll(icons());
        Scene scene = new Scene(content);
        appearance.dress(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setScene(scene);
        stage.show();
        return stage;
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

package org.pairlab.app.history;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/** What other programs do in the folder is seen soon: one may train an experiment of the list. FX thread only. */
final class FolderLook {
    private static final Duration INTERVAL = Duration.seconds(3);

    private FolderLook() {}

    /**
     * Looks again and again while somebody sees it.
     *
     * @param seen whether the panel is on the screen
     */
    static void asLongAs(ObservableValue<Boolean> seen, Runnable look) {
        Timeline timeline = new Timeline(new KeyFrame(INTERVAL, event -> look.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        seen.addListener((property, before, now) -> {
            if (now) {
                timeline.play();
            } else {
                timeline.stop();
            }
        });
        if (seen.getValue()) {
            timeline.play();
        }
    }
}

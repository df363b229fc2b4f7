package org.pairlab.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    /** A window that is closed, with all its charts, must not be held by what only tells whether it can be seen. */
    @Test
    void whatNobodyHoldsIsNotHeldByItsVisibility() {
        WeakReference<Object> panel = listening();

        for (int tries = 0; panel.get() != null && tries < 50; tries++) {
            System.gc();
        }

        assertThat(panel.get()).isNull();
    }

    private static WeakReference<Object> listening() {
        byte[] pictures = new byte[1 << 20];
        ObservableValue<Boolean> visible = Visibility.of(new Group());
        visible.addListener((source, before, now) -> assertThat(pictures).isNotEmpty());
        assertThat(visible.getValue()).isFalse();
        return new WeakReference<>(pictures);
    }
}

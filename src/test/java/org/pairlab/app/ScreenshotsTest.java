package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScreenshotsTest {
    @Test
    void everyPanelHasAPictureInBothThemes() {
        assertThat(Screenshots.files())
                .containsExactly(
                        "curves-light.png",
                        "summary-light.png",
                        "compare-light.png",
                        "pairs-light.png",
                        "network-light.png",
                        "history-light.png",
                        "curves-dark.png",
                        "summary-dark.png",
                        "compare-dark.png",
                        "pairs-dark.png",
                        "network-dark.png",
                        "history-dark.png",
                        "curves-varied-light.png",
                        "summary-varied-light.png",
                        "effect-light.png",
                        "curves-varied-dark.png",
                        "summary-varied-dark.png",
                        "effect-dark.png");
    }
}

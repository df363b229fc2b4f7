package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class AppearanceTest {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    @Test
    void theSystemsThemeIsFollowedUntilOneIsChosen(FxRobot robot) {
        robot.interact(() -> {
            Appearance appearance = new Appearance(theme);
            appearance.recall(null);
            appearance.suggest(Theme.DARK);
            assertThat(theme.get()).isEqualTo(Theme.DARK);
            assertThat(appearance.chosenTheme()).as("nothing to remember").isEmpty();

            appearance.toggleTheme();
            appearance.suggest(Theme.DARK);
            assertThat(theme.get()).isEqualTo(Theme.LIGHT);
            assertThat(appearance.chosenTheme()).contains(Theme.LIGHT);
        });
    }

    @Test
    void whatWasChosenOnceStays(FxRobot robot) {
        robot.interact(() -> {
            Appearance appearance = new Appearance(theme);
            appearance.recall(Theme.LIGHT);
            appearance.suggest(Theme.DARK);
            assertThat(theme.get()).isEqualTo(Theme.LIGHT);
            assertThat(appearance.chosenTheme()).contains(Theme.LIGHT);
        });
    }
}

package org.pairlab.app.pairs;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.network.Architecture;

/** Chooses one of an experiment's architectures. */
final class ArchitecturePicker extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<Architecture> choose;
    private List<Architecture> offered = List.of();
    private boolean showing;

    /** @param choose told what the reader chooses */
    ArchitecturePicker(Consumer<Architecture> choose) {
        this.choose = choose;
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null && getChildren().contains(before)) {
                before.setSelected(true); // one is always chosen
            } else if (now != null && !showing) {
                choose.accept((Architecture) now.getUserData());
            }
        });
    }

    /** Shows what there is to choose from and what is chosen, without telling it back. */
    void show(List<Architecture> architectures, Architecture chosen, Theme theme) {
        showing = true;
        if (!architectures.equals(offered)) {
            offered = List.copyOf(architectures);
            build();
        }
        for (var child : getChildren()) {
            ToggleButton button = (ToggleButton) child;
            Architecture architecture = (Architecture) button.getUserData();
            ((Circle) button.getGraphic()).setFill(Palette.color(architecture, theme));
            button.setSelected(architecture == chosen);
        }
        showing = false;
    }

    private void build() {
        getChildren().clear();
        group.getToggles().clear();
        for (Architecture architecture : offered) {
            ToggleButton button = new ToggleButton(architecture.label(), new Circle(5));
            button.setId("architecture-" + architecture.id());
            button.setUserData(architecture);
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        if (offered.size() > 1) {
            getChildren().forEach(button -> button.getStyleClass().add(Styles.CENTER_PILL));
            restyle(0, Styles.LEFT_PILL);
            restyle(offered.size() - 1, Styles.RIGHT_PILL);
        }
    }

    private void restyle(int child, String style) {
        getChildren().get(child).getStyleClass().remove(Styles.CENTER_PILL);
        getChildren().get(child).getStyleClass().add(style);
    }
}

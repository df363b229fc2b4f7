package org.pairlab.app.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;

/** Buttons beside the tabs that put what the open panel shows on the clipboard. FX thread only. */
final class CopyBar extends HBox {
    private final ExperimentCommands experiment;

    CopyBar(ExperimentCommands experiment) {
        this.experiment = experiment;
        getStyleClass().add("copy-bar");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Offers what the panel that is open now has to copy. */
    void show(List<Copy> copies) {
        getChildren().setAll(copies.stream().map(this::button).toList());
    }

    private Button button(Copy copy) {
        Button button = new Button(copy.name(), new FontIcon(Feather.COPY));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip("Put it on the clipboard"));
        if (copy.needsResults()) {
            button.disableProperty()
                    .bind(experiment.experiment().lab().results().isNull());
        }
        button.setOnAction(event -> copy(button, copy));
        return button;
    }

    private void copy(Button button, Copy copy) {
        ExperimentResults results = experiment.experiment().lab().results().get();
        PredictionSource predictions =
                experiment.experiment().lab().predictions().get();
        Copy.Work work = copy.choices().get();
        button.setText("Copying");
        experiment
                .tools()
                .reading()
                .run(
                        () -> work.of(results, predictions),
                        (Map<DataFormat, Object> content) -> {
                            Clipboard.getSystemClipboard().setContent(content);
                            button.setText(copy.name());
                        },
                        error -> {
                            button.setText(copy.name());
                            experiment.tools().fail(error);
                        });
    }
}

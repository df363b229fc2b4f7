package org.pairlab.app.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.pairlab.app.LabModel;
import org.pairlab.app.controls.FittingLabel;
import org.pairlab.experiment.Progress;

/** The line in the bar at the top that says what is going on, how far it is and how long it takes. FX thread only. */
final class ProgressLine {
    private ProgressLine() {}

    static void bind(OpenExperiment open, FileWork work, FittingLabel status, Label time, ProgressBar bar) {
        LabModel lab = open.lab();
        status.texts()
                .bind(Bindings.createObjectBinding(
                        () -> work.idle()
                                ? ProgressText.statuses(open)
                                : List.of(work.underWay().get()),
                        work.underWay(),
                        open.path(),
                        lab.state(),
                        lab.results(),
                        lab.progress()));
        time.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ProgressText.time(
                                lab.state().get(), lab.progress().get()),
                        lab.state(),
                        lab.progress()));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(() -> fraction(lab.progress().get()), lab.progress()));
        bar.getStyleClass().add(Styles.SMALL);
        bar.visibleProperty().bind(lab.progress().isNotNull());
        bar.managedProperty().bind(bar.visibleProperty());
    }

    private static double fraction(Progress progress) {
        return progress == null ? 0 : progress.fraction();
    }
}

package org.pairlab.app.shell;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.pairlab.app.LabModel;
import org.pairlab.app.View;
import org.pairlab.app.Windows;
import org.pairlab.app.describe.DescribeController;
import org.pairlab.app.describe.TextsOnScreen;

/** Says in words what the open panel shows: opens a window with them. FX thread only. */
final class Describing {
    private final OpenExperiment open;
    private final Windows windows;

    Describing(OpenExperiment open, Windows windows) {
        this.open = open;
        this.windows = windows;
    }

    /** @param content what is in the tab of the panel */
    void describe(Panel panel, Node content) {
        Stage[] opened = new Stage[1];
        opened[0] = windows.open("PairLab: " + panel.title() + " in words", (Region)
                View.load(new DescribeController(panel.title(), words(panel, content), () -> opened[0].close())));
    }

    /** The experiment, how far it is, and the panel's own words or, if it has none, the texts in it. */
    private String words(Panel panel, Node content) {
        String own = panel.words().get();
        LabModel lab = open.lab();
        String status = ProgressText.statuses(open).get(0);
        String time = ProgressText.time(lab.state().get(), lab.progress().get());
        String name = open.name().getValue();
        return Stream.of(
                        lab.results().get() == null
                                ? ""
                                : (name.isEmpty() ? "" : name + ". ") + status + "."
                                        + (time.isEmpty() ? "" : " " + upper(time) + "."),
                        own.isEmpty() ? TextsOnScreen.of(content) : own)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

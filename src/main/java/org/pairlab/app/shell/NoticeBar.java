package org.pairlab.app.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Strips below the top bar, one a notice. FX thread only. */
final class NoticeBar extends VBox {
    private final Notices notices;

    NoticeBar(Notices notices) {
        this.notices = notices;
        getStyleClass().add("notices");
        notices.list().addListener((ListChangeListener<Notice>) change -> render());
        render();
    }

    private void render() {
        List<Node> strips = notices.list().stream().map(this::strip).toList();
        getChildren().setAll(strips);
        setManaged(!strips.isEmpty());
    }

    private Node strip(Notice notice) {
        boolean warning = notice.kind().warning();
        FontIcon icon = new FontIcon(warning ? Feather.ALERT_TRIANGLE : Feather.INFO);
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox strip = new HBox(icon, text);
        strip.getStyleClass().addAll("notice", warning ? "warning" : "calm");
        for (Notice.Action action : notice.actions()) {
            strip.getChildren().add(button(notice, action));
        }
        if (notice.kind().dismissable()) {
            Button away = new Button(null, new FontIcon(Feather.X));
            away.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
            away.setTooltip(new Tooltip("Close"));
            away.setAccessibleText("Close this notice");
            away.setOnAction(event -> notices.take(notice.kind()));
            strip.getChildren().add(away);
        }
        return strip;
    }

    private Button button(Notice notice, Notice.Action action) {
        Button button = new Button(action.name());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add(Styles.SMALL);
        if (notice.actions().indexOf(action) == 0) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setOnAction(event -> {
            notices.take(notice.kind());
            action.command().run();
        });
        return button;
    }
}

package org.pairlab.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window has to tell at the moment. FX thread only. */
final class Notices {
    private final ObservableList<Notice> list = FXCollections.observableArrayList();
    // Kept: it hears of changes only as long as somebody holds it, and those who listen to it do not.
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(list);

    /** The notices in the order to show them in. */
    ObservableList<Notice> list() {
        return view;
    }

    /** Shows a notice in the place of the last of its kind. */
    void show(Notice.Kind kind, String text, Notice.Action... actions) {
        take(kind);
        int place = (int)
                list.stream().filter(other -> other.kind().compareTo(kind) < 0).count();
        list.add(place, new Notice(kind, text, List.of(actions)));
    }

    void take(Notice.Kind kind) {
        list.removeIf(notice -> notice.kind() == kind);
    }

    /** Takes away what no longer matters once the person does something else. */
    void takeMoot() {
        list.removeIf(notice -> notice.kind().passing());
    }

    Optional<Notice> of(Notice.Kind kind) {
        return list.stream().filter(notice -> notice.kind() == kind).findFirst();
    }
}

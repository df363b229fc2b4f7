package org.pairlab.app.history;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.input.InvalidInputException;

/** The list of experiments: what is shown of it, and what can be done with its entries. FX thread only. */
final class HistoryModel {
    private final LabModel lab;
    private final Experiments experiments;
    private final OnScreen onScreen;
    private final BackgroundTasks tasks;
    private final EntryReader reader;
    private final EntryText text;
    private final Map<Path, Entry> entries = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Entry>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<EntryOrder> order = new SimpleObjectProperty<>(EntryOrder.NEWEST);
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final Deque<Undo> done = new ArrayDeque<>();
    private final Map<Entry, String> searchable = new HashMap<>();
    private List<Entry> listable = List.of();
    private Path wanted;
    private int turn;

    /**
     * What the panel has to say.
     *
     * @param sentence a plain one
     * @param undo whether the last thing done can be taken back
     */
    record Notice(String sentence, boolean undo) {}

    /**
     * @param experiments what is listed
     * @param tasks whose background does one thing after the other
     * @param clock by which dates are said
     */
    HistoryModel(LabModel lab, Experiments experiments, OnScreen onScreen, BackgroundTasks tasks, Clock clock) {
        this.lab = lab;
        this.experiments = experiments;
        this.onScreen = onScreen;
        this.tasks = tasks;
        reader = new EntryReader(experiments);
        text = new EntryText(clock);
        search.addListener((property, before, now) -> publish());
        order.addListener((property, before, now) -> publish());
    }

    EntryText text() {
        return text;
    }

    /** The entries that were looked for, in the chosen order. */
    ReadOnlyObjectProperty<List<Entry>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** How many there are, looked for or not. */
    int count() {
        return listable.size();
    }

    StringProperty search() {
        return search;
    }

    ObjectProperty<EntryOrder> order() {
        return order;
    }

    /** Whether the files were listed at least once. */
    ReadOnlyBooleanProperty listed() {
        return listed.getReadOnlyProperty();
    }

    /** Null while there is nothing to say. */
    ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    void dismissNotice() {
        notice.set(null);
    }

    /** Looks at the files again, and reads those that are new or have changed. */
    void refresh() {
        int mine = ++turn;
        List<Path> others = onScreen.recent();
        tasks.run(
                () -> experiments.list(others),
                files -> {
                    if (mine == turn) {
                        take(files);
                    }
                },
                this::say);
    }

    private void take(List<Experiments.Listed> files) {
        reader.keepOnly(files);
        Map<Path, Entry> before = new HashMap<>(entries);
        entries.clear();
        for (Experiments.Listed file : files) {
            Entry known = reader.entry(file);
            Entry old = before.get(file.file());
            // One that has changed keeps its line until it is read again.
            boolean stale = known.digest() == null && known.problem() == null && old != null && old.digest() != null;
            entries.put(file.file(), stale ? unreadWith(file, old.digest()) : known);
        }
        listed.set(true);
        publish();
        readOn(
                files.stream()
                        .filter(file -> reader.entry(file).equals(Entry.unread(file)))
                        .sorted((one, other) -> other.changed().compareTo(one.changed()))
                        .toList(),
                turn);
    }

    private static Entry unreadWith(Experiments.Listed file, Digest digest) {
        return Entry.unread(file).with(digest);
    }

    private void readOn(List<Experiments.Listed> unread, int mine) {
        if (unread.isEmpty() || mine != turn) {
            return;
        }
        tasks.run(() -> reader.some(unread), read -> {
            if (mine == turn) {
                reader.remember(read);
                read.forEach((file, entry) -> entries.computeIfPresent(file.file(), (path, old) -> entry));
                publish();
                readOn(unread.subList(read.size(), unread.size()), mine);
            }
        });
    }

    /** Puts what is known, and what the window does just now, into the list. */
    void publish() {
        Path open = onScreen.openFile().getValue();
        entries.replaceAll((path, entry) -> path.equals(open) ? live(entry) : entry.with(Entry.Activity.NONE));
        KeptFile kept = KeptFile.among(entries.values());
        listable = entries.values().stream().filter(entry -> !kept.is(entry)).toList();
        searchable.keySet().retainAll(listable);
        Search wanted = new Search(search.get());
        shown.set(listable.stream()
                .filter(entry -> wanted.finds(searchable.computeIfAbsent(entry, text::searchable)))
                .sorted(order.get().comparator())
                .toList());
    }

    private Entry live(Entry entry) {
        Digest digest = entry.digest();
        ExperimentResults results = lab.results().get();
        Entry now = entry;
        boolean here = digest != null && results != null && results.id().equals(digest.id());
        // Of what another program trains, its file tells more than what was read of it when it was opened here.
        if (here && !entry.listed().openElsewhere()) {
            now = entry.with(Digest.of(digest.head().with(results)));
        }
        ExperimentState state = lab.state().get();
        return now.with(
                state == ExperimentState.PAUSED
                        ? Entry.Activity.PAUSED
                        : state.active() ? Entry.Activity.TRAINING : Entry.Activity.OPEN);
    }

    void open(Entry entry) {
        if (entry.problem() != null) {
            notice.set(new Notice(entry.problem(), false));
        } else {
            onScreen.open(entry.file());
        }
    }

    void reveal(Entry entry) {
        onScreen.reveal(entry.file());
    }

    /** Gives an experiment's file another name; the one it has changes nothing. */
    void rename(Entry entry, String wantedName) {
        String name = wantedName.strip();
        if (name.equals(entry.name())) {
            return;
        }
        if (entry.open()) {
            notice.set(new Notice("“" + entry.name() + "” is open; give it another name with File, Save as.", false));
            return;
        }
        Path before = entry.file();
        tasks.run(() -> experiments.rename(before, name), renamed -> renamed(entry, renamed), this::say);
    }

    private void renamed(Entry entry, Experiments.Renamed renamed) {
        Path now = renamed.file();
        moved(entry.file(), now);
        remember(new Undo(
                "“" + entry.name() + "” is now “" + Entry.name(now) + "”."
                        + (renamed.remark().isEmpty() ? "" : " " + renamed.remark()),
                "“" + entry.name() + "” has its name again.",
                renamed.back()::restore,
                back -> moved(now, back)));
        refresh();
    }

    /** A file has another name: its line is the same. */
    private void moved(Path from, Path to) {
        onScreen.moved(from, to);
        Entry entry = entries.remove(from);
        if (entry != null) {
            Experiments.Listed old = entry.listed();
            entries.put(
                    to,
                    new Entry(
                            new Experiments.Listed(
                                    to, old.changed(), old.bytes(), old.elsewhere(), old.openElsewhere()),
                            entry.digest(),
                            entry.problem(),
                            entry.activity()));
        }
        wanted = to;
        publish();
    }

    /** The file that should be selected now; null if that has been done, or there is none. */
    Path takeWanted() {
        Path taken = entries.containsKey(wanted) ? wanted : null;
        wanted = taken == null ? wanted : null;
        return taken;
    }

    /** Why these may not be deleted, in one sentence; empty if they may. */
    String keeping(List<Entry> chosen) {
        return chosen.stream()
                .filter(Entry::open)
                .findFirst()
                .map(entry -> entry.activity() == Entry.Activity.OPEN
                        ? "“" + entry.name() + "” is open; open another experiment to delete it."
                        : "“" + entry.name() + "” is being trained; stop it and open another experiment to delete it.")
                .orElse("");
    }

    /** Deletes experiments, unless one of them is open. */
    void delete(List<Entry> chosen) {
        String reason = keeping(chosen);
        if (chosen.isEmpty() || !reason.isEmpty()) {
            notice.set(reason.isEmpty() ? null : new Notice(reason, false));
            return;
        }
        List<Entry> deleted = new ArrayList<>();
        List<Experiments.WayBack> back = new ArrayList<>();
        tasks.run(
                () -> {
                    for (Entry entry : chosen) {
                        back.add(experiments.delete(entry.file()));
                        deleted.add(entry);
                    }
                    return deleted;
                },
                all -> deleted(all, back),
                error -> {
                    deleted(deleted, back);
                    say(error);
                });
    }

    private void deleted(List<Entry> gone, List<Experiments.WayBack> back) {
        if (!gone.isEmpty()) {
            gone.forEach(entry -> entries.remove(entry.file()));
            String what = gone.size() == 1 ? "“" + gone.get(0).name() + "”" : gone.size() + " experiments";
            remember(new Undo(
                    "Deleted " + what + ".",
                    what + (gone.size() == 1 ? " is back." : " are back."),
                    () -> back.stream()
                            .map(Experiments.WayBack::restore)
                            .reduce((one, other) -> other)
                            .orElseThrow(),
                    restored -> wanted = restored));
        }
        publish();
        refresh();
    }

    private void remember(Undo undo) {
        done.push(undo);
        notice.set(new Notice(undo.done(), true));
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    /** Takes the last thing back; does nothing if there is none. */
    void undo() {
        if (done.isEmpty()) {
            return;
        }
        Undo last = done.pop();
        tasks.run(
                () -> last.back().get(),
                file -> {
                    last.after().accept(file);
                    notice.set(new Notice(last.undone(), !done.isEmpty()));
                    refresh();
                },
                error -> {
                    // It can be tried again once what was in the way is gone.
                    done.push(last);
                    say(error);
                });
    }

    /** Copies an experiment as one of its own. */
    void duplicate(Entry entry) {
        tasks.run(
                () -> experiments.duplicate(entry.file()),
                copy -> {
                    wanted = copy;
                    notice.set(new Notice("The copy is “" + Entry.name(copy) + "”.", false));
                    refresh();
                },
                this::say);
    }

    /** What people can mend is said in the panel; anything else is an error like any other. */
    private void say(Throwable error) {
        if (error instanceof InvalidInputException) {
            notice.set(new Notice(error.getMessage(), false));
        } else {
            tasks.report(error);
        }
    }
}

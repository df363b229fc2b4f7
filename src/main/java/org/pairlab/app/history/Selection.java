package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.input.InvalidInputException;

/**
 * Reads the experiments that are selected and has them shown; only the last selection counts. What trains is taken from
 * the window, not from its file, and shown anew at most once a second. FX thread only.
 */
final class Selection {
    private static final int REMEMBERED = 2 * Comparison.MOST;
    private static final long SECOND = 1_000_000_000;

    private final LabModel lab;
    private final Experiments experiments;
    private final BackgroundTasks tasks;
    private final ComparisonController view;
    private final Map<Experiments.Listed, Experiments.Stored> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Experiments.Listed, Experiments.Stored> eldest) {
            return size() > REMEMBERED;
        }
    };
    private List<Entry> shown;
    private long shownAt;
    private int turn;

    Selection(LabModel lab, Experiments experiments, BackgroundTasks tasks, ComparisonController view) {
        this.lab = lab;
        this.experiments = experiments;
        this.tasks = tasks;
        this.view = view;
    }

    void show(List<Entry> chosen) {
        boolean same = shown != null && files(chosen).equals(files(shown));
        boolean training = lab.state().get().active() && System.nanoTime() - shownAt < SECOND;
        if (chosen.equals(shown) || same && training) {
            return;
        }
        shown = List.copyOf(chosen);
        shownAt = System.nanoTime();
        turn++;
        List<Entry> sound = chosen.stream()
                .filter(entry -> entry.digest() != null)
                .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::file))
                .toList();
        if (sound.isEmpty()) {
            view.say(sentence(chosen));
            return;
        }
        List<Entry> compared = sound.subList(0, Math.min(Comparison.MOST, sound.size()));
        load(compared, new ArrayList<>(), sound.size() - compared.size(), turn);
    }

    private static List<Experiments.Listed> files(List<Entry> entries) {
        return entries.stream().map(Entry::listed).toList();
    }

    private static String sentence(List<Entry> chosen) {
        if (chosen.isEmpty()) {
            return "Select an experiment to see its curves and numbers; select several with Ctrl or Shift to compare"
                    + " them.";
        }
        String problem = chosen.get(0).problem();
        return problem != null ? problem : "Being read.";
    }

    private void load(List<Entry> wanted, List<Compared> loaded, int leftOut, int mine) {
        if (mine != turn) {
            return;
        }
        if (loaded.size() == wanted.size()) {
            view.show(new Comparison(loaded, leftOut));
            return;
        }
        Entry entry = wanted.get(loaded.size());
        Experiments.Stored known = known(entry);
        if (known != null) {
            loaded.add(new Compared(loaded.size(), entry, known));
            load(wanted, loaded, leftOut, mine);
            return;
        }
        tasks.run(
                () -> experiments.read(entry.file()),
                stored -> {
                    read.put(entry.listed(), stored);
                    loaded.add(new Compared(loaded.size(), entry, stored));
                    load(wanted, loaded, leftOut, mine);
                },
                error -> failed(error, mine));
    }

    private Experiments.Stored known(Entry entry) {
        ExperimentResults live = lab.results().get();
        boolean onScreen =
                entry.open() && live != null && live.id().equals(entry.digest().id());
        return onScreen ? entry.digest().head().with(live) : read.get(entry.listed());
    }

    private void failed(Throwable error, int mine) {
        if (!(error instanceof InvalidInputException)) {
            tasks.report(error);
        } else if (mine == turn) {
            view.say(error.getMessage());
        }
    }
}

package org.pairlab.app.layout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pairlab.SampleResults;
import org.pairlab.SampleVariants;
import org.pairlab.app.shell.Lab;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Progress;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** What the window can hold, for the layout test. FX thread only. */
public enum Content {
    EMPTY("empty lab"),
    FINISHED("4 x 5 runs"),
    MANY_RUNS("4 x 15 runs, set-up closed"),
    VARIED("five weights of two architectures, x 5 runs"),
    GRID("a grid of 4 x 4, x 4 runs"),
    MANY_NETWORKS("24 networks with long names x 15 runs"),
    TRAINING("training, with a notice");

    private static final ExperimentResults FIVE = SampleResults.of(settings(5), 300);
    private static final ExperimentResults FIFTEEN = SampleResults.of(settings(15), 300);

    private static final ExperimentResults WEIGHTS = SampleVariants.weights();

    private static final ExperimentResults FOUR_BY_FOUR = SampleVariants.grid();
    private static final ExperimentResults NETWORKS = SampleResults.of(networks(), 300);

    private static final PredictionSource SAID = SampleResults.predictions(FIFTEEN);

    private final String words;

    Content(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    public void show(Lab lab) {
        lab.shell().setUpShown().set(this != MANY_RUNS);
        lab.model().predictions().set(SAID);
        switch (this) {
            case EMPTY -> lab.model().clear();
            case FINISHED -> lab.model().show(FIVE, null, ExperimentState.FINISHED);
            case MANY_RUNS -> lab.model().show(FIFTEEN, null, ExperimentState.FINISHED);
            case VARIED -> lab.model().show(WEIGHTS, null, ExperimentState.FINISHED);
            case GRID -> lab.model().show(FOUR_BY_FOUR, null, ExperimentState.FINISHED);
            case MANY_NETWORKS -> {
                lab.model().predictions().set(SampleResults.predictions(NETWORKS));
                lab.model().show(NETWORKS, null, ExperimentState.FINISHED);
            }
            case TRAINING -> {
                lab.model().show(underWay(), progress(), ExperimentState.TRAINING);
                lab.opening().open(Path.of("a-file-that-somebody-has-moved-elsewhere.pairlab"));
            }
        }
    }

    private static ExperimentSettings settings(int runs) {
        ExperimentSettings preset = Preset.CLASSROOM.settings();
        return new ExperimentSettings(preset.architectures(), preset.common(), preset.pairs(), runs, 1, 2, 1);
    }

    private static ExperimentSettings networks() {
        List<Variant> variants = new ArrayList<>();
        for (Variant made : VariantList.of(
                List.of(Architecture.BASE_AUX, Architecture.SEP_AUX),
                Preset.CLASSROOM.hyperparameters(),
                List.of(Variation.parse("--vary", "auxiliary-weight=0,1,2,5,10,20,30,50,70,100,150,200")))) {
            boolean renamed = made.id() % 5 == 0;
            variants.add(new Variant(
                    made.id(),
                    renamed ? "mit größerem, „schwererem“ & <langsamem> Nebenverlust " + made.id() : made.label(),
                    made.architecture(),
                    made.hyperparameters()));
        }
        ExperimentSettings preset = Preset.CLASSROOM.settings();
        return new ExperimentSettings(variants, preset.pairs(), 15, 1, 2, 1, preset.layers());
    }

    /** The longest words that progress has: several runs of the longest name, long numbers, a long time. */
    private static Progress progress() {
        List<Progress.Current> current = new ArrayList<>();
        for (RunId id : List.copyOf(FIFTEEN.runs().keySet()).subList(56, 59)) {
            current.add(new Progress.Current(id, 24, 25, 0.9));
        }
        return new Progress(56, 60, 0.93, current, Duration.ofMinutes(203), Duration.ofMinutes(15));
    }

    private static ExperimentResults underWay() {
        ExperimentResults results = FIFTEEN;
        for (RunId id : List.copyOf(FIFTEEN.runs().keySet()).subList(56, 60)) {
            RunRecord run = FIFTEEN.runs().get(id);
            results = results.with(
                    new RunRecord(id, RunState.TRAINING, run.epochs().subList(0, 7), null));
        }
        return results;
    }
}

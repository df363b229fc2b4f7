package org.pairlab.app.setup;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;

/**
 * The set-up without any control: what is chosen and typed, what is wrong with it, and the settings that come of it. A
 * preset stands for hyperparameters and runs; architectures, pairs and seeds are chosen beside it. FX thread only.
 */
public final class SetUpModel {
    private final SetUpForm form;
    private final SetUpHistory history;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ExperimentSettings> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CommonHyperparameters> hyperparameters = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SetUpValues> lastCustom = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<VariedText>> varied = new ReadOnlyObjectWrapper<>(List.of());
    private boolean several;

    /** Starts with a preset, all four architectures and the fixed pairs. */
    public SetUpModel(Preset start) {
        form = new SetUpForm(start.settings());
        history = new SetUpHistory(form.values());
        form.forEachEntry(this::watch);
        form.pairProblem.addListener((property, old, now) -> check());
        check();
    }

    public QuantityField field(Quantity quantity) {
        return form.fields.get(quantity);
    }

    /** Whether an architecture is ticked. */
    public BooleanProperty chosen(Architecture architecture) {
        return form.chosen.get(architecture);
    }

    /** Those of all architectures. */
    Collection<BooleanProperty> chosen() {
        return form.chosen.values();
    }

    /** The architectures that are ticked. */
    Set<Architecture> ticked() {
        return form.ticked();
    }

    public BooleanProperty batchNormalisation() {
        return form.batchNormalisation;
    }

    public ObjectProperty<PairKind> pairKind() {
        return form.pairKind;
    }

    /** The path of the file to take pairs from, empty if none is chosen. */
    public StringProperty pairFile() {
        return form.pairFile;
    }

    /** What is wrong with that file or the digits, found by reading them elsewhere; empty if nothing is known to be. */
    public StringProperty pairProblem() {
        return form.pairProblem;
    }

    /** Whether the digits are of another set than MNIST. */
    public BooleanProperty otherDigits() {
        return form.otherDigits;
    }

    /** The path of that set's folder, empty if none is chosen. */
    public StringProperty digitFolder() {
        return form.digitFolder;
    }

    /**
     * The folder of the digits; empty for MNIST.
     *
     * @throws InvalidInputException if none is chosen, or it can be none
     */
    public Optional<Path> digits() {
        return form.digits();
    }

    /** @throws InvalidInputException if a number or a file's name cannot be used */
    PairSource pairSource() {
        return form.pairs();
    }

    /** Why nothing can be trained, in one sentence; empty if it can. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** What would be trained; null while something is wrong. */
    public ReadOnlyObjectProperty<ExperimentSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** The last hyperparameters that were all valid. */
    public ReadOnlyObjectProperty<CommonHyperparameters> hyperparameters() {
        return hyperparameters.getReadOnlyProperty();
    }

    /** The preset that hyperparameters and runs agree with; null if they are custom. */
    public ReadOnlyObjectProperty<Preset> preset() {
        return preset.getReadOnlyProperty();
    }

    /** The last custom values, to come back to from a preset; null if there were none. */
    public ReadOnlyObjectProperty<SetUpValues> lastCustom() {
        return lastCustom.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return history.canUndo();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return history.canRedo();
    }

    /**
     * Puts a preset's hyperparameters and number of runs into the fields; nothing is varied or listed then. One step for
     * undo.
     */
    public void choose(Preset next) {
        asOneStep(() -> {
            form.fill(next.hyperparameters());
            form.vary.fill(List.of(), List.of());
            field(ExperimentSettings.RUNS).set(next.runs());
        });
    }

    /** Puts the last custom hyperparameters and runs back; does nothing if there were none. One step for undo. */
    public void chooseCustom() {
        SetUpValues custom = lastCustom.get();
        if (custom != null) {
            asOneStep(() -> {
                for (Quantity quantity : CommonHyperparameters.QUANTITIES) {
                    form.setText(quantity.key(), custom.texts().get(quantity.key()));
                }
                String runs = ExperimentSettings.RUNS.key();
                form.setText(runs, custom.texts().get(runs));
                form.batchNormalisation.set(custom.batchNormalisation());
                form.vary.fill(custom.varied(), custom.list());
            });
        }
    }

    /** Puts everything that an experiment was started with into the fields. One step for undo. */
    public void choose(ExperimentSettings next) {
        asOneStep(() -> form.fill(next));
    }

    /** Puts everything that an experiment was started with into the fields, its digits too. One step for undo. */
    public void choose(ExperimentResults experiment) {
        asOneStep(() -> {
            form.fill(experiment.settings());
            form.fill(experiment.pairSet().digits());
        });
    }

    /** Takes the digits of a folder, as the person asked for when the lab was started; not a step for undo. */
    public void takeDigits(Path folder) {
        recall(form.values().withDigits(folder.toString()));
    }

    /**
     * Puts values of an earlier day into the fields; numbers that are not allowed (any more) are left out. Not a step
     * that undo takes back.
     */
    public void recall(SetUpValues earlier) {
        SetUpValues now = form.values();
        several = true;
        form.fill(earlier.withVaried(
                earlier.varied().stream().filter(SetUpModel::readable).toList()));
        for (QuantityField field : form.fields.values()) {
            if (!field.problem().get().isEmpty()) {
                field.text().set(now.texts().get(field.quantity().key()));
            }
        }
        several = false;
        check();
        history.startFrom(form.values());
    }

    private static boolean readable(VariedText varied) {
        try {
            return !varied.read().values().isEmpty();
        } catch (InvalidInputException e) {
            return false;
        }
    }

    /** The hyperparameter that is varied at a place, 0 or 1; null for none. */
    ReadOnlyProperty<Hyperparameter> variedAt(int place) {
        return form.vary.which(place);
    }

    /** Its values as they are typed. */
    StringProperty variedValues(int place) {
        return form.vary.values(place);
    }

    /** What is wrong with these values, as one sentence; empty if nothing is. */
    StringBinding variedProblem(int place) {
        return Bindings.createStringBinding(
                () -> form.vary.problem(place), form.vary.which(place), form.vary.values(place));
    }

    /** Varies another hyperparameter at a place, with values worth comparing; null for none. One step for undo. */
    void vary(int place, Hyperparameter next) {
        asOneStep(() -> form.vary.vary(
                place, next, next == null ? 0 : next.of(hyperparameters.get().plain())));
    }

    /** What is varied; empty where there is a list. */
    ReadOnlyObjectProperty<List<VariedText>> varied() {
        return varied.getReadOnlyProperty();
    }

    /** The rows of the list; empty where what is compared is ticked and varied. */
    ReadOnlyProperty<List<ListedVariant>> list() {
        return form.vary.list();
    }

    /**
     * The rows of the list; where there is none, what is ticked and varied as rows.
     *
     * @throws InvalidInputException if something else cannot be used
     */
    List<ListedVariant> rows() {
        return form.rows();
    }

    /**
     * Compares what is in a list from now on; what was ticked and varied is kept for when it is empty again.
     *
     * @param source what changes it: further changes by the same belong to the same step; null for a step of its own
     */
    void compare(List<ListedVariant> rows, Object source) {
        several = true;
        form.vary.list().set(List.copyOf(rows));
        several = false;
        check();
        history.changed(source, form.values());
    }

    public void undo() {
        if (canUndo().get()) {
            restore(history.undo());
        }
    }

    public void redo() {
        if (canRedo().get()) {
            restore(history.redo());
        }
    }

    /** What is typed from now on is a step of its own for undo, even in the same field. */
    public void endStep() {
        history.endStep();
    }

    /** Everything as it stands. */
    public SetUpValues values() {
        return form.values();
    }

    private void restore(SetUpValues values) {
        several = true;
        form.fill(values);
        several = false;
        check();
    }

    private void asOneStep(Runnable changes) {
        several = true;
        changes.run();
        several = false;
        check();
        history.changed(null, form.values());
    }

    private void watch(Property<?> property) {
        property.addListener((observable, old, now) -> {
            if (property == form.pairFile || property == form.otherDigits || property == form.digitFolder) {
                form.pairProblem.set("");
            }
            if (!several) {
                check();
                history.changed(property instanceof StringProperty ? property : null, form.values());
            }
        });
    }

    private void check() {
        if (several) {
            return;
        }
        varied.set(form.listed() ? List.of() : form.vary.varied());
        preset.set(Arrays.stream(Preset.values())
                .filter(form::agreesWith)
                .findFirst()
                .orElse(null));
        if (preset.get() == null) {
            lastCustom.set(form.values());
        }
        ExperimentSettings read = null;
        String wrong = "";
        try {
            hyperparameters.set(form.hyperparameters());
            read = form.settings();
        } catch (InvalidInputException e) {
            wrong = e.getMessage();
        }
        settings.set(read);
        problem.set(wrong);
    }
}

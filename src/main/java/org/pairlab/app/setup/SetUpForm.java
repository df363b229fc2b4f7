package org.pairlab.app.setup;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.machine.FileNames;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;

/** The entries of the set-up: fields filled from settings, and settings read from fields. FX thread only. */
final class SetUpForm {
    private static final int DRAWN_PAIRS = 1000;

    final Map<Quantity, QuantityField> fields = new LinkedHashMap<>();
    final Map<Architecture, BooleanProperty> chosen = new EnumMap<>(Architecture.class);
    final BooleanProperty batchNormalisation = new SimpleBooleanProperty();
    final ObjectProperty<PairKind> pairKind = new SimpleObjectProperty<>(PairKind.FIXED);
    final StringProperty pairFile = new SimpleStringProperty("");
    final BooleanProperty otherDigits = new SimpleBooleanProperty();
    final StringProperty digitFolder = new SimpleStringProperty("");
    final StringProperty pairProblem = new SimpleStringProperty("");
    final VaryForm vary = new VaryForm();

    SetUpForm(ExperimentSettings start) {
        for (Architecture architecture : Architecture.values()) {
            chosen.put(architecture, new SimpleBooleanProperty());
        }
        Map<Quantity, Double> numbers = FieldNumbers.of(start.common());
        numbers.putAll(FieldNumbers.of(new PairSource.Drawn(1, DRAWN_PAIRS, DRAWN_PAIRS)));
        numbers.putAll(FieldNumbers.of(start));
        numbers.forEach((quantity, value) -> fields.put(quantity, new QuantityField(quantity, value)));
        fill(start);
    }

    /** What is told of every change: the texts, the boxes, the kind of pairs and their file, the digits. */
    void forEachEntry(Consumer<Property<?>> watcher) {
        fields.values().forEach(field -> watcher.accept(field.text()));
        chosen.values().forEach(watcher);
        watcher.accept(batchNormalisation);
        watcher.accept(pairKind);
        watcher.accept(pairFile);
        watcher.accept(otherDigits);
        watcher.accept(digitFolder);
        vary.forEachEntry(watcher);
    }

    void fill(ExperimentSettings settings) {
        CommonHyperparameters common = common(settings);
        fill(common);
        vary.fill(settings, common);
        set(FieldNumbers.of(settings));
        chosen.forEach((architecture, box) -> box.set(settings.architectures().contains(architecture)));
        if (settings.pairs() instanceof PairSource.Drawn drawn) {
            set(FieldNumbers.of(drawn));
            pairKind.set(PairKind.DRAWN);
        } else if (settings.pairs() instanceof PairSource.Listed listed) {
            pairFile.set(listed.file().toString());
            pairKind.set(PairKind.FILE);
        } else {
            pairKind.set(PairKind.FIXED);
        }
    }

    /** Of what is varied, what networks have it that make nothing of it: they would be others with another value. */
    private static CommonHyperparameters common(ExperimentSettings settings) {
        CommonHyperparameters common = settings.common();
        Hyperparameters plain = common.plain();
        for (Hyperparameter one : VariantList.varied(settings.variants())) {
            Optional<Variant> without = settings.variants().stream()
                    .filter(variant -> !one.belongsTo(variant.architecture()))
                    .findFirst();
            plain = without.isEmpty()
                    ? plain
                    : plain.with(one, one.of(without.get().hyperparameters()));
        }
        return new CommonHyperparameters(plain, common.auxiliaryLearningRate());
    }

    void fill(DigitSet digits) {
        digits.folder().ifPresent(folder -> digitFolder.set(folder.toString()));
        otherDigits.set(digits.folder().isPresent());
    }

    void fill(CommonHyperparameters hyperparameters) {
        set(FieldNumbers.of(hyperparameters));
        batchNormalisation.set(hyperparameters.batchNormalisation());
    }

    void fill(SetUpValues values) {
        values.texts().forEach(this::setText);
        batchNormalisation.set(values.batchNormalisation());
        chosen.forEach((architecture, box) -> box.set(values.architectures().contains(architecture)));
        pairFile.set(values.pairFile());
        pairKind.set(values.pairKind());
        digitFolder.set(values.digitFolder());
        otherDigits.set(values.otherDigits());
        vary.fill(values.varied(), values.list());
    }

    /** Puts a text into the field of that key; does nothing if there is no such field. */
    void setText(String key, String text) {
        fields.values().stream()
                .filter(field -> field.quantity().key().equals(key))
                .forEach(field -> field.text().set(text));
    }

    SetUpValues values() {
        Map<String, String> texts = new TreeMap<>();
        fields.forEach(
                (quantity, field) -> texts.put(quantity.key(), field.text().get()));
        return new SetUpValues(
                texts,
                Set.copyOf(ticked()),
                batchNormalisation.get(),
                pairKind.get(),
                pairFile.get(),
                otherDigits.get(),
                digitFolder.get(),
                vary.varied(),
                vary.list().get());
    }

    /** Whether hyperparameters and runs are a preset's, and the same for all architectures. */
    boolean agreesWith(Preset preset) {
        if (!vary.varied().isEmpty() || listed()) {
            return false;
        }
        Map<Quantity, Double> numbers = FieldNumbers.of(preset.hyperparameters());
        numbers.put(ExperimentSettings.RUNS, (double) preset.runs());
        return batchNormalisation.get() == preset.hyperparameters().batchNormalisation()
                && numbers.entrySet().stream()
                        .allMatch(entry -> fields.get(entry.getKey()).holds(entry.getValue()));
    }

    /** @throws InvalidInputException if one of them cannot be used */
    CommonHyperparameters hyperparameters() {
        return new CommonHyperparameters(
                whole(Hyperparameter.CHANNELS.quantity()),
                whole(Hyperparameter.FEATURES.quantity()),
                whole(Hyperparameter.HIDDEN.quantity()),
                real(CommonHyperparameters.LEARNING_RATE),
                real(CommonHyperparameters.AUXILIARY_LEARNING_RATE),
                real(Hyperparameter.DROPOUT.quantity()),
                batchNormalisation.get(),
                real(Hyperparameter.AUXILIARY_WEIGHT.quantity()),
                whole(Hyperparameter.BATCH_SIZE.quantity()),
                whole(Hyperparameter.EPOCHS.quantity()));
    }

    /** @throws InvalidInputException if anything cannot be used; names the first such */
    ExperimentSettings settings() {
        CommonHyperparameters hyperparameters = hyperparameters();
        PairSource pairs = pairs();
        digits();
        if (!pairProblem.get().isEmpty()) {
            throw new InvalidInputException(pairProblem.get());
        }
        return new ExperimentSettings(
                variants(hyperparameters),
                pairs,
                whole(ExperimentSettings.RUNS),
                (long) real(ExperimentSettings.SEED),
                whole(ExperimentSettings.WORKERS),
                whole(ExperimentSettings.THREADS),
                Layers.FAST);
    }

    private List<Variant> variants(CommonHyperparameters common) {
        return listed()
                ? ListedVariants.variants(vary.list().get(), common)
                : VariantList.of(ticked(), common, vary.variations(ticked()));
    }

    /** Whether what is compared is a list. */
    boolean listed() {
        return !vary.list().get().isEmpty();
    }

    /** The rows of the list; where there is none, of what is ticked and varied. */
    List<ListedVariant> rows() {
        CommonHyperparameters common = hyperparameters();
        return listed() ? vary.list().get() : ListedVariants.of(variants(common), common);
    }

    /** Whether all networks have values of their own of a quantity, so that what its field says counts for none. */
    boolean isVaried(Quantity quantity) {
        return !listed() && vary.varied().stream().anyMatch(one -> isOf(quantity, one.which()));
    }

    /** Whether a field's quantity is that hyperparameter; learning rates have two fields. */
    static boolean isOf(Quantity quantity, Hyperparameter which) {
        return quantity.key().equals(which.key())
                || which == Hyperparameter.LEARNING_RATE && quantity == CommonHyperparameters.AUXILIARY_LEARNING_RATE;
    }

    /**
     * The folder of the digits; empty for MNIST.
     *
     * @throws InvalidInputException if none is chosen, or it can be none
     */
    Optional<Path> digits() {
        if (!otherDigits.get()) {
            return Optional.empty();
        }
        if (digitFolder.get().isBlank()) {
            throw new InvalidInputException("Digits are to come from a folder; choose one.");
        }
        return Optional.of(FileNames.here().path("", digitFolder.get(), "choose a folder of digits"));
    }

    /** @throws InvalidInputException if a number or a file's name cannot be used */
    PairSource pairs() {
        return switch (pairKind.get()) {
            case FIXED -> new PairSource.Fixed();
            case DRAWN ->
                new PairSource.Drawn(
                        (long) real(PairSource.PAIR_SEED),
                        whole(PairSource.TRAINING_PAIRS),
                        whole(PairSource.TEST_PAIRS));
            case FILE -> pairList();
        };
    }

    private PairSource pairList() {
        if (pairFile.get().isBlank()) {
            throw new InvalidInputException("Pairs are to come from a file; choose one.");
        }
        return new PairSource.Listed(FileNames.here().path("", pairFile.get(), "choose a file of pairs"));
    }

    Set<Architecture> ticked() {
        Set<Architecture> ticked = EnumSet.allOf(Architecture.class);
        ticked.removeIf(architecture -> !chosen.get(architecture).get());
        return ticked;
    }

    private int whole(Quantity quantity) {
        return (int) real(quantity);
    }

    private double real(Quantity quantity) {
        QuantityField field = fields.get(quantity);
        // Nobody sees what is wrong with a field that counts for nothing.
        return !field.problem().get().isEmpty() && isVaried(quantity)
                ? vary.varied().stream()
                        .map(VariedText::read)
                        .filter(one -> isOf(quantity, one.hyperparameter()))
                        .findFirst()
                        .orElseThrow()
                        .values()
                        .get(0)
                : field.value();
    }

    private void set(Map<Quantity, Double> numbers) {
        numbers.forEach((quantity, value) -> fields.get(quantity).set(value));
    }
}

package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSource;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;

class SettingsDescriptionTest {
    private static final ExperimentSettings CLASSROOM = Preset.CLASSROOM.settings();

    /** A value that no preset has, for each kind of component of the settings. */
    private static final Map<Class<?>, Object> OTHERS = Map.of(
            int.class,
            6,
            long.class,
            9L,
            double.class,
            0.125,
            boolean.class,
            false,
            List.class,
            List.of(Architecture.BASE),
            PairSource.class,
            new PairSource.Drawn(7, 1000, 1000),
            Layers.class,
            Layers.STOCK);

    @SuppressWarnings("unchecked")
    private static <T extends Record> T with(T record, RecordComponent changed, Object value) throws Exception {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getName().equals(changed.getName())
                    ? value
                    : components[i].getAccessor().invoke(record);
        }
        Constructor<?> constructor = record.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return (T) constructor.newInstance(values);
    }

    private static String title(ExperimentSettings settings) {
        return SettingsDescription.of(settings).title();
    }

    @Test
    void presetsAreCalledByTheirNames() {
        assertThat(title(CLASSROOM)).isEqualTo("classroom");
        assertThat(title(Preset.REPORT.settings())).isEqualTo("report");
    }

    @Test
    void whateverResultsDependOnIsSaidWhereItDiffersFromThePreset() throws Exception {
        for (RecordComponent component : ExperimentSettings.class.getRecordComponents()) {
            if (component.getName().equals("variants")) {
                continue;
            }
            ExperimentSettings other = with(CLASSROOM, component, OTHERS.get(component.getType()));
            boolean matters = !component.getName().equals("workers");
            assertThat(title(other)).as(component.getName()).matches(matters ? "classroom, but [^,]+" : "classroom");
        }
        assertThat(Hyperparameter.ALL.stream()
                        .map(one -> title(withEach(one, one.quantity().kind() == Quantity.Kind.REAL ? 0.125 : 6)))
                        .toList())
                .containsExactly(
                        "classroom, but c=6",
                        "classroom, but f=6",
                        "classroom, but h=6",
                        "classroom, but learning rate 0.125, auxiliary learning rate 0.125",
                        "classroom, but dropout 0.125",
                        "classroom, but batch normalisation off",
                        "classroom, but auxiliary weight 0.125",
                        "classroom, but batch size 6",
                        "classroom, but 6 epochs");
    }

    @Test
    void severalValuesAreAllSaid() {
        List<Variant> variants = VariantList.of(
                List.of(Architecture.values()),
                CLASSROOM.common(),
                List.of(Variation.parse("--vary", "auxiliary-weight=0,10"), Variation.parse("--vary", "epochs=1,5")));
        assertThat(title(withVariants(variants))).isEqualTo("auxiliary weight 0, 10 and 1, 5 epochs on all four");
    }

    @Test
    void whatIsVariedIsSaidFirst() {
        assertThat(varied(List.of(Architecture.BASE_AUX, Architecture.SEP_AUX), "auxiliary-weight=0,1,10,50,200"))
                .isEqualTo("auxiliary weight 0, 1, 10, 50, 200 on BaseAux and SepAux; otherwise classroom");
        assertThat(varied(List.of(Architecture.BASE, Architecture.BASE_AUX), "auxiliary-weight=0,1"))
                .isEqualTo("auxiliary weight 0, 1 on BaseAux, beside Base; otherwise classroom");
        assertThat(varied(List.of(Architecture.BASE), "channels=8,16", "dropout=0,0.5"))
                .isEqualTo("c=8, 16 and dropout 0, 0.5 on Base; otherwise classroom");
        assertThat(varied(List.of(Architecture.SEP), "batch-normalisation=on,off"))
                .isEqualTo("batch normalisation on, off on Sep; otherwise classroom");
        assertThat(varied(List.of(Architecture.SEP), "learning-rate=1e-3,2e-3,3e-3,4e-3,5e-3,6e-3,7e-3,8e-3,9e-3"))
                .isEqualTo("learning rate 0.001 to 0.009 (9 values) on Sep; otherwise classroom");
    }

    private static String varied(List<Architecture> architectures, String... texts) {
        List<Variation> variations =
                Arrays.stream(texts).map(one -> Variation.parse("--vary", one)).toList();
        return SettingsDescription.of(withVariants(VariantList.of(architectures, CLASSROOM.common(), variations)))
                .line();
    }

    @Test
    void aListMadeByHandIsCalledByItsLabels() {
        List<Variant> six = new ArrayList<>();
        for (String label : List.of("klein, <fein>", "groß", "c", "d", "e", "f")) {
            Variant plain = CLASSROOM.variants().get(six.size() % 4);
            six.add(new Variant(
                    six.size() + 1,
                    label,
                    plain.architecture(),
                    plain.hyperparameters().with(Hyperparameter.DROPOUT, six.size() / 10.0)));
        }
        assertThat(SettingsDescription.of(withVariants(six)).line())
                .isEqualTo("6 networks: klein, <fein>, groß, c and 3 more; otherwise classroom");
        assertThat(title(withVariants(six.subList(0, 1)))).isEqualTo("1 network: klein, <fein>, dropout 0");
    }

    private static ExperimentSettings withEach(Hyperparameter which, double value) {
        double other = which == Hyperparameter.BATCH_NORMALISATION ? 0 : value;
        return withVariants(CLASSROOM.variants().stream()
                .map(one -> new Variant(
                        one.id(),
                        one.label(),
                        one.architecture(),
                        one.hyperparameters().with(which, other)))
                .toList());
    }

    private static ExperimentSettings withVariants(List<Variant> variants) {
        return new ExperimentSettings(variants, CLASSROOM.pairs(), CLASSROOM.runs(), 1, 1, 1, CLASSROOM.layers());
    }

    @Test
    void otherPairsAreNoPreset() {
        assertThat(title(withPairs(new PairSource.Drawn(7, 1000, 1000))))
                .isEqualTo("classroom, but pairs drawn with seed 7");
        assertThat(title(withPairs(new PairSource.Drawn(7, 500, 1000))))
                .isEqualTo("classroom, but 500+1000 pairs drawn with seed 7");
        assertThat(title(withPairs(new PairSource.Listed(Path.of("lists", "mine.csv")))))
                .isEqualTo("classroom, but pairs of mine.csv");
    }

    @Test
    void otherDigitsAreSaidFirst() {
        DigitSet fashion = new DigitSet("fashion", 60000, 10000, Map.of("file", "f"), Optional.empty());
        ExperimentSettings drawn = withPairs(new PairSource.Drawn(7, 1000, 1000));
        assertThat(SettingsDescription.of(drawn, fashion).line())
                .isEqualTo("classroom, but digits of fashion, pairs drawn with seed 7");
        assertThat(SettingsDescription.of(CLASSROOM, DigitSet.MNIST).line()).isEqualTo("classroom");
    }

    private static ExperimentSettings withPairs(PairSource pairs) {
        return new ExperimentSettings(CLASSROOM.architectures(), CLASSROOM.common(), pairs, CLASSROOM.runs(), 1, 1, 1);
    }

    @Test
    void manyDifferencesAreCountedInTheTitleAndSaidInTheLine() {
        ExperimentSettings other = new ExperimentSettings(
                List.of(Architecture.BASE, Architecture.SEP),
                CLASSROOM.common().withEpochs(1),
                new PairSource.Drawn(7, 1000, 1000),
                1,
                4,
                1,
                1);
        assertThat(title(other)).isEqualTo("classroom, but only Base and Sep, 1 epoch, 1 run and 2 more");
        assertThat(SettingsDescription.of(other).line())
                .isEqualTo("classroom, but only Base and Sep, 1 epoch, 1 run, seed 4, pairs drawn with seed 7");
    }
}

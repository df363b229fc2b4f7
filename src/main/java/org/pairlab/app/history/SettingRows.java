package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pairlab.experiment.Setting;
import org.pairlab.experiment.VariantsDescription;

/** Settings side by side: all that results depend on. */
final class SettingRows {
    private static final int SHOWN_OF_FINGERPRINT = 8;
    private static final Setting ARCHITECTURES = Setting.ALL.get(0);

    private SettingRows() {}

    /**
     * A setting.
     *
     * @param name as in the set-up
     * @param values one for each experiment, as they are written beside the name
     * @param briefs the same as they are written without it; empty where there is no such setting
     */
    record Row(String name, List<String> values, List<String> briefs) {
        Row {
            values = List.copyOf(values);
            briefs = List.copyOf(briefs);
        }

        boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    /** All settings of some experiments: which digits they are about first, as that is the task. */
    static List<Row> all(List<Experiments.Stored> experiments) {
        List<Row> rows = new ArrayList<>();
        rows.add(digits(experiments));
        boolean plain = experiments.stream()
                .allMatch(one -> VariantsDescription.arePlain(one.settings().variants()));
        if (!plain) {
            rows.add(networks(experiments));
        }
        for (Setting setting : Setting.ALL) {
            if (plain || setting != ARCHITECTURES) {
                rows.add(setting == Setting.PAIRS ? pairs(experiments) : row(setting, experiments, one -> ""));
            }
        }
        return List.copyOf(rows);
    }

    /** Of those that have more than one network of an architecture, what varies; of the others which there are. */
    private static Row networks(List<Experiments.Stored> experiments) {
        Function<Experiments.Stored, String> words = one -> {
            String varied = VariantsDescription.of(one.settings().variants()).words();
            return varied.isEmpty() ? ARCHITECTURES.brief().apply(one.settings()) : varied;
        };
        List<String> values = experiments.stream().map(words).toList();
        return new Row("Networks", values, values);
    }

    /** The settings that differ. */
    static List<Row> differing(List<Experiments.Stored> experiments) {
        return all(experiments).stream().filter(Row::differs).toList();
    }

    /** Two sets may have one name, and the same digits two: the contents decide. */
    private static Row digits(List<Experiments.Stored> experiments) {
        Function<Experiments.Stored, String> name = one -> one.digits().name();
        Function<Experiments.Stored, String> addition =
                addition(experiments, name, one -> one.digits().fingerprint());
        List<String> values = experiments.stream()
                .map(one -> name.apply(one) + addition.apply(one))
                .toList();
        return new Row(
                "Digits",
                values,
                experiments.stream()
                        .map(one ->
                                (one.digits().isMnist() ? "" : "digits of ") + name.apply(one) + addition.apply(one))
                        .toList());
    }

    /** Lists of one name may hold different pairs, and the same pairs may come from two names: the pairs decide. */
    private static Row pairs(List<Experiments.Stored> experiments) {
        Function<Experiments.Stored, String> name = one -> Setting.PAIRS.value().apply(one.settings());
        // On other digits the same list is of other pairs, which the digits say already.
        Map<String, List<Experiments.Stored>> byDigits = new HashMap<>();
        experiments.forEach(one -> byDigits.computeIfAbsent(one.digits().fingerprint(), key -> new ArrayList<>())
                .add(one));
        return row(Setting.PAIRS, experiments, one -> addition(
                        byDigits.get(one.digits().fingerprint()), name, Experiments.Stored::pairs)
                .apply(one));
    }

    /** The start of a fingerprint where names do not say which are the same. */
    private static Function<Experiments.Stored, String> addition(
            List<Experiments.Stored> experiments,
            Function<Experiments.Stored, String> name,
            Function<Experiments.Stored, String> fingerprint) {
        long names = experiments.stream().map(name).distinct().count();
        long contents = experiments.stream().map(fingerprint).distinct().count();
        long both = experiments.stream()
                .map(one -> name.apply(one) + "\n" + fingerprint.apply(one))
                .distinct()
                .count();
        return names == both && contents == both
                ? one -> ""
                : one -> ", SHA-256 "
                        + fingerprint
                                .apply(one)
                                .substring(
                                        0,
                                        Math.min(
                                                SHOWN_OF_FINGERPRINT,
                                                fingerprint.apply(one).length()));
    }

    /** @param addition what stands behind a value */
    private static Row row(
            Setting setting, List<Experiments.Stored> experiments, Function<Experiments.Stored, String> addition) {
        return new Row(
                setting.name(),
                experiments.stream()
                        .map(one -> setting.value().apply(one.settings()) + addition.apply(one))
                        .toList(),
                experiments.stream()
                        .map(one -> setting.applies(one.settings())
                                        && !setting.isSaidBy(VariantsDescription.of(
                                                one.settings().variants()))
                                ? setting.brief().apply(one.settings()) + addition.apply(one)
                                : "")
                        .toList());
    }
}

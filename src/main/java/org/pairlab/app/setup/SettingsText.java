package org.pairlab.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pairlab.app.DurationText;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Setting;
import org.pairlab.experiment.SettingsDescription;
import org.pairlab.experiment.SpeedModel;

/** What the set-up says about settings, in words. */
final class SettingsText {
    static final String SAME_SETTINGS = "These are the settings of the experiment on screen.";

    private static final int NAMED_AT_MOST = 4;

    private SettingsText() {}

    /** The expected time, and what it is taken from. */
    static String estimate(SpeedModel.Estimate estimate) {
        return "About " + DurationText.rough(estimate.duration())
                + (estimate.measured()
                        ? ", by this machine's recent speed"
                        : ", on a typical machine; better known after the first epoch");
    }

    /**
     * How the experiment on screen stands to the settings being edited; empty where there is none.
     *
     * @param onScreen null if there is no experiment
     * @param edited null if they cannot be used as they are
     * @param digits those that are chosen; empty while they are not known
     */
    static String aboutExperimentOnScreen(
            ExperimentResults onScreen, ExperimentState state, ExperimentSettings edited, Optional<DigitSet> digits) {
        if (onScreen == null) {
            return "";
        }
        DigitSet theirs = onScreen.pairSet().digits();
        boolean sameDigits = digits.isEmpty() || digits.get().isSameAs(theirs);
        if (onScreen.settings().equals(edited) && sameDigits) {
            return SAME_SETTINGS;
        }
        String which = state.active() ? "The experiment under way" : "The experiment on screen";
        return which + " has "
                + (edited == null
                        ? "other settings"
                        : differences(onScreen.settings(), edited, sameDigits ? null : theirs))
                + "; the settings here are for the next one.";
    }

    /** What was found in a chosen file of pairs or, with {@code digits}, in a folder of digits. */
    static String read(PairSet pairs, boolean digits) {
        return (digits ? pairs.digits().described() + ". " : "")
                + pairs.training().size() + " training and " + pairs.test().size() + " test pairs.";
    }

    /** What settings are called: {@code classroom, but digits of fashion, pairs drawn with seed 7}. */
    static String called(ExperimentSettings settings, Optional<DigitSet> digits) {
        SettingsDescription description = SettingsDescription.of(settings, digits.orElse(DigitSet.MNIST));
        return description.line()
                + (description.differences().isEmpty() ? " as it is: all four, fixed pairs, seed 1" : "");
    }

    /**
     * What an experiment has that other settings have not: {@code Channels c 32, runs 5}; empty if nothing.
     *
     * @param digits the experiment's; null if they are the others', too
     */
    private static String differences(ExperimentSettings experiment, ExperimentSettings other, DigitSet digits) {
        List<String> parts = new ArrayList<>();
        if (digits != null) {
            parts.add("digits of " + digits.name());
        }
        Setting.ALL.stream()
                .filter(setting -> !setting.value()
                        .apply(experiment)
                        .equals(setting.value().apply(other)))
                .map(setting -> setting.name() + " " + setting.value().apply(experiment))
                .forEach(parts::add);
        return parts.size() <= NAMED_AT_MOST
                ? String.join(", ", parts)
                : String.join(", ", parts.subList(0, NAMED_AT_MOST - 1)) + " and " + (parts.size() - NAMED_AT_MOST + 1)
                        + " more";
    }
}

package org.pairlab.app.curves;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.Comparability;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.KnownCurves;
import org.pairlab.statistics.Split;

/** The chosen backdrop, read once, and what is said of it. FX thread only. */
final class BackdropCurves {
    private final CurveOptions options;
    private final Map<Backdrop, KnownCurves> read = new EnumMap<>(Backdrop.class);
    private final Map<List<Object>, Optional<KnownCurves.Band>> bands = new HashMap<>();

    private DigitSet digits = DigitSet.MNIST;

    BackdropCurves(CurveOptions options) {
        this.options = options;
    }

    /** Which experiment the curves lie behind: known curves are MNIST's, and say nothing of other digits. */
    void about(ExperimentResults results) {
        digits = results.pairSet().digits();
    }

    private boolean isOff() {
        Backdrop backdrop = options.backdrop().get();
        return backdrop == Backdrop.NONE || !backdrop.isAvailable() || !digits.isMnist();
    }

    /** Behind the curves of an architecture on a split; empty if there are no such known curves. */
    Optional<KnownCurves.Band> of(Architecture architecture, Split split) {
        Backdrop backdrop = options.backdrop().get();
        CurveQuantity quantity = options.quantity().get();
        if (isOff()) {
            return Optional.empty();
        }
        return bands.computeIfAbsent(List.of(backdrop, architecture, split, quantity), asked -> curves(backdrop)
                .band(architecture, quantity.column(split)));
    }

    private KnownCurves curves(Backdrop backdrop) {
        return read.computeIfAbsent(backdrop, Backdrop::read);
    }

    /** The means over the first epochs of what is drawn behind these architectures, for the range of the axis. */
    DoubleStream means(List<Architecture> architectures, int epochs) {
        return architectures.stream()
                .flatMap(architecture -> Stream.of(Split.values())
                        .filter(options::shows)
                        .flatMap(split -> of(architecture, split).stream()))
                .flatMapToDouble(band -> band.byEpoch().stream().limit(epochs).mapToDouble(Description::mean));
    }

    /** What lies behind the curves of an experiment, in words; empty for none. */
    String words(ExperimentResults results) {
        Backdrop backdrop = options.backdrop().get();
        if (!digits.isMnist()) {
            return (backdrop == Backdrop.NONE ? "" : "No backdrop: ") + "The digits are " + digits.name()
                    + ", not MNIST";
        }
        if (isOff()) {
            return "";
        }
        ExperimentSettings settings = results.settings();
        boolean some = settings.architectures().stream().anyMatch(architecture -> Stream.of(Split.values())
                .anyMatch(split -> of(architecture, split).isPresent()));
        if (!some) {
            return "No backdrop: " + backdrop.label() + " kept no "
                    + options.quantity().get().label().toLowerCase(Locale.ROOT) + ".";
        }
        String what = "Backdrop: " + backdrop.label() + ", mean ± sd of "
                + curves(backdrop).runs() + " runs";
        return Comparability.withReference(results)
                ? what
                : what + " at the report’s settings and pairs, which are not this experiment’s";
    }
}

package org.pairlab.app.effect;

import org.pairlab.statistics.effect.Effect;

/** What the marks of an effect chart mean, in a line below it. */
final class EffectNotes {
    private EffectNotes() {}

    /** Of a map. */
    static String ofMap(Effect effect) {
        return "A cell holds the mean " + effect.measure().quantity()
                + " over its finished runs ± the standard deviation of one run to the next.";
    }

    static String of(Effect effect) {
        boolean levels = effect.lines().stream().anyMatch(line -> line.reference());
        boolean diverged = effect.points().anyMatch(point -> point.summary().diverged() > 0);
        return "A faint dot is a finished run, a sign their mean with its 95 % interval for other seeds"
                + (levels ? "; a level line with its band is of a network that does not have the hyperparameter" : "")
                + (diverged ? "; × at the bottom counts runs that diverged and are in no mean" : "")
                + ".";
    }
}

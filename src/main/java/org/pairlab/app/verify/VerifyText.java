package org.pairlab.app.verify;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunVerification;
import org.pairlab.experiment.RunVerification.Outcome;

/** What came of training runs again, in words. */
final class VerifyText {
    private VerifyText() {}

    /** One run in one line. */
    static String line(RunVerification run) {
        String which = run.run() + ": ";
        return which
                + switch (run.outcome()) {
                    case PENDING ->
                        run.comparedEpochs() == 0
                                ? "waiting"
                                : run.comparedEpochs() + " of " + run.recordedEpochs() + " epochs identical so far";
                    case IDENTICAL ->
                        "identical, all " + run.recordedEpochs() + " epochs"
                                + (run.networkCompared() ? " and the network" : "");
                    case NOT_COMPARABLE -> run.reason();
                    case DIFFERENT -> run.reason() != null ? run.reason() : difference(run);
                };
    }

    private static String difference(RunVerification run) {
        return String.format(
                Locale.ROOT,
                "different from epoch %d on; by up to %.2f points of accuracy, %.2g of loss, %.2g of a probability",
                run.firstDifference(),
                run.accuracyDifference(),
                run.lossDifference(),
                run.probabilityDifference());
    }

    /**
     * All of it in a sentence.
     *
     * @param complete whether every chosen run was trained to its end
     */
    static String verdict(Collection<RunVerification> runs, boolean complete) {
        long identical = count(runs, Outcome.IDENTICAL);
        long different = count(runs, Outcome.DIFFERENT);
        if (different > 0) {
            return different + " of " + runs.size() + (runs.size() == 1 ? " run" : " runs") + " came out differently.";
        }
        if (!complete) {
            return "Stopped: " + identical + " of " + runs.size() + " runs compared, and identical.";
        }
        return identical == runs.size()
                ? "Identical: every number of every epoch came out the same, to the last bit."
                : identical + " of " + runs.size() + " runs are identical; the others could not be compared.";
    }

    private static long count(Collection<RunVerification> runs, Outcome outcome) {
        return runs.stream().filter(run -> run.outcome() == outcome).count();
    }

    /** Whether machine or versions are others now than when it was trained. */
    static String provenance(List<Provenance> sessions, Provenance here) {
        if (sessions.isEmpty()) {
            return "";
        }
        Set<String> differences = new LinkedHashSet<>();
        sessions.forEach(session -> differences.addAll(session.differencesFrom(here)));
        if (!differences.isEmpty()) {
            return "It was trained with " + String.join("; ", differences)
                    + ". Results may differ in the last digits for that alone.";
        }
        return "Trained on the same kind of machine with the same versions."
                + (here.unreleased()
                        ? " But PairLab " + here.pairLab()
                                + " is not a release: another build of it may differ in the last digits."
                        : "");
    }
}

package org.pairlab.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleRuns;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunVerification;
import org.pairlab.experiment.RunVerification.Outcome;
import org.pairlab.network.Architecture;
import org.pairlab.training.RunId;

class VerifyTextTest {
    private static final RunId RUN = SampleRuns.id(Architecture.BASE, 2);
    private static final RunVerification SAME = of(Outcome.IDENTICAL, 15, 0);
    private static final RunVerification OTHER = of(Outcome.DIFFERENT, 15, 7);

    @Test
    void saysOfEachRunWhatCameOfIt() {
        assertThat(VerifyText.line(SAME)).isEqualTo("ConvNetBase run 2: identical, all 15 epochs");
        assertThat(VerifyText.line(of(Outcome.PENDING, 0, 0))).isEqualTo("ConvNetBase run 2: waiting");
        assertThat(VerifyText.line(of(Outcome.PENDING, 4, 0)))
                .isEqualTo("ConvNetBase run 2: 4 of 15 epochs identical so far");
        assertThat(VerifyText.line(OTHER))
                .isEqualTo("ConvNetBase run 2: different from epoch 7 on; by up to 0.10 points of accuracy, 0.0020 of"
                        + " loss, 3.0e-07 of a probability");
    }

    @Test
    void sumsUpInASentence() {
        assertThat(VerifyText.verdict(List.of(SAME, SAME), true)).startsWith("Identical: every number");
        assertThat(VerifyText.verdict(List.of(SAME, OTHER), true)).isEqualTo("1 of 2 runs came out differently.");
        assertThat(VerifyText.verdict(List.of(SAME, of(Outcome.PENDING, 4, 0)), false))
                .isEqualTo("Stopped: 1 of 2 runs compared, and identical.");
    }

    @Test
    void saysWhetherMachineOrVersionsDiffer() {
        assertThat(VerifyText.provenance(List.of(on("A"), on("A")), on("A")))
                .isEqualTo("Trained on the same kind of machine with the same versions.");
        assertThat(VerifyText.provenance(List.of(on("A"), on("B"), on("B")), on("A")))
                .startsWith("It was trained with processor: B, here A.");
    }

    @Test
    void doesNotTakeTwoBuildsOfOneNameForTheSame() {
        Provenance build = new Provenance(
                Instant.EPOCH, "0.1.0-SNAPSHOT", "2", "17", "Linux", "A", 2, 1, 2, Map.of("file", "0123"));
        assertThat(VerifyText.provenance(List.of(build), build))
                .endsWith("But PairLab 0.1.0-SNAPSHOT is not a release: another build of it may differ in the last"
                        + " digits.");
    }

    private static RunVerification of(Outcome outcome, int compared, int difference) {
        return new RunVerification(RUN, outcome, compared, 15, difference, 0.1, 0.002, 3e-7, false, null);
    }

    private static Provenance on(String processor) {
        return new Provenance(Instant.EPOCH, "1", "2", "17", "Linux", processor, 2, 1, 2, Map.of("file", "0123"));
    }
}

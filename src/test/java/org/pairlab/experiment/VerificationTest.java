package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pairlab.RealPairs;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.RunVerification.Outcome;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

class VerificationTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int EPOCHS = 3;
    private static final ExperimentSettings SETTINGS = new ExperimentSettings(
            List.of(Architecture.values()),
            new CommonHyperparameters(4, 3, 4, 7e-3, 2e-3, 0.25, true, 50, 32, EPOCHS),
            new PairSource.Fixed(),
            2,
            1,
            2,
            1);
    private static final RunId BASE = SampleRuns.id(SETTINGS, Architecture.BASE, 1);
    private static final RunId SEP_AUX = SampleRuns.id(SETTINGS, Architecture.SEP_AUX, 2);

    private static final MemoryJournal KEPT = new MemoryJournal();

    private static final PredictionSource SAID =
            (run, epoch) -> Optional.ofNullable(KEPT.said.get(new RunEpoch(run, epoch)));

    private static ExperimentResults recorded;

    @BeforeAll
    static void train() throws InterruptedException {
        try (Experiment experiment = new Experiment(
                ExperimentResults.planned(SETTINGS, RealPairs.first(96, 40)),
                Map.of(),
                Bookkeeping.of(KEPT, KeptNetworks.BEST),
                id -> EPOCHS,
                changed -> {})) {
            experiment.start();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            recorded = experiment.results();
        }
    }

    @Test
    void trainedAgainAllComesOutTheSame() throws InterruptedException {
        ExperimentResults otherTimes = recorded;
        for (RunRecord run : recorded.runs().values()) {
            List<EpochResult> epochs =
                    run.epochs().stream().map(e -> Tampered.times(e, 99)).toList();
            otherTimes = otherTimes.with(new RunRecord(run.id(), run.state(), epochs, null));
        }
        assertThat(verify(otherTimes, recorded.runs().keySet()).values())
                .hasSize(8)
                .allSatisfy(result -> assertThat(result)
                        .isEqualTo(new RunVerification(
                                result.run(), Outcome.IDENTICAL, EPOCHS, EPOCHS, 0, 0, 0, 0, false, null)));
    }

    @Test
    void aTamperedNumberIsFound() throws InterruptedException {
        RunVerification loss = verify(BASE, 2, e -> Tampered.trainingLoss(e, 0.25));
        assertThat(loss.outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(loss.firstDifference()).isEqualTo(2);
        assertThat(loss.lossDifference()).isCloseTo(0.25, within(1e-12));
        assertThat(loss.accuracyDifference()).isZero();
        assertThat(loss.comparedEpochs()).isEqualTo(EPOCHS);

        assertThat(verify(BASE, 3, e -> Tampered.validationAccuracy(e, 2.5))).satisfies(accuracy -> {
            assertThat(accuracy.firstDifference()).isEqualTo(3);
            assertThat(accuracy.accuracyDifference()).isCloseTo(2.5, within(1e-12));
            assertThat(accuracy.lossDifference()).isZero();
        });
        assertThat(verify(SEP_AUX, 1, e -> Tampered.digitLoss(e, -0.5))).satisfies(digits -> {
            assertThat(digits.firstDifference()).isEqualTo(1);
            assertThat(digits.lossDifference()).isCloseTo(0.5, within(1e-12));
        });
        assertThat(verify(BASE, 1, e -> Tampered.trainingLoss(e, Double.NaN)).lossDifference())
                .isInfinite();
    }

    @Test
    void aTamperedPredictionIsFound() throws InterruptedException {
        EpochResult first = recorded.runs().get(BASE).epochs().get(0);
        Predictions tampered = Tampered.probability(SAID.of(BASE, first).orElseThrow(), 7, 2);
        PredictionSource withTampered = (run, epoch) ->
                epoch.predictionsChecksum() == tampered.checksum() ? Optional.of(tampered) : SAID.of(run, epoch);

        assertThat(verify(BASE, 1, e -> Tampered.predictions(e, tampered), withTampered))
                .satisfies(prediction -> {
                    assertThat(prediction.outcome()).isEqualTo(Outcome.DIFFERENT);
                    assertThat(prediction.probabilityDifference()).isBetween(1.0, 2.0);
                    assertThat(prediction.lossDifference()).isZero();
                });
        // The same checksum, as a stranger's file could have: the predictions themselves tell.
        assertThat(verify(
                        BASE, 1, e -> e, (run, epoch) -> epoch == first ? Optional.of(tampered) : SAID.of(run, epoch)))
                .satisfies(prediction -> {
                    assertThat(prediction.firstDifference()).isEqualTo(1);
                    assertThat(prediction.probabilityDifference()).isBetween(1.0, 2.0);
                });
        // Where they are not kept, their checksums tell.
        assertThat(verify(BASE, 1, e -> Tampered.predictions(e, tampered), PredictionSource.NONE))
                .satisfies(prediction -> {
                    assertThat(prediction.firstDifference()).isEqualTo(1);
                    assertThat(prediction.probabilityDifference()).isZero();
                });
    }

    @Test
    void predictionsThatCannotBeReadAreNotComparedAndStopNothing() throws InterruptedException {
        PredictionSource damaged = (run, epoch) -> {
            if (run.equals(BASE) && epoch.epoch() == 2) {
                throw new InvalidInputException("Lab file a is damaged.");
            }
            return SAID.of(run, epoch);
        };
        NavigableMap<RunId, RunVerification> results = verify(recorded, damaged, List.of(BASE, SEP_AUX), Map.of());

        assertThat(results.get(BASE).outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(results.get(BASE).reason()).isEqualTo("Lab file a is damaged.");
        assertThat(results.get(SEP_AUX).outcome()).isEqualTo(Outcome.IDENTICAL);
        assertThatThrownBy(() -> Verification.requireReadable(recorded, damaged, List.of(BASE)))
                .isInstanceOf(InvalidInputException.class);
        Verification.requireReadable(recorded, damaged, List.of(SEP_AUX));
    }

    @Test
    void theKeptNetworksAreComparedToo() throws InterruptedException {
        Map<RunId, NetworkDigest> networks = new TreeMap<>(
                NetworkDigest.ofEach(recorded.runs().keySet(), id -> Optional.ofNullable(KEPT.networks.get(id))));
        assertThat(networks).hasSize(8);
        Snapshot base = KEPT.networks.get(BASE);
        float[] flipped = base.parameters().clone();
        flipped[5] = Float.intBitsToFloat(Float.floatToRawIntBits(flipped[5]) ^ 1);
        networks.put(BASE, NetworkDigest.of(new Snapshot(base.epoch(), flipped)));
        NetworkDigest sepAux = networks.get(SEP_AUX);
        networks.put(SEP_AUX, new NetworkDigest(sepAux.epoch() + 1, sepAux.sha256()));

        NavigableMap<RunId, RunVerification> results =
                new TreeMap<>(verify(recorded, SAID, recorded.runs().keySet(), networks));

        assertThat(results.get(BASE))
                .isEqualTo(new RunVerification(
                        BASE,
                        Outcome.DIFFERENT,
                        EPOCHS,
                        EPOCHS,
                        0,
                        0,
                        0,
                        0,
                        true,
                        "Its epochs are identical, but the network kept of epoch " + base.epoch() + " is another."));
        assertThat(results.get(SEP_AUX).outcome()).isEqualTo(Outcome.IDENTICAL);
        assertThat(results.get(SEP_AUX).networkCompared()).isFalse();
        results.keySet().removeAll(List.of(BASE, SEP_AUX));
        assertThat(results.values()).hasSize(6).allSatisfy(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.IDENTICAL);
            assertThat(result.networkCompared()).isTrue();
        });
    }

    @Test
    void aNetworkIsComparedWhenItsRunHasEnded() {
        RunRecord run = recorded.runs().get(BASE);
        NetworkDigest kept = NetworkDigest.of(KEPT.networks.get(BASE));
        RunVerification epochs = RunVerification.of(run, run, Collections.emptySortedMap());
        assertThat(epochs.outcome()).isEqualTo(Outcome.IDENTICAL);
        assertThat(epochs.andNetwork(kept, Optional.empty()).outcome()).isEqualTo(Outcome.PENDING);
        RunVerification part = RunVerification.of(run, run.upTo(1), Collections.emptySortedMap());
        assertThat(part.andNetwork(kept, Optional.of(kept))).isEqualTo(part);
    }

    @Test
    void onlyWhatIsRecordedIsTrained() throws InterruptedException {
        ExperimentResults interrupted = recorded.with(new RunRecord(
                        BASE,
                        RunState.STOPPED,
                        recorded.runs().get(BASE).epochs().subList(0, 1),
                        null))
                .with(RunRecord.waiting(SEP_AUX));
        List<Progress> seen = new CopyOnWriteArrayList<>();
        CountDownLatch whole = new CountDownLatch(1);
        AtomicReference<Verification> running = new AtomicReference<>();
        Runnable changed = () -> {
            Verification v = running.get();
            if (v != null) {
                Progress progress = v.progress();
                seen.add(progress);
                if (progress.fraction() == 1) {
                    whole.countDown();
                }
            }
        };
        try (Verification verification =
                new Verification(interrupted, SAID, List.of(BASE, SEP_AUX), Map.of(), 1, changed)) {
            running.set(verification);
            verification.start();
            assertThat(verification.awaitEnd(LIMIT)).isTrue();
            assertThat(verification.state()).isEqualTo(ExperimentState.FINISHED);
            assertThat(verification.results().get(BASE))
                    .isEqualTo(new RunVerification(BASE, Outcome.IDENTICAL, 1, 1, 0, 0, 0, 0, false, null));
            assertThat(verification.results().get(SEP_AUX).outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
            assertThat(verification.results().get(SEP_AUX).reason())
                    .isEqualTo("No epoch of ConvNetSepAux run 2 is recorded.");
            assertThat(verification.progress().totalRuns()).isEqualTo(1);
        }
        assertThat(whole.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue(); // told by the thread that trained
        assertThat(seen).extracting(Progress::fraction).contains(1 / 3.0, 2 / 3.0, 1.0);
    }

    @Test
    void stoppedItSaysWhatItKnows() throws InterruptedException {
        AtomicReference<Verification> running = new AtomicReference<>();
        Runnable stopInSecondEpoch = () -> {
            Verification v = running.get();
            if (v != null && v.results().get(BASE).comparedEpochs() == 1) {
                v.stop();
            }
        };
        try (Verification verification =
                new Verification(recorded, SAID, List.of(BASE, SEP_AUX), Map.of(), 1, stopInSecondEpoch)) {
            running.set(verification);
            verification.start();
            assertThat(verification.awaitEnd(LIMIT)).isTrue();
            assertThat(verification.state()).isEqualTo(ExperimentState.STOPPED);
            assertThat(verification.results().get(BASE))
                    .isEqualTo(new RunVerification(BASE, Outcome.PENDING, 1, EPOCHS, 0, 0, 0, 0, false, null));
            assertThat(verification.results().get(SEP_AUX).comparedEpochs()).isZero();
        }
    }

    @Test
    void aRunThatDivergesWhenTrainedAgainIsDifferent() {
        RunRecord run = recorded.runs().get(BASE);
        RunVerification result =
                RunVerification.of(run, run.upTo(2).with(RunState.DIVERGED), Collections.emptySortedMap());
        assertThat(result.outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(result.firstDifference()).isEqualTo(3);
        assertThat(result.reason()).isEqualTo("ConvNetBase run 1 diverged in epoch 3 when trained again.");
    }

    @Test
    void aRunThatFailsCannotBeCompared() {
        RunRecord run = recorded.runs().get(BASE);
        RunVerification result =
                RunVerification.of(run, run.upTo(1).failed("It ran out of memory."), Collections.emptySortedMap());
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(result.reason()).isEqualTo("It ran out of memory.");
    }

    @Test
    void theFirstRunsOfEachArchitectureHaveEpochs() {
        ExperimentResults some = recorded.with(RunRecord.waiting(BASE));
        assertThat(Verification.firstOfEach(some, 1))
                .containsExactly(
                        SampleRuns.id(SETTINGS, Architecture.BASE, 2),
                        SampleRuns.id(SETTINGS, Architecture.BASE_AUX, 1),
                        SampleRuns.id(SETTINGS, Architecture.SEP, 1),
                        SampleRuns.id(SETTINGS, Architecture.SEP_AUX, 1));
        assertThat(Verification.firstOfEach(some, 1000)).hasSize(7);
    }

    @Test
    void aRunThatIsNotThereIsRefused() {
        RunId unknown = SampleRuns.id(Architecture.SEP, 9);
        assertThatThrownBy(() -> new Verification(recorded, SAID, List.of(unknown), Map.of(), 1, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ConvNetSep run 9");
    }

    private static RunVerification verify(RunId id, int epoch, UnaryOperator<EpochResult> tamper)
            throws InterruptedException {
        return verify(id, epoch, tamper, PredictionSource.NONE);
    }

    private static RunVerification verify(RunId id, int epoch, UnaryOperator<EpochResult> tamper, PredictionSource said)
            throws InterruptedException {
        RunRecord run = recorded.runs().get(id);
        List<EpochResult> epochs = new ArrayList<>(run.epochs());
        epochs.set(epoch - 1, tamper.apply(epochs.get(epoch - 1)));
        return verify(recorded.with(new RunRecord(id, run.state(), epochs, null)), said, List.of(id), Map.of())
                .get(id);
    }

    private static NavigableMap<RunId, RunVerification> verify(ExperimentResults results, Collection<RunId> runs)
            throws InterruptedException {
        return verify(results, PredictionSource.NONE, runs, Map.of());
    }

    private static NavigableMap<RunId, RunVerification> verify(
            ExperimentResults results,
            PredictionSource said,
            Collection<RunId> runs,
            Map<RunId, NetworkDigest> networks)
            throws InterruptedException {
        try (Verification verification = new Verification(results, said, runs, networks, 2, () -> {})) {
            Map<RunId, RunVerification> before = verification.results();
            assertThat(before.values())
                    .allSatisfy(run -> assertThat(run.outcome()).isEqualTo(Outcome.PENDING));
            verification.start();
            assertThat(verification.awaitEnd(LIMIT)).isTrue();
            assertThat(verification.progress().fraction()).isEqualTo(1);
            return verification.results();
        }
    }
}

package org.pairlab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.pairlab.data.Digits;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Made-up results in the shape of real ones, for tests of what shows them: nothing is trained. */
public final class SampleResults {
    private SampleResults() {}

    /** The classroom experiment with every run finished, on small made-up digits. */
    public static ExperimentResults classroom() {
        return of(Preset.CLASSROOM.settings(), 200);
    }

    /** An experiment with every run finished. */
    public static ExperimentResults of(ExperimentSettings settings, int testPairs) {
        PairSet pairs = pairs(testPairs);
        ExperimentResults results = ExperimentResults.planned(settings, pairs);
        for (RunId id : results.runs().keySet()) {
            RunRecord run = new RunRecord(id, RunState.FINISHED, List.of(), null);
            for (int epoch = 1; epoch <= id.variant().hyperparameters().epochs(); epoch++) {
                run = run.with(epoch(id, epoch, pairs.test()));
            }
            results = results.with(run);
        }
        return results;
    }

    /** One epoch of a run, the better the later and the more the architecture knows. */
    public static EpochResult epoch(RunId id, int epoch, Pairs test) {
        Predictions said = said(id, epoch, test);
        int right = 0;
        for (int pair = 0; pair < test.size(); pair++) {
            right += said.smallerOrEqual(pair) == test.target(pair) ? 1 : 0;
        }
        double validation = 100.0 * right / test.size();
        double training = Math.min(100, validation + 8 * (1 - Math.exp(-epoch / 5.0)));
        EpochResult.Auxiliary auxiliary = id.architecture().auxiliary()
                ? new EpochResult.Auxiliary(2.3 / epoch, 100 - 60.0 / epoch, 2.4 / epoch, 97 - 60.0 / epoch)
                : null;
        return new EpochResult(
                epoch, 0.7 / epoch, training, 0.25 + 0.5 / epoch, validation, auxiliary, 1, 0.4, said.checksum());
    }

    /** What the network of {@link #epoch} says. */
    public static Predictions said(RunId id, int epoch, Pairs test) {
        boolean plain = id.variant().label().equals(id.architecture().label());
        Random random = new Random(31_000L * id.number()
                + 7_000L * id.architecture().ordinal()
                + (plain ? 0 : 900_000L * id.variant().id())
                + epoch);
        double ceiling =
                switch (id.architecture()) {
                    case BASE -> 88;
                    case BASE_AUX -> 93;
                    case SEP -> 86;
                    case SEP_AUX -> 91;
                };
        double aim = (50 + (ceiling - 50) * (1 - Math.exp(-epoch / 3.0)) + random.nextGaussian()) / 100;
        float[] probabilities = new float[test.size()];
        boolean names = id.architecture().auxiliary();
        byte[] first = names ? new byte[test.size()] : null;
        byte[] second = names ? new byte[test.size()] : null;
        for (int pair = 0; pair < test.size(); pair++) {
            boolean hit = random.nextDouble() < aim;
            double confidence = 0.5 + 0.5 * random.nextDouble();
            probabilities[pair] = (float) (test.target(pair) == hit ? confidence : 1 - confidence);
            if (names) {
                first[pair] = (byte) (random.nextDouble() < aim ? test.firstLabel(pair) : random.nextInt(10));
                second[pair] = (byte) (random.nextDouble() < aim ? test.secondLabel(pair) : random.nextInt(10));
            }
        }
        return new Predictions(probabilities, first, second);
    }

    /** The predictions of made-up results, all at hand. */
    public static PredictionSource predictions(ExperimentResults results) {
        Pairs test = pairs(results.pairSet().test().size()).test();
        Map<Long, Predictions> made = new ConcurrentHashMap<>(); // by their checksums
        return new PredictionSource() {
            @Override
            public Optional<Predictions> of(RunId run, EpochResult epoch) {
                Predictions said =
                        made.computeIfAbsent(epoch.predictionsChecksum(), sum -> said(run, epoch.epoch(), test));
                return Optional.of(said).filter(one -> one.checksum() == epoch.predictionsChecksum());
            }

            @Override
            public Optional<Predictions> atHand(RunId run, EpochResult epoch) {
                return of(run, epoch);
            }
        };
    }

    private static PairSet pairs(int count) {
        Random random = new Random(5);
        short[] sums = new short[2 * count * Digits.PIXELS];
        byte[] labels = new byte[2 * count];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) random.nextInt(10);
            for (int p = 0; p < Digits.PIXELS; p++) {
                boolean ink = p / Digits.SIDE > 2 && p / Digits.SIDE < 11 && p % Digits.SIDE == 3 + labels[i] % 8;
                sums[i * Digits.PIXELS + p] = (short) (ink ? 1000 : random.nextInt(40));
            }
        }
        Digits digits = new Digits(sums, labels);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 2 * count; i++) {
            order.add(i);
        }
        int[] first = order.subList(0, count).stream().mapToInt(i -> i).toArray();
        int[] second = order.subList(count, 2 * count).stream().mapToInt(i -> i).toArray();
        Pairs pairs = new Pairs(digits, first, second);
        return new PairSet(new PairSource.Fixed(), pairs, pairs);
    }

    /** A finished architecture's maximum validation accuracies, percent. */
    public static double[] maxima(ExperimentResults results, Architecture architecture) {
        return results.finished(SampleRuns.variant(results.settings(), architecture)).stream()
                .mapToDouble(run -> run.bestEpoch().orElseThrow().validationAccuracy())
                .toArray();
    }
}

package org.pairlab.training;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.pairlab.data.PairSet;
import org.pairlab.network.PairNetwork;
import org.pairlab.network.Rows;

/**
 * Trains one architecture with one seed: every epoch shows all training pairs in their order, then asks for all test
 * pairs. Use it once, from one thread.
 */
public final class Run {
    private final RunSettings settings;
    private final ComputationGraph network;
    private final LogitCapture capture = new LogitCapture();
    private final List<Batch> training;
    private final List<Batch> test;
    private final int trainingPairs;
    private final int testPairs;

    /** Builds the network and cuts the pairs into batches; takes about as long as a batch. */
    public Run(RunSettings settings, PairSet pairs) {
        boolean auxiliary = settings.architecture().auxiliary();
        int batchSize = settings.hyperparameters().batchSize();
        this.settings = settings;
        network = PairNetwork.build(settings.network());
        network.setListeners(capture);
        training = Batch.of(pairs.training(), batchSize, auxiliary, DataType.FLOAT);
        test = Batch.of(pairs.test(), batchSize, auxiliary, DataType.FLOAT);
        trainingPairs = pairs.training().size();
        testPairs = pairs.test().size();
    }

    /**
     * Trains until the last epoch is done, a loss is no longer finite, or the control says to stop; an epoch that is not
     * completed is not told.
     *
     * @return {@link RunState#FINISHED}, {@link RunState#DIVERGED} or {@link RunState#STOPPED}
     */
    public RunState train(RunControl control, RunListener listener) throws InterruptedException {
        try {
            for (int epoch = 1; epoch <= settings.hyperparameters().epochs(); epoch++) {
                RunState state = trainEpoch(epoch, control, listener);
                if (state != RunState.TRAINING) {
                    return state;
                }
            }
            return RunState.FINISHED;
        } finally {
            PairNetwork.close(network);
        }
    }

    /** The network as it is; it is closed when the run ends. */
    ComputationGraph network() {
        return network;
    }

    private RunState trainEpoch(int epoch, RunControl control, RunListener listener) throws InterruptedException {
        boolean auxiliary = settings.architecture().auxiliary();
        Tally trained = new Tally(trainingPairs, auxiliary);
        Stopwatch trainingTime = new Stopwatch();
        for (int i = 0; i < training.size(); i++) {
            if (!proceed(control, trainingTime)) {
                return RunState.STOPPED;
            }
            Batch batch = training.get(i);
            network.fit(batch.inputs(), batch.labels());
            if (!trained.add(batch, capture.target(), capture.classes())) {
                return RunState.DIVERGED;
            }
            listener.batchDone(epoch, i + 1, training.size());
        }
        double trainingSeconds = trainingTime.seconds();

        Tally validated = new Tally(testPairs, auxiliary);
        Stopwatch validationTime = new Stopwatch();
        for (Batch batch : test) {
            if (!proceed(control, validationTime)) {
                return RunState.STOPPED;
            }
            if (!evaluate(batch, validated)) {
                return RunState.DIVERGED;
            }
        }
        listener.epochDone(result(epoch, trained, validated, trainingSeconds, validationTime.seconds()));
        return RunState.TRAINING;
    }

    private boolean evaluate(Batch batch, Tally tally) {
        List<String> wanted = settings.architecture().auxiliary()
                ? List.of(PairNetwork.TARGET_LOGIT, PairNetwork.CLASS_LOGITS)
                : List.of(PairNetwork.TARGET_LOGIT);
        INDArray[] logits = network.output(wanted, false, batch.inputs(), null);
        double[][] classes = logits.length > 1 ? Rows.of(logits[1]) : null;
        return tally.add(batch, Rows.of(logits[0]), classes);
    }

    private EpochResult result(
            int epoch, Tally trained, Tally validated, double trainingSeconds, double validationSeconds) {
        EpochResult.Auxiliary auxiliary = settings.architecture().auxiliary()
                ? new EpochResult.Auxiliary(
                        trained.classLoss(), trained.digitAccuracy(), validated.classLoss(), validated.digitAccuracy())
                : null;
        return new EpochResult(
                epoch,
                trained.targetLoss(),
                trained.targetAccuracy(),
                validated.targetLoss(),
                validated.targetAccuracy(),
                auxiliary,
                trainingSeconds,
                validationSeconds,
                validated.predictions());
    }

    /** Asks the control; a pause is not counted as time of the run. */
    private static boolean proceed(RunControl control, Stopwatch watch) throws InterruptedException {
        watch.hold();
        boolean goOn = control.proceed();
        watch.goOn();
        return goOn;
    }

    private static final class Stopwatch {
        private long nanos;
        private long since = System.nanoTime();

        void hold() {
            nanos += System.nanoTime() - since;
        }

        void goOn() {
            since = System.nanoTime();
        }

        double seconds() {
            return (nanos + System.nanoTime() - since) / 1e9;
        }
    }
}

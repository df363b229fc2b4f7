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
 * pairs. It may begin at a {@link Checkpoint}: then it goes on, to the last bit, as the run would have that the checkpoint
 * is of. Use it once, from one thread.
 */
public final class Run {
    private final RunSettings settings;
    private final boolean auxiliary;
    private final ComputationGraph network;
    private final LogitCapture capture = new LogitCapture();
    private final List<Batch> training;
    private final List<Batch> test;
    private final int trainingPairs;
    private final int testPairs;

    private int epochs; // finished
    private int batches; // training batches of the unfinished epoch
    private Tally trained;
    private Stopwatch trainingTime;

    /** Builds the network and cuts the pairs into batches; takes about as long as a batch. */
    public Run(RunSettings settings, PairSet pairs) {
        this(settings, pairs, null);
    }

    /**
     * Builds the network as it was.
     *
     * @param from a checkpoint of a run with these settings and pairs, or null to begin at the first epoch
     * @throws IllegalArgumentException if the checkpoint cannot be of such a run: says which of its numbers do not fit
     */
    public Run(RunSettings settings, PairSet pairs, Checkpoint from) {
        int batchSize = settings.hyperparameters().batchSize();
        this.settings = settings;
        auxiliary = settings.architecture().auxiliary();
        trainingPairs = pairs.training().size();
        testPairs = pairs.test().size();
        if (from != null) {
            from.requireFits(settings.hyperparameters(), trainingPairs);
        }
        network = PairNetwork.build(settings.network());
        if (from == null) {
            beginEpoch();
        } else {
            goOn(from);
        }
        network.setListeners(capture);
        training = Batch.of(pairs.training(), batchSize, auxiliary, DataType.FLOAT);
        test = Batch.of(pairs.test(), batchSize, auxiliary, DataType.FLOAT);
    }

    private void goOn(Checkpoint from) {
        try {
            NetworkState.restore(network, from);
        } catch (IllegalArgumentException e) {
            PairNetwork.close(network);
            throw e;
        }
        epochs = from.epochs();
        beginEpoch();
        Checkpoint.EpochSoFar unfinished = from.unfinished();
        if (unfinished != null) {
            batches = unfinished.batches();
            trained = new Tally(trainingPairs, auxiliary, unfinished);
            trainingTime = new Stopwatch(unfinished.trainingSeconds());
        }
    }

    private void beginEpoch() {
        batches = 0;
        trained = new Tally(trainingPairs, auxiliary);
        trainingTime = new Stopwatch(0);
    }

    /**
     * Trains until the last epoch is done, a loss is no longer finite, or the control says to stop; an epoch that is not
     * completed is not told.
     *
     * @return {@link RunState#FINISHED}, {@link RunState#DIVERGED} or {@link RunState#STOPPED}
     */
    public RunState train(RunControl control, RunListener listener) throws InterruptedException {
        try {
            while (epochs < settings.hyperparameters().epochs()) {
                RunState state = trainEpoch(control, listener);
                if (state != RunState.TRAINING) {
                    return state;
                }
            }
            return RunState.FINISHED;
        } finally {
            PairNetwork.close(network);
        }
    }

    /**
     * From where the run could go on: a copy of all that it has learned. Only for the listener and the control of the run
     * under way, on the thread that trains, as the network stands still while they are called.
     */
    public Checkpoint checkpoint() {
        return new Checkpoint(
                epochs,
                NetworkState.iterations(network),
                NetworkState.parameters(network),
                NetworkState.updater(network),
                batches == 0 ? null : trained.soFar(batches, trainingTime.seconds()));
    }

    /**
     * A copy of the network after the epoch that has just been told. Only within {@link RunListener#epochDone}.
     *
     * @throws IllegalStateException if the network has gone on since
     */
    public Snapshot snapshot() {
        if (batches > 0 || epochs == 0) {
            throw new IllegalStateException("the network is not that of an epoch's end");
        }
        return new Snapshot(epochs, NetworkState.parameters(network));
    }

    /** The network as it is; it is closed when the run ends. */
    ComputationGraph network() {
        return network;
    }

    private RunState trainEpoch(RunControl control, RunListener listener) throws InterruptedException {
        int epoch = epochs + 1;
        trainingTime.goOn();
        while (batches < training.size()) {
            if (!proceed(control, trainingTime)) {
                return RunState.STOPPED;
            }
            Batch batch = training.get(batches);
            network.fit(batch.inputs(), batch.labels());
            if (!trained.add(batch, capture.target(), capture.classes())) {
                return RunState.DIVERGED;
            }
            batches++;
            listener.batchDone(epoch, batches, training.size());
        }
        trainingTime.hold();

        Tally validated = new Tally(testPairs, auxiliary);
        Stopwatch validationTime = new Stopwatch(0);
        validationTime.goOn();
        for (Batch batch : test) {
            if (!proceed(control, validationTime)) {
                return RunState.STOPPED;
            }
            if (!evaluate(batch, validated)) {
                return RunState.DIVERGED;
            }
        }
        EpochResult result = result(epoch, trained, validated, trainingTime.seconds(), validationTime.seconds());
        epochs = epoch;
        beginEpoch();
        listener.epochDone(result);
        return RunState.TRAINING;
    }

    private boolean evaluate(Batch batch, Tally tally) {
        List<String> wanted = auxiliary
                ? List.of(PairNetwork.TARGET_LOGIT, PairNetwork.CLASS_LOGITS)
                : List.of(PairNetwork.TARGET_LOGIT);
        INDArray[] logits = network.output(wanted, false, batch.inputs(), null);
        double[][] classes = logits.length > 1 ? Rows.of(logits[1]) : null;
        return tally.add(batch, Rows.of(logits[0]), classes);
    }

    private EpochResult result(
            int epoch, Tally trained, Tally validated, double trainingSeconds, double validationSeconds) {
        EpochResult.Auxiliary named = auxiliary
                ? new EpochResult.Auxiliary(
                        trained.classLoss(), trained.digitAccuracy(), validated.classLoss(), validated.digitAccuracy())
                : null;
        return new EpochResult(
                epoch,
                trained.targetLoss(),
                trained.targetAccuracy(),
                validated.targetLoss(),
                validated.targetAccuracy(),
                named,
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
}

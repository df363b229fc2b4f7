package org.pairlab.training;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.pairlab.data.PairSet;
import org.pairlab.network.Layers;
import org.pairlab.network.PairNetwork;
import org.pairlab.network.fast.StackClock;

/**
 * Trains one architecture with one seed: every epoch shows all training pairs in their order, then asks for all test
 * pairs. It may begin at a {@link Checkpoint}: then it goes on, to the last bit, as the run would have that the checkpoint
 * is of. Use it once, from one thread; closed at its end, or by whoever made it where it never began.
 */
public final class Run implements AutoCloseable {
    private final RunSettings settings;
    private final boolean auxiliary;
    private final ComputationGraph network;
    private final Learner learner;
    private final List<Batch> training;
    private final List<Batch> test;
    private final int trainingPairs;
    private final int testPairs;

    private int epochs; // finished
    private int batches; // training batches of the unfinished epoch
    private Tally trained;
    private Stopwatch trainingTime;
    private boolean finite; // all losses so far
    private boolean closed;

    /** Builds the network for pairs that no other run shares. */
    public Run(RunSettings settings, PairSet pairs) {
        this(settings, pairs, null);
    }

    /** As {@link #Run(RunSettings, PairBatches, Checkpoint)}, for pairs that no other run shares. */
    public Run(RunSettings settings, PairSet pairs, Checkpoint from) {
        this(settings, new PairBatches(pairs, settings.hyperparameters().batchSize()), from);
    }

    /**
     * Builds the network as it was.
     *
     * @param batches of the run's batch size
     * @param from a checkpoint of a run with these settings and pairs, or null to begin at the first epoch
     * @throws IllegalArgumentException if the checkpoint cannot be of such a run: says which of its numbers do not fit
     */
    public Run(RunSettings settings, PairBatches batches, Checkpoint from) {
        this.settings = settings;
        auxiliary = settings.architecture().auxiliary();
        training = batches.training();
        test = batches.test();
        trainingPairs = batches.pairs().training().size();
        testPairs = batches.pairs().test().size();
        if (from != null) {
            from.requireFits(settings.hyperparameters(), trainingPairs);
        }
        network = PairNetwork.build(settings.network());
        try {
            if (from != null) {
                NetworkState.restore(network, from);
            }
            learner = settings.layers() == Layers.FAST
                    ? new FastLearner(network, settings)
                    : new StockLearner(network, settings);
        } catch (RuntimeException | Error e) {
            PairNetwork.close(network);
            throw e;
        }
        if (from == null) {
            beginEpoch();
        } else {
            goOn(from);
        }
    }

    private void goOn(Checkpoint from) {
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
            close();
        }
    }

    /** Gives the memory of the network and of the steps back; without effect when repeated. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            learner.close();
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

    /** Has the time of its steps counted. */
    void setClock(StackClock clock) {
        learner.setClock(clock);
    }

    private RunState trainEpoch(RunControl control, RunListener listener) throws InterruptedException {
        int epoch = epochs + 1;
        trainingTime.goOn();
        while (batches < training.size()) {
            if (!proceed(control, trainingTime)) {
                return RunState.STOPPED;
            }
            Batch batch = training.get(batches);
            learner.train(batch, (target, classes) -> finite = trained.add(batch, target, classes));
            if (!finite) {
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
            learner.evaluate(batch, (target, classes) -> finite = validated.add(batch, target, classes));
            if (!finite) {
                return RunState.DIVERGED;
            }
        }
        EpochResult result = result(epoch, trained, validated, trainingTime.seconds(), validationTime.seconds());
        epochs = epoch;
        beginEpoch();
        listener.epochDone(result, validated.predictions());
        return RunState.TRAINING;
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
                validated.predictions().checksum());
    }

    /** Asks the control; a pause is not counted as time of the run. */
    private static boolean proceed(RunControl control, Stopwatch watch) throws InterruptedException {
        watch.hold();
        boolean goOn = control.proceed();
        watch.goOn();
        return goOn;
    }
}

package org.pairlab.training;

import org.nd4j.linalg.factory.Nd4j;
import org.pairlab.network.Layers;
import org.pairlab.network.fast.ConvStack;

/**
 * How many threads one operation of ND4J is split over. A setting of the whole process, and one that the last digits of
 * results depend on, as sums are taken in another order.
 */
public final class ComputeThreads {
    private ComputeThreads() {}

    /**
     * Sets the threads that a run with such layers is split over. Ours split their work themselves, around matrix products
     * of one thread each, so that their results are the same for any number. Loads ND4J: takes seconds at first.
     */
    public static synchronized void set(int threads, Layers layers) {
        int beneath = layers == Layers.FAST ? 1 : threads;
        Nd4j.getEnvironment().setMaxThreads(beneath);
        Nd4j.getEnvironment().setMaxMasterThreads(beneath);
        Nd4j.getBlasWrapper().level1(); // the wrapper must exist before its library is told
        Nd4j.factory().blas().setMaxThreads(beneath);
        ConvStack.setThreads(threads);
    }
}

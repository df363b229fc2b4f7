package org.pairlab.training;

import org.nd4j.linalg.factory.Nd4j;

/**
 * How many threads one operation of ND4J is split over. A setting of the whole process, and one that the last digits of
 * results depend on, as sums are taken in another order.
 */
public final class ComputeThreads {
    private ComputeThreads() {}

    /** Sets the threads of ND4J's own operations and of the matrix products beneath. Loads ND4J: takes seconds at first. */
    public static synchronized void set(int threads) {
        Nd4j.getEnvironment().setMaxThreads(threads);
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
        Nd4j.getBlasWrapper().level1(); // the wrapper must exist before its library is told
        Nd4j.factory().blas().setMaxThreads(threads);
    }
}

package org.pairlab.training;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.pairlab.network.Layers;

/**
 * How many threads one operation of ND4J is split over. A setting of the whole process, and one that the last digits of
 * results depend on, as sums are taken in another order.
 */
public final class ComputeThreads {
    private static int told; // to the matrix products; 0 before the first time
    private static int ofARun = 1;

    private ComputeThreads() {}

    /**
     * Sets the threads that a run with such layers is split over. Ours split their work themselves, around matrix products
     * of one thread each, so that their results are the same for any number. Loads ND4J: takes seconds at first.
     */
    public static synchronized void set(int threads, Layers layers) {
        int beneath = layers == Layers.FAST ? 1 : threads;
        Nd4j.getEnvironment().setMaxThreads(beneath);
        Nd4j.getEnvironment().setMaxMasterThreads(beneath);
        if (told != beneath) {
            tell(beneath);
            told = beneath;
        }
        ofARun = threads;
    }

    /** The threads that a run of ours that begins now is split over. */
    static synchronized int ofARun() {
        return ofARun;
    }

    /**
     * Only when it changes: JavaCPP looks for the library's function with {@code dl_iterate_phdr}, which holds a lock of
     * the C library, and loads libraries meanwhile, which takes another. A thread that loads any library just then takes
     * them the other way round, and both wait for ever, with all of Java behind them. So our own compiler directives,
     * which load one, are given afterwards.
     */
    private static void tell(int threads) {
        Nd4j.getBlasWrapper().level1(); // the wrapper must exist before its library is told
        Loader.load(openblas.class); // and the library of our own products
        Nd4j.factory().blas().setMaxThreads(threads);
        JustInTime.spareTheBookkeeping();
    }
}

package org.pairlab.network.fast;

import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Adam over as many parameters as ConvNetBase has at c=32 and at c=256. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AdamStepBenchmark {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double RATE = 1e-3;
    private static final double EPSILON = 1e-8;

    @Param({"15000", "900000"})
    public int parameters;

    private final AdamStep step = new AdamStep();
    private INDArray gradient;
    private INDArray first;
    private INDArray second;

    @Setup
    public void prepare() {
        gradient = Nd4j.ones(DataType.FLOAT, parameters);
        first = Nd4j.ones(DataType.FLOAT, parameters);
        second = Nd4j.ones(DataType.FLOAT, parameters);
    }

    /** Takes the last step for the next gradient, so that numbers stay of a usual size. */
    @Benchmark
    public void adam() {
        step.apply(gradient, first, second, BETA1, BETA2, RATE, EPSILON);
    }
}

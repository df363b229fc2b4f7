package org.pairlab.network.fast;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Adam over as many parameters as ConvNetBase has at c=32 and at c=256. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AdamStepBenchmark {
    private static final Adam STATED = new Adam(1e-3);

    @Param({"15000", "900000"})
    public int parameters;

    private AdamStep step;
    private Memory values;
    private Memory gradient;
    private Memory moments;
    private int steps;

    @Setup
    public void prepare() {
        step = new AdamStep(DataType.FLOAT);
        double[] ones = new double[parameters];
        Arrays.fill(ones, 1);
        values = Memory.allocate(DataType.FLOAT, parameters);
        gradient = Memory.allocate(DataType.FLOAT, parameters);
        moments = Memory.allocate(DataType.FLOAT, 2L * parameters);
        values.write(0, ones);
        gradient.write(0, ones);
        moments.write(0, new double[2 * parameters]);
    }

    @TearDown
    public void close() {
        values.close();
        gradient.close();
        moments.close();
    }

    @Benchmark
    public void adam() {
        step.apply(STATED, values, gradient, 0, parameters, moments, 0, steps++);
    }
}

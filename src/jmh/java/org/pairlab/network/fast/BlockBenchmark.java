package org.pairlab.network.fast;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.buffer.DataType;
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
import org.pairlab.data.SplitMix64;
import org.pairlab.network.fast.Memory.Matrix;
import org.pairlab.network.fast.Workers.Tables;

/**
 * The kernels of the three blocks, each for all channels of a batch of 256 digits on one thread. The way back takes four
 * seconds until it is compiled at its best, hence the long warm-up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BlockBenchmark {
    private static final DataType TYPE = DataType.FLOAT;
    private static final int DIGITS = 256;
    private static final int FIRST_TAPS = 9;

    /** c. */
    @Param({"32", "64", "256"})
    public int channels;

    private Tables tables;
    private FirstBlock first;
    private SecondBlock second;
    private ThirdBlock third;
    private Memory kernels;
    private Memory kernelGradient;
    private Memory weights;
    private Memory weightGradient;
    private Memory features;

    /** Goes through a whole step once, so that every buffer holds numbers of a usual size. */
    @Setup
    public void prepare() {
        openblas.blas_set_num_threads(1);
        tables = new Tables(
                Vectors.allocate(TYPE, SecondBlock.ROWS, DIGITS),
                Vectors.allocate(TYPE, SecondBlock.WEIGHT_ROWS, Workers.WEIGHTS));
        first = new FirstBlock(channels / 2, true);
        second = new SecondBlock(TYPE, channels / 2, channels, true);
        third = new ThirdBlock(TYPE, channels * SecondBlock.POOLED, channels, true);
        second.prepare(DIGITS);
        third.prepare(DIGITS);
        Arrays.setAll(first.weights, i -> Math.sin(i) / FIRST_TAPS);
        float[] pixels = new float[DIGITS * FirstBlock.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) Math.max(0, 255 * Math.sin(i));
        }
        first.read(new Images(DIGITS, pixels));
        kernels = drawn(2, (long) FIRST_TAPS * channels * channels / 2, 0.1);
        kernelGradient = Memory.allocate(TYPE, kernels.size());
        weights = drawn(3, (long) SecondBlock.POOLED * channels * channels, 0.1);
        weightGradient = Memory.allocate(TYPE, weights.size());
        features = drawn(4, (long) DIGITS * channels, 1);
        transformWeights();
        firstBlockAndTransform();
        products();
        secondBlock();
        thirdBlockBothWays();
        secondBlockBack();
        productsBack();
    }

    private static Memory drawn(long seed, long size, double scale) {
        SplitMix64 random = new SplitMix64(seed);
        double[] values = new double[(int) size];
        Arrays.setAll(values, i -> (random.nextDouble() - 0.5) * scale);
        Memory memory = Memory.allocate(TYPE, size);
        memory.write(0, values);
        return memory;
    }

    @TearDown
    public void close() {
        second.close();
        third.close();
        for (Memory memory : new Memory[] {kernels, kernelGradient, weights, weightGradient, features}) {
            memory.close();
        }
    }

    @Benchmark
    public void transformWeights() {
        second.transformWeights(tables, kernels, 0, second.pairsOfChannels());
    }

    @Benchmark
    public void transformWeightsBack() {
        second.gradientOfWeights(tables, kernelGradient, 0, second.pairsOfChannels());
    }

    @Benchmark
    public void firstBlock() {
        for (int channel = 0; channel < first.channels.count; channel++) {
            first.forward(tables.digits(), channel, SecondBlock.TILE, true);
        }
    }

    /** With the second block's input to Winograd's form. */
    @Benchmark
    public void firstBlockAndTransform() {
        for (int channel = 0; channel < first.channels.count; channel++) {
            first.forward(tables.digits(), channel, SecondBlock.TILE, true);
            second.transformInput(tables.digits(), channel);
        }
    }

    /** With the gradient of the second block's input back from Winograd's form. */
    @Benchmark
    public void firstBlockAndTransformBack() {
        for (int channel = 0; channel < first.channels.count; channel++) {
            second.gradientOfInput(tables.digits(), channel);
            first.backward(tables.digits(), channel, SecondBlock.TILE);
        }
    }

    @Benchmark
    public void products() {
        second.multiply(0, Winograd.PRODUCTS);
    }

    @Benchmark
    public void productsBack() {
        second.multiplyGradients(0, Winograd.PRODUCTS);
    }

    @Benchmark
    public void secondBlock() {
        for (int channel = 0; channel < second.channels.count; channel++) {
            second.forward(tables.digits(), channel, true);
        }
    }

    @Benchmark
    public void secondBlockBack() {
        for (int channel = 0; channel < second.channels.count; channel++) {
            second.backward(tables.digits(), channel, third.inputGradient());
        }
    }

    private Matrix result() {
        return Matrix.of(features, 0, channels, DIGITS);
    }

    /** Both ways in one, as the way back overwrites what it reads. */
    @Benchmark
    public void thirdBlockBothWays() {
        third.multiply(weights, second.pooled(), 0, third.parts());
        for (int channel = 0; channel < third.channels.count; channel++) {
            third.forward(tables.digits(), channel, true, result());
        }
        for (int channel = 0; channel < third.channels.count; channel++) {
            third.backward(tables.digits(), channel, result());
        }
        third.gradientOfWeights(weightGradient, second.pooled(), 0, third.parts());
        third.gradientOfInput(weights, 0, third.parts());
    }
}

package org.pairlab.network.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.pairlab.data.SplitMix64;
import org.pairlab.network.fast.Memory.Matrix;

class StackTest {
    private static final int CHANNELS = 130;

    @BeforeAll
    static void oneThreadBeneath() {
        Nd4j.factory().blas().setMaxThreads(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void resultsDoNotDependOnThreads(int threads) {
        Map<String, double[]> alone = step(DataType.FLOAT, 1);
        step(DataType.FLOAT, threads)
                .forEach((name, values) -> assertThat(values).as(name).isEqualTo(alone.get(name)));
    }

    @Test
    void singlePrecisionFollowsDoublePrecision() {
        Map<String, double[]> exact = step(DataType.DOUBLE, 1);
        step(DataType.FLOAT, 1).forEach((name, values) -> {
            double scale = 0;
            for (double value : exact.get(name)) {
                scale = Math.max(scale, Math.abs(value));
            }
            // A bias in front of a normalisation has no effect and a gradient of rounding errors alone.
            if (!name.startsWith("b") || name.startsWith("beta")) {
                assertThat(values).as(name).containsExactly(exact.get(name), within(3e-4 * scale));
            }
        });
    }

    @Test
    void aSmallerBatchLeavesNothingBehind() {
        Numbers numbers = new Numbers(DataType.FLOAT);
        try (Stack used = new Stack(DataType.FLOAT, CHANNELS, true, 1);
                Stack fresh = new Stack(DataType.FLOAT, CHANNELS, true, 1)) {
            numbers.step(used, 9);
            assertThat(numbers.step(used, 5).get("features"))
                    .isEqualTo(numbers.step(fresh, 5).get("features"));
        }
    }

    private static Map<String, double[]> step(DataType type, int threads) {
        try (Stack stack = new Stack(type, CHANNELS, true, threads)) {
            return new Numbers(type).step(stack, 9);
        }
    }

    /** Parameters, digits and gradients drawn from a seed. */
    private static final class Numbers {
        private final DataType type;
        private final Map<String, Memory> parameters = new LinkedHashMap<>();
        private final Map<String, Memory> gradients = new LinkedHashMap<>();

        Numbers(DataType type) {
            this.type = type;
            int inputs = 1;
            for (int block = 1; block <= 3; block++) {
                int outputs = block == 1 ? CHANNELS / 2 : CHANNELS;
                double bound = 1 / Math.sqrt(9.0 * inputs);
                add("W" + block, outputs * inputs * 9, -bound, bound);
                add("b" + block, outputs, -bound, bound);
                add("gamma" + block, outputs, -1, 2);
                add("beta" + block, outputs, -1, 1);
                add("mean" + block, outputs, 0, 1);
                add("var" + block, outputs, 1, 2);
                inputs = outputs;
            }
        }

        private void add(String name, int size, double from, double to) {
            parameters.put(name, drawn(name.hashCode(), size, from, to));
            gradients.put(name, Memory.allocate(type, size));
        }

        private Memory drawn(long seed, int size, double from, double to) {
            SplitMix64 random = new SplitMix64(seed);
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = (float) (from + (to - from) * random.nextDouble());
            }
            Memory memory = Memory.allocate(type, size);
            memory.write(0, values);
            return memory;
        }

        /** Features and gradients of a training pass. */
        Map<String, double[]> step(Stack stack, int digits) {
            Memory features = Memory.allocate(type, (long) digits * CHANNELS);
            stack.forward(parameters, images(digits), true, Matrix.of(features, 0, CHANNELS, digits));
            Memory gradient = drawn(2, digits * CHANNELS, -1, 1);
            stack.backward(parameters, Matrix.of(gradient, 0, CHANNELS, digits), gradients);
            Map<String, double[]> results = new LinkedHashMap<>();
            results.put("features", values(features));
            gradients.forEach((name, memory) -> results.put(name, values(memory)));
            return results;
        }

        private Images images(int digits) {
            double[] pixels = values(drawn(1, digits * 196, 0, 255));
            return Images.of(Nd4j.createFromArray(pixels).castTo(type).reshape('c', digits, 1, 14, 14));
        }

        private static double[] values(Memory memory) {
            double[] values = new double[(int) memory.size()];
            memory.read(0, values);
            return values;
        }
    }
}

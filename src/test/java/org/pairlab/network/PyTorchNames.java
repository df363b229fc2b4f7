package org.pairlab.network;

import java.util.Map;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where the reference keeps the parameters of our layers: its names, its dense weights transposed, and the two stacks of
 * separate weights in one array of twice the channels.
 */
final class PyTorchNames {
    private static final Map<String, String> LAYERS = Map.of(
            "conv.0", "conv1",
            "conv.2", "norm1",
            "conv.4", "conv2",
            "conv.6", "norm2",
            "conv.8", "conv3",
            "conv.10", "norm3",
            "out", "target-logit",
            "k1", "hidden",
            "k2", "class-logits");

    private PyTorchNames() {}

    /** Our values of a parameter of the reference, in its order. */
    static double[] values(Architecture architecture, String name, Function<String, INDArray> ours) {
        if (inTwoStacks(architecture, name)) {
            double[] first = flat(ours.apply("first-" + ourName(architecture, name)));
            double[] second = flat(ours.apply("second-" + ourName(architecture, name)));
            double[] both = new double[first.length + second.length];
            System.arraycopy(first, 0, both, 0, first.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }
        return flat(ours.apply(ourName(architecture, name)));
    }

    /** Sets our parameters to the reference's values. */
    static void assign(Architecture architecture, String name, Function<String, INDArray> ours, double[] values) {
        if (inTwoStacks(architecture, name)) {
            int half = values.length / 2;
            assign(ours.apply("first-" + ourName(architecture, name)), values, 0, half);
            assign(ours.apply("second-" + ourName(architecture, name)), values, half, half);
        } else {
            assign(ours.apply(ourName(architecture, name)), values, 0, values.length);
        }
    }

    private static boolean inTwoStacks(Architecture architecture, String name) {
        return !architecture.shared() && name.startsWith("conv.");
    }

    private static String ourName(Architecture architecture, String name) {
        int dot = name.lastIndexOf('.');
        String layer = name.substring(0, dot);
        String parameter = name.substring(dot + 1);
        String ourLayer =
                switch (layer) {
                    case "fa" -> architecture.shared() ? "features" : "first-features";
                    case "fb" -> "second-features";
                    default -> LAYERS.get(layer);
                };
        boolean norm = ourLayer.startsWith("norm");
        String ourParameter =
                switch (parameter) {
                    case "weight" -> norm ? "gamma" : "W";
                    case "bias" -> norm ? "beta" : "b";
                    case "running_mean" -> "mean";
                    case "running_var" -> "var";
                    default -> throw new IllegalArgumentException(name);
                };
        return ourLayer + "_" + ourParameter;
    }

    /** Dense weights are [in, out] here and [out, in] there. */
    private static INDArray turned(INDArray ours) {
        return ours.rank() == 2 && ours.size(0) > 1 ? ours.transpose() : ours;
    }

    private static double[] flat(INDArray ours) {
        return turned(ours).dup('c').reshape(ours.length()).toDoubleVector();
    }

    private static void assign(INDArray ours, double[] values, int offset, int length) {
        double[] part = new double[length];
        System.arraycopy(values, offset, part, 0, length);
        INDArray view = turned(ours);
        view.assign(Nd4j.createFromArray(part).reshape('c', view.shape()));
    }
}

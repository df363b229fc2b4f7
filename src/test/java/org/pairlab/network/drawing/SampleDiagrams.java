package org.pairlab.network.drawing;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Kind;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;

/** The four networks as their built graphs look, put together by hand. */
public final class SampleDiagrams {
    private final Architecture architecture;
    private final Hyperparameters settings;
    private final List<Vertex> vertices = new ArrayList<>();

    private SampleDiagrams(Architecture architecture, Hyperparameters settings) {
        this.architecture = architecture;
        this.settings = settings;
    }

    public static NetworkDiagram of(Architecture architecture, Hyperparameters settings) {
        return new SampleDiagrams(architecture, settings).build();
    }

    private NetworkDiagram build() {
        // As a graph may sort them.
        add("second", Kind.INPUT, Part.INPUT, 2, "digit", 1, 14, 0);
        add("first", Kind.INPUT, Part.INPUT, 1, "digit", 1, 14, 0);
        if (architecture.shared()) {
            add("both", Kind.STACK, Part.CONV_MODULE, 0, "both digits in one batch", 1, 14, 0, "first", "second");
            String digits = convolutions("", 0, "both");
            target(digits);
            classes(digits);
        } else {
            String first = convolutions("1", 1, "first");
            String second = convolutions("2", 2, "second");
            targetOfTwo(first, second);
            if (architecture.auxiliary()) {
                add(
                        "bothDigits",
                        Kind.STACK,
                        Part.CLASS_PREDICTION,
                        0,
                        "both digits in one batch",
                        c(),
                        1,
                        0,
                        first,
                        second);
                classes("bothDigits");
            }
        }
        long parameters = vertices.stream().mapToLong(Vertex::parameters).sum();
        return new NetworkDiagram(architecture, List.copyOf(vertices), parameters);
    }

    private String convolutions(String suffix, int digit, String input) {
        int[] features = {c() / 2, c(), c()};
        int[] convolved = {12, 5, 1};
        int[] pooled = {7, 3, 1};
        int in = 1;
        String last = input;
        for (int i = 0; i < 3; i++) {
            int out = features[i];
            String name = (i + 1) + suffix;
            Part part = Part.CONV_MODULE;
            String title = "conv 3x3, ReLU";
            add("conv" + name, Kind.CONVOLUTION, part, digit, title, out, convolved[i], 9L * in * out + out, last);
            last = "conv" + name;
            if (settings.batchNormalisation()) {
                add(
                        "norm" + name,
                        Kind.BATCH_NORMALISATION,
                        part,
                        digit,
                        "batch norm",
                        out,
                        convolved[i],
                        2L * out,
                        last);
                last = "norm" + name;
            }
            add("pool" + name, Kind.POOLING, part, digit, "max pool 2x2", out, pooled[i], 0, last);
            last = "pool" + name;
            in = out;
        }
        if (settings.dropout() > 0) {
            add("dropout" + suffix, Kind.DROPOUT, Part.CONV_MODULE, digit, "dropout 0.25", c(), 1, 0, last);
            last = "dropout" + suffix;
        }
        return last;
    }

    private void target(String digits) {
        Part part = Part.TARGET_PREDICTION;
        int f = settings.features();
        add("features", Kind.DENSE, part, 0, "dense, ReLU", f, 1, (long) c() * f + f, digits);
        add("f1", Kind.UNSTACK, part, 1, "one digit of each pair", f, 1, 0, "features");
        add("f2", Kind.UNSTACK, part, 2, "one digit of each pair", f, 1, 0, "features");
        answer("f1", "f2");
    }

    private void targetOfTwo(String first, String second) {
        Part part = Part.TARGET_PREDICTION;
        int f = settings.features();
        add("features1", Kind.DENSE, part, 1, "dense, ReLU", f, 1, (long) c() * f + f, first);
        add("features2", Kind.DENSE, part, 2, "dense, ReLU", f, 1, (long) c() * f + f, second);
        answer("features1", "features2");
    }

    private void answer(String first, String second) {
        Part part = Part.TARGET_PREDICTION;
        int f = settings.features();
        add("pair", Kind.MERGE, part, 0, "side by side", 2L * f, 1, 0, first, second);
        add("logit", Kind.DENSE, part, 0, "dense", 1, 1, 2L * f + 1, "pair");
        add("target", Kind.OUTPUT, part, 0, "sigmoid", 1, 1, 0, "logit");
    }

    private void classes(String digits) {
        if (!architecture.auxiliary()) {
            return;
        }
        Part part = Part.CLASS_PREDICTION;
        int h = settings.hidden();
        add("hidden", Kind.DENSE, part, 0, "dense, ReLU", h, 1, (long) c() * h + h, digits);
        add("logits", Kind.DENSE, part, 0, "dense", 10, 1, 10L * h + 10, "hidden");
        for (int digit = 1; digit <= 2; digit++) {
            add("l" + digit, Kind.UNSTACK, part, digit, "one digit of each pair", 10, 1, 0, "logits");
            add("class" + digit, Kind.OUTPUT, part, digit, "softmax", 10, 1, 0, "l" + digit);
        }
    }

    private int c() {
        return settings.channels();
    }

    private void add(
            String name,
            Kind kind,
            Part part,
            int digit,
            String title,
            long features,
            long side,
            long parameters,
            String... inputs) {
        vertices.add(new Vertex(name, kind, part, digit, title, features, side, parameters, List.of(inputs)));
    }
}

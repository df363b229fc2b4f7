package org.pairlab.statistics.comparison;

import java.util.Arrays;
import java.util.Locale;

/** By which of its validation accuracies a run is compared. */
public sealed interface Measure {
    /** Of an epoch whose answers are not kept, or which there is not. */
    boolean[] NO_ANSWERS = {};

    /** The run's best epoch, the first of equals: the report's measure. It flatters, see {@link Fair}. */
    record Best() implements Measure {
        @Override
        public String id() {
            return "best";
        }

        @Override
        public String words() {
            return "best epoch";
        }

        @Override
        public boolean[] right(double[] accuracies, boolean[][] answers) {
            return answers[greatest(accuracies)];
        }

        @Override
        public double accuracy(double[] accuracies, boolean[][] answers) {
            return accuracies[greatest(accuracies)];
        }
    }

    /** The run's last epoch. Nothing is chosen. */
    record Last() implements Measure {
        @Override
        public String id() {
            return "last";
        }

        @Override
        public String words() {
            return "last epoch";
        }

        @Override
        public boolean[] right(double[] accuracies, boolean[][] answers) {
            return answers[accuracies.length - 1];
        }

        @Override
        public double accuracy(double[] accuracies, boolean[][] answers) {
            return accuracies[accuracies.length - 1];
        }
    }

    /**
     * A given epoch.
     *
     * @param number 1-based; a run with fewer epochs has no such accuracy
     */
    record Epoch(int number) implements Measure {
        @Override
        public String id() {
            return "epoch:" + number;
        }

        @Override
        public String words() {
            return "epoch " + number;
        }

        @Override
        public boolean[] right(double[] accuracies, boolean[][] answers) {
            return number > accuracies.length ? NO_ANSWERS : answers[number - 1];
        }

        @Override
        public double accuracy(double[] accuracies, boolean[][] answers) {
            return number > accuracies.length ? Double.NaN : accuracies[number - 1];
        }
    }

    /**
     * The best epoch chosen fairly: chosen on the test pairs of even position (0, 2, ...) and measured on those of odd
     * position, and the other way round, and the two accuracies averaged. So no pair has a say in choosing the epoch that
     * it is then counted in, which is what flatters in {@link Best}. It needs the answers of every epoch.
     */
    record Fair() implements Measure {
        @Override
        public String id() {
            return "fair";
        }

        @Override
        public String words() {
            return "fairly chosen best epoch";
        }

        @Override
        public boolean[] right(double[] accuracies, boolean[][] answers) {
            if (!kept(answers)) {
                return NO_ANSWERS;
            }
            double[][] halves = halves(accuracies.length, answers);
            boolean[] right = answers[greatest(halves[1])].clone();
            boolean[] odd = answers[greatest(halves[0])];
            for (int pair = 1; pair < right.length; pair += 2) {
                right[pair] = odd[pair];
            }
            return right;
        }

        @Override
        public double accuracy(double[] accuracies, boolean[][] answers) {
            if (!kept(answers)) {
                return Double.NaN;
            }
            double[][] halves = halves(accuracies.length, answers);
            return (halves[1][greatest(halves[0])] + halves[0][greatest(halves[1])]) / 2;
        }

        /** To choose among some of the epochs only would be another measure. */
        private static boolean kept(boolean[][] answers) {
            return Arrays.stream(answers).allMatch(right -> right.length > 1);
        }

        /** Accuracies, percent, of the even and of the odd half in each epoch. */
        private static double[][] halves(int epochs, boolean[][] answers) {
            double[][] halves = new double[2][epochs];
            for (int epoch = 0; epoch < epochs; epoch++) {
                boolean[] right = answers[epoch];
                for (int half = 0; half < 2; half++) {
                    int count = 0;
                    int of = 0;
                    for (int pair = half; pair < right.length; pair += 2) {
                        count += right[pair] ? 1 : 0;
                        of++;
                    }
                    halves[half][epoch] = 100.0 * count / of;
                }
            }
            return halves;
        }
    }

    /** As it is written for the terminal: {@code best}, {@code last}, {@code fair} or {@code epoch:3}. */
    String id();

    /** As it is said: "best epoch". */
    String words();

    /**
     * The answers that count for a run.
     *
     * @param accuracies validation accuracies of its epochs, percent
     * @param answers [epochs][pairs], whether it was right; rows of no pairs where that is not kept
     */
    boolean[] right(double[] accuracies, boolean[][] answers);

    /** The run's accuracy, percent, NaN if it cannot be told; parameters as for {@link #right}. */
    double accuracy(double[] accuracies, boolean[][] answers);

    /** The measure of an {@link #id()}; in any case and with spaces around it. */
    static Measure of(String id) {
        String text = id.strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "best" -> new Best();
            case "last" -> new Last();
            case "fair" -> new Fair();
            default -> epoch(text);
        };
    }

    private static Measure epoch(String text) {
        String number = text.startsWith("epoch:") ? text.substring("epoch:".length()) : "";
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("“" + text + "” is no measure: say best, last, fair or epoch:N.");
        }
        return new Epoch(Integer.parseInt(number));
    }

    private static int greatest(double[] values) {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            at = values[i] > values[at] ? i : at;
        }
        return at;
    }
}

package org.pairlab.statistics.comparison;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The interval of a mean difference for other seeds and other pairs: runs and pairs are both taken for random draws, as
 * readers and cases are in the comparison of diagnostic tests (Dorfman, Berbaum and Metz, "Receiver operating
 * characteristic rating analysis", Investigative Radiology 27, 1992). From the two-way table without replication,
 *
 * <pre>Var(mean) = (MS_runs + MS_pairs - MS_rest) / (runs x pairs),</pre>
 *
 * never taken below MS_rest / (runs x pairs); degrees of freedom by Satterthwaite ("An approximate distribution of
 * estimates of variance components", Biometrics Bulletin 2, 1946).
 *
 * @param mean percentage points
 * @param standardError percentage points
 * @param degreesOfFreedom of the standard error
 * @param low of the two-sided 95 % interval, percentage points; NaN for fewer than two runs or pairs
 * @param high as low
 */
public record RunsAndPairs(double mean, double standardError, double degreesOfFreedom, double low, double high) {

    /**
     * Of seed-matched answers.
     *
     * @param first [runs][pairs], whether a run of the first variant is right about a pair
     * @param second of the same runs and pairs
     */
    static RunsAndPairs of(boolean[][] first, boolean[][] second) {
        int n = first.length;
        int m = pairs(first, second);
        double[] runs = new double[n];
        double[] pairs = new double[m];
        double grand = 0;
        for (int run = 0; run < n; run++) {
            for (int pair = 0; pair < m; pair++) {
                int d = difference(first, second, run, pair);
                runs[run] += d;
                pairs[pair] += d;
                grand += d;
            }
        }
        grand /= (double) n * m;
        if (n < 2 || m < 2) {
            return new RunsAndPairs(100 * grand, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double ofRuns = 0;
        for (int run = 0; run < n; run++) {
            runs[run] /= m;
            ofRuns += square(runs[run] - grand);
        }
        double ofPairs = 0;
        for (int pair = 0; pair < m; pair++) {
            pairs[pair] /= n;
            ofPairs += square(pairs[pair] - grand);
        }
        double rest = 0;
        for (int run = 0; run < n; run++) {
            for (int pair = 0; pair < m; pair++) {
                rest += square(difference(first, second, run, pair) - runs[run] - pairs[pair] + grand);
            }
        }
        return of(
                grand,
                new double[] {m * ofRuns / (n - 1), n * ofPairs / (m - 1), rest / ((n - 1.0) * (m - 1))},
                new double[] {n - 1, m - 1, (n - 1.0) * (m - 1)});
    }

    private static RunsAndPairs of(double grand, double[] squares, double[] freedom) {
        double cells = (freedom[0] + 1) * (freedom[1] + 1);
        double variance = Math.max(squares[0] + squares[1] - squares[2], squares[2]) / cells;
        if (variance < 1e-18) { // no answer differs between the two, or all do alike
            return new RunsAndPairs(100 * grand, 0, Double.POSITIVE_INFINITY, 100 * grand, 100 * grand);
        }
        double parts = 0;
        for (int i = 0; i < squares.length; i++) {
            parts += square(squares[i]) / freedom[i];
        }
        double degrees = square(variance * cells) / parts;
        double error = Math.sqrt(variance);
        double half = Student.quantile(degrees) * error;
        return new RunsAndPairs(100 * grand, 100 * error, degrees, 100 * (grand - half), 100 * (grand + half));
    }

    /** The pairs that all runs answered; 0 if the answers of one are not kept. */
    private static int pairs(boolean[][] first, boolean[][] second) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(second))
                .mapToInt(right -> right.length)
                .min()
                .orElse(0);
    }

    private static int difference(boolean[][] first, boolean[][] second, int run, int pair) {
        return (second[run][pair] ? 1 : 0) - (first[run][pair] ? 1 : 0);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Whether the interval lies on one side of 0. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}

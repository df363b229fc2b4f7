package org.pairlab.network.fast;

/**
 * The minimal filtering algorithm F(5x5, 3x3): one 7x7 image and a 3x3 kernel give all 5x5 outputs by 49 products instead
 * of 225. Per side, with d of 7 and g of 3 numbers, the 5 outputs are A^T ((G g) * (B^T d)), * number by number.
 *
 * <p>Winograd (1980), as Lavin and Gray, "Fast algorithms for convolutional neural networks" (2016) put it; the matrices
 * are those of Toom and Cook for the points below and infinity. Row by row, B^T and G are scaled against each other by powers of
 * two, which changes no digit of a product.
 */
final class Winograd {
    static final int OUTPUTS = 5;
    static final int TAPS = 3;
    static final int INPUTS = OUTPUTS + TAPS - 1;
    /** Products a tile and pair of channels. */
    static final int PRODUCTS = INPUTS * INPUTS;

    private static final double[] POINTS = {0, 1, -1, 2, -2, -0.5};

    private static final double[][] A = new double[INPUTS][OUTPUTS];
    private static final double[][] B = new double[INPUTS][INPUTS];
    private static final double[][] G = new double[INPUTS][TAPS];

    static {
        for (int j = 0; j < POINTS.length; j++) {
            setPoint(j);
        }
        int infinity = POINTS.length;
        A[infinity][OUTPUTS - 1] = 1;
        B[infinity] = polynomial(-1);
        G[infinity][TAPS - 1] = 1;
        for (int j = 0; j < INPUTS; j++) {
            balance(B[j], G[j]);
        }
    }

    /** B^T on both sides of a 7x7 input. */
    static final TileTransform INPUT = new TileTransform(B);
    /** Takes the gradient of a transformed input to that of the input. */
    static final TileTransform INPUT_GRADIENT = TileTransform.turned(B);
    /** G on both sides of a 3x3 kernel. */
    static final TileTransform KERNEL = new TileTransform(G);

    static final TileTransform KERNEL_GRADIENT = TileTransform.turned(G);
    /** A^T on both sides of 7x7 sums of products: the 5x5 output. */
    static final TileTransform OUTPUT = TileTransform.turned(A);

    static final TileTransform OUTPUT_GRADIENT = new TileTransform(A);

    private Winograd() {}

    private static void setPoint(int j) {
        double product = 1;
        for (int l = 0; l < POINTS.length; l++) {
            product *= l == j ? 1 : POINTS[j] - POINTS[l];
        }
        for (int i = 0; i < OUTPUTS; i++) {
            A[j][i] = Math.pow(POINTS[j], i);
        }
        for (int k = 0; k < TAPS; k++) {
            G[j][k] = Math.pow(POINTS[j], k) / product;
        }
        B[j] = polynomial(j);
    }

    /** Coefficients, constant first, of the product of x - p over all points but one. */
    private static double[] polynomial(int without) {
        double[] coefficients = new double[INPUTS];
        coefficients[0] = 1;
        for (int l = 0; l < POINTS.length; l++) {
            if (l != without) {
                for (int k = INPUTS - 1; k >= 0; k--) {
                    coefficients[k] = (k == 0 ? 0 : coefficients[k - 1]) - POINTS[l] * coefficients[k];
                }
            }
        }
        return coefficients;
    }

    private static void balance(double[] b, double[] g) {
        double scale = Math.pow(2, Math.rint(Math.log(size(b) / size(g)) / Math.log(2) / 2));
        for (int k = 0; k < b.length; k++) {
            b[k] /= scale;
        }
        for (int k = 0; k < g.length; k++) {
            g[k] *= scale;
        }
    }

    private static double size(double[] row) {
        double size = 0;
        for (double value : row) {
            size += Math.abs(value);
        }
        return size;
    }
}

package org.pairlab.network.fast;

import java.util.stream.IntStream;

/**
 * A small matrix applied to both sides of square tiles of vectors: {@code matrix * tile * matrix^T}, the columns of the
 * tile first. Zeros of the matrix cost nothing.
 */
final class TileTransform {
    private final int from;
    private final int to;
    private final int[][] terms;
    private final double[][] factors;

    /** @param matrix [to][from] */
    TileTransform(double[][] matrix) {
        to = matrix.length;
        from = matrix[0].length;
        terms = new int[to][];
        factors = new double[to][];
        for (int r = 0; r < to; r++) {
            double[] row = matrix[r];
            terms[r] = IntStream.range(0, from).filter(k -> row[k] != 0).toArray();
            factors[r] = IntStream.of(terms[r]).mapToDouble(k -> row[k]).toArray();
        }
    }

    static TileTransform turned(double[][] matrix) {
        double[][] turned = new double[matrix[0].length][matrix.length];
        for (int r = 0; r < matrix.length; r++) {
            for (int k = 0; k < matrix[0].length; k++) {
                turned[k][r] = matrix[r][k];
            }
        }
        return new TileTransform(turned);
    }

    /**
     * Applies it to a tile.
     *
     * @param tile first row of from x from vectors, row-major
     * @param half first row of to x from vectors that it may overwrite
     * @param result first row of to x to vectors, none of them in {@code half}; may be those of the tile
     */
    void apply(Vectors vectors, int tile, int half, int result) {
        for (int r = 0; r < to; r++) {
            for (int x = 0; x < from; x++) {
                vectors.combine(half + r * from + x, vectors, tile + x, from, terms[r], factors[r]);
            }
        }
        for (int r = 0; r < to; r++) {
            for (int s = 0; s < to; s++) {
                vectors.combine(result + r * to + s, vectors, half + r * from, 1, terms[s], factors[s]);
            }
        }
    }
}

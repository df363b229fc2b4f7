package org.pairlab.app.pairs;

import java.util.List;
import java.util.stream.IntStream;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;
import org.pairlab.training.Predictions;

/** A handful of pairs of blank digits, written as numbers: 35 is a 3 and a 5. */
final class TinyPairs {
    private TinyPairs() {}

    static Pairs of(int... pairs) {
        byte[] labels = new byte[2 * pairs.length];
        for (int pair = 0; pair < pairs.length; pair++) {
            labels[2 * pair] = (byte) (pairs[pair] / 10);
            labels[2 * pair + 1] = (byte) (pairs[pair] % 10);
        }
        int[] first = IntStream.range(0, pairs.length).map(i -> 2 * i).toArray();
        int[] second = IntStream.range(0, pairs.length).map(i -> 2 * i + 1).toArray();
        return new Pairs(new Digits(new short[labels.length * Digits.PIXELS], labels), first, second);
    }

    static Predictions say(double... probabilities) {
        return new Predictions(floats(probabilities), null, null);
    }

    /** With the recognised digits written like the pairs. */
    static Predictions say(List<Integer> read, double... probabilities) {
        byte[] first = new byte[read.size()];
        byte[] second = new byte[read.size()];
        for (int pair = 0; pair < read.size(); pair++) {
            first[pair] = (byte) (read.get(pair) / 10);
            second[pair] = (byte) (read.get(pair) % 10);
        }
        return new Predictions(floats(probabilities), first, second);
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}

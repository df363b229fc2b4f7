package org.pairlab.app;

import org.pairlab.data.DataSource;
import org.pairlab.data.Mnist;
import org.pairlab.data.MnistReader;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSets;
import org.pairlab.data.PairSource;

/** Reads MNIST when it is first needed and makes pair sets from it. Any thread. */
final class PackagedPairs implements PairLoader {
    private final DataSource data;
    private Mnist mnist;

    PackagedPairs(DataSource data) {
        this.data = data;
    }

    @Override
    public PairSet load(PairSource source) {
        return PairSets.of(source, digits(), data);
    }

    /** The digits themselves. */
    synchronized Mnist digits() {
        if (mnist == null) {
            mnist = MnistReader.read(data);
        }
        return mnist;
    }
}

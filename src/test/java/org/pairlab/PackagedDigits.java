package org.pairlab;

import org.pairlab.data.DataSource;
import org.pairlab.data.Mnist;
import org.pairlab.data.MnistReader;

/** The packaged MNIST, read once for all tests. */
public final class PackagedDigits {
    public static final Mnist MNIST = MnistReader.read(DataSource.packaged());

    private PackagedDigits() {}
}

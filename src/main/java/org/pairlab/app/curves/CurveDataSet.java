package org.pairlab.app.curves;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.DataSet2D;
import io.fair_acc.dataset.events.ChartBits;
import io.fair_acc.dataset.spi.AbstractDataSet;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/**
 * All runs of an architecture on one split as a single chart-fx data set: run after run, an epoch a point, NaN where a
 * run has not come to. One data set of 1000 runs costs a chart far less than 1000 data sets. FX thread only.
 */
@SuppressWarnings("unchecked") // chart-fx overrides its own generic lock() without a cast
final class CurveDataSet extends AbstractDataSet<CurveDataSet> implements DataSet2D {
    private final transient Architecture architecture;
    private final transient Split split;
    private transient RunCurves curves;

    CurveDataSet(Architecture architecture, Split split) {
        super(architecture.label() + ", " + split.label(), 2);
        this.architecture = architecture;
        this.split = split;
    }

    /** Shows curves, or those shown so far after they have grown; null for none. */
    void show(RunCurves newCurves) {
        curves = newCurves;
        fireInvalidated(ChartBits.DataSetDataAdded);
    }

    Architecture architecture() {
        return architecture;
    }

    Split split() {
        return split;
    }

    /** Null while there are none. */
    RunCurves curves() {
        return curves;
    }

    @Override
    public int getDataCount() {
        return curves == null ? 0 : curves.runs() * curves.epochs();
    }

    @Override
    public double get(int dimension, int index) {
        int epoch = index % curves.epochs();
        return dimension == DIM_X ? epoch + 1 : curves.value(split, index / curves.epochs(), epoch);
    }

    @Override
    public DataSet set(DataSet other, boolean copy) {
        throw new UnsupportedOperationException("curves come from the results");
    }
}

package org.pairlab.training;

import org.pairlab.network.LogitListener;
import org.pairlab.network.fast.StackClock;

/** What takes the steps of a run on its network, with one implementation or the other. Of one thread. */
interface Learner extends AutoCloseable {
    /** Takes one step; the logits are told as they were before it. */
    void train(Batch batch, LogitListener listener);

    /** Asks the network as it is used. */
    void evaluate(Batch batch, LogitListener listener);

    /** Has the time of its steps counted. */
    void setClock(StackClock clock);

    /** Gives its own memory back, before the network's. */
    @Override
    void close();
}

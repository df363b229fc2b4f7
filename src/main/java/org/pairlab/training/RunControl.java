package org.pairlab.training;

/** Asked by a run before each batch. */
@FunctionalInterface
public interface RunControl {
    /** Always goes on. */
    RunControl GO = () -> true;

    /**
     * Returns at once while all goes on, blocks while the run is paused.
     *
     * @return false if the run is to stop
     */
    boolean proceed() throws InterruptedException;
}

package org.pairlab.store.tables;

import java.util.Arrays;
import java.util.Locale;
import org.pairlab.experiment.Retention;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * A row of table {@code run}: how far a run is, and how much of it other tables must therefore hold.
 *
 * @param failure why it failed, or null
 * @param epochs finished ones
 * @param checkpoint whether there is one
 * @param networkEpoch the epoch of its best network, 0 if none is kept
 * @param session the session of training that it was last trained in, 0 if none is known, or {@link #UNSAID}
 * @param retention which of its predictions and networks are kept
 */
public record StoredRun(
        RunId id,
        RunState state,
        String failure,
        int epochs,
        boolean checkpoint,
        int networkEpoch,
        int session,
        Retention retention) {
    /** The session of a run whose file does not say such things. */
    public static final int UNSAID = -1;

    /** A run of which nothing is stored yet. */
    public static StoredRun planned(RunId id, RunState state, String failure, Retention retention) {
        return new StoredRun(id, state, failure, 0, false, 0, 0, retention);
    }

    public StoredRun with(RunState next, String why) {
        return new StoredRun(id, next, why, epochs, checkpoint, networkEpoch, session, retention);
    }

    public StoredRun withEpochs(int next) {
        int network = networkEpoch <= next ? networkEpoch : 0;
        return new StoredRun(id, state, failure, next, checkpoint, network, session, retention);
    }

    public StoredRun withCheckpoint(boolean next) {
        return new StoredRun(id, state, failure, epochs, next, networkEpoch, session, retention);
    }

    public StoredRun withNetwork(int epoch) {
        return new StoredRun(id, state, failure, epochs, checkpoint, epoch, session, retention);
    }

    /** It is trained from now on: of a run that has begun before, what was kept goes on being kept. */
    public StoredRun begun(int inSession, Retention wanted) {
        return new StoredRun(
                id,
                RunState.TRAINING,
                null,
                epochs,
                checkpoint,
                networkEpoch,
                inSession,
                epochs == 0 ? wanted : retention);
    }

    /**
     * The session that it was last trained in, of so many; 0 if none is known. Format 1 does not say it: there it is known
     * where there was one only.
     */
    public int session(int of) {
        if (session != UNSAID) {
            return session;
        }
        return of == 1 && state != RunState.WAITING ? 1 : 0;
    }

    /** As another file has it. */
    public StoredRun in(int otherSession, Retention kept) {
        return new StoredRun(id, state, failure, epochs, checkpoint, networkEpoch, otherSession, kept);
    }

    /** Its state as it is stored. */
    public String word() {
        return word(state);
    }

    /** @throws DamagedException if there is no such state */
    public static RunState state(RunId id, String word) throws DamagedException {
        return Arrays.stream(RunState.values())
                .filter(known -> word(known).equals(word))
                .findFirst()
                .orElseThrow(() -> new DamagedException("the state of " + id + " is none"));
    }

    private static String word(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

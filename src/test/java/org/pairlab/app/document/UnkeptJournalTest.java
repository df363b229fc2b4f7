package org.pairlab.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.PackagedDigits;
import org.pairlab.RealPairs;
import org.pairlab.SampleResults;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Journal;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.LabFile;
import org.pairlab.store.WriteListener;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

class UnkeptJournalTest {
    private static final ExperimentResults PLANNED =
            ExperimentResults.planned(Preset.CLASSROOM.settings(), RealPairs.first(10, 10));
    private static final RunId RUN = PLANNED.runs().firstKey();

    private final UnkeptJournal journal = new UnkeptJournal(PLANNED.pairSet());
    /** As the experiment has them: noted before the journal is told. */
    private final AtomicReference<ExperimentResults> now = new AtomicReference<>(PLANNED);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void theFileGetsWhatWasToldBeforeWhileItWasMadeAndAfterwards() {
        journal.runStarted(RUN);
        train(1);
        train(2);
        LabFile file = journal.keepIn(target(), now::get, RetentionChoice.BY_SIZE, made -> {
            train(3); // another thread's, while the file is being made
            return begin(made);
        });
        train(4);
        journal.runEnded(record().failed("made up"), null);
        assertHolds(file, 4, RunState.FAILED);
    }

    @Test
    void anEpochThatTheExperimentHasAndTheJournalNotYetIsWrittenOnce() {
        journal.runStarted(RUN);
        train(1);
        note(2);
        LabFile file = journal.keepIn(target(), now::get, RetentionChoice.BY_SIZE, this::begin);
        tell(2);
        train(3);
        assertHolds(file, 3, RunState.STOPPED);
    }

    @Test
    void whatEndedGoesIntoTheFileAsItIs() {
        journal.runStarted(RUN);
        train(1);
        now.set(now.get().with(record().with(RunState.STOPPED)));
        journal.runEnded(record(), null);
        LabFile file = journal.keepIn(target(), now::get, RetentionChoice.BY_SIZE, null);
        assertHolds(file, 1, RunState.STOPPED);
    }

    @Test
    void epochsThatCameOutOtherwiseAreToldAnew() {
        train(1);
        train(2);
        LabFile file = journal.keepIn(target(), now::get, RetentionChoice.BY_SIZE, this::begin);
        now.set(now.get().with(record().upTo(1)));
        journal.cutBack(RUN, 1);
        train(2);
        assertHolds(file, 2, RunState.STOPPED);
    }

    @Test
    void whereTheFileCannotBeMadeAllIsAsBefore() {
        train(1);
        Path nowhere = folder.resolve("none/x.pairlab");
        assertThatThrownBy(() -> journal.keepIn(nowhere, now::get, RetentionChoice.BY_SIZE, this::begin))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> journal.keepIn(target(), now::get, RetentionChoice.BY_SIZE, made -> {
                    throw new InvalidInputException("made up.");
                }))
                .hasMessage("made up.");
        assertThat(target()).doesNotExist();
        train(2);
        assertThat(journal.predictions().of(RUN, record().epochs().get(1))).isPresent();
        assertHolds(journal.keepIn(target(), now::get, RetentionChoice.BY_SIZE, this::begin), 2, RunState.STOPPED);
    }

    private Path target() {
        return folder.resolve("kept.pairlab");
    }

    private Journal begin(LabFile file) {
        return file.write(Provenance.here(PLANNED.settings(), PLANNED.pairSet().digits()), WriteListener.NONE);
    }

    private RunRecord record() {
        return now.get().runs().get(RUN);
    }

    private void train(int epoch) {
        note(epoch);
        tell(epoch);
    }

    private void note(int epoch) {
        EpochResult result = SampleResults.epoch(RUN, epoch, PLANNED.pairSet().test());
        now.set(now.get().with(record().with(RunState.TRAINING).with(result)));
    }

    private void tell(int epoch) {
        journal.epochDone(
                RUN,
                record().epochs().get(epoch - 1),
                SampleResults.said(RUN, epoch, PLANNED.pairSet().test()));
    }

    private void assertHolds(LabFile file, int epochs, RunState state) {
        file.close();
        assertThat(Files.exists(target())).isTrue();
        try (LabFile again = LabFile.open(target(), PackagedDigits.MNIST)) {
            RunRecord run = again.experiment().results().runs().get(RUN);
            assertThat(run.state()).isEqualTo(state);
            assertThat(run.epochs()).hasSize(epochs);
            assertThat(run.epochs())
                    .allSatisfy(epoch ->
                            assertThat(again.predictions().of(RUN, epoch)).isPresent());
        }
    }
}

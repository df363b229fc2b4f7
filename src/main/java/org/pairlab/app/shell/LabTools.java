package org.pairlab.app.shell;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.PairLoader;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.document.RecentFiles;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.input.InvalidInputException;

/**
 * What the commands work with beside the open experiment.
 *
 * @param fx runs tasks on the FX thread
 * @param work on lab files, one thing after the other
 * @param reading reads what takes long
 * @param pairs reads and draws pair sets
 * @param digits gives the digits that a file is about, others where it has none of them; called off the FX thread
 * @param folder keeps what nobody has named a place for
 * @param recent files that were open lately
 * @param errors shows an error with its details; FX thread
 */
record LabTools(
        Executor fx,
        FileWork work,
        BackgroundTasks reading,
        PairLoader pairs,
        Function<DigitSet, Mnist> digits,
        DataFolder folder,
        RecentFiles recent,
        Notices notices,
        Choosers choosers,
        Questions questions,
        Consumer<Throwable> errors) {

    /** Tells that something could not be done: in the window if a sentence says it all, else with the details. */
    void fail(Throwable error) {
        if (error instanceof InvalidInputException) {
            notices.show(Notice.Kind.ERROR, error.getMessage());
        } else {
            errors.accept(error);
        }
    }

    static String sentence(Throwable error) {
        return error instanceof InvalidInputException ? error.getMessage() : "PairLab failed: " + error + ".";
    }
}

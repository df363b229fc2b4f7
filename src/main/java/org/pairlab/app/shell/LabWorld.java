package org.pairlab.app.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pairlab.app.PairLoader;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;

/**
 * What the lab is given from outside.
 *
 * @param fx runs tasks on the FX thread
 * @param background runs one task after the other
 * @param files runs one task after the other
 * @param reading runs one task after the other, long ones
 * @param store what is remembered
 * @param pairs reads pairs, on the background thread
 * @param digits gives the digits that a file is about, or others, on any thread
 * @param folder keeps experiments that nobody has named a place for
 * @param reveal shows a file in the system's file manager
 */
public record LabWorld(
        Executor fx,
        Executor background,
        Executor files,
        Executor reading,
        SettingsStore store,
        PairLoader pairs,
        Function<DigitSet, Mnist> digits,
        DataFolder folder,
        Consumer<Path> reveal) {}

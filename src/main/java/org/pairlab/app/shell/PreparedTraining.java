package org.pairlab.app.shell;

import org.pairlab.app.document.UnkeptJournal;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.store.LabFile;

/**
 * All that an experiment needs to train; made on the file thread, begun on the FX thread.
 *
 * @param file that it is written into, or null
 * @param unkept its journal if it is in no file, else null
 * @param start what it starts from
 */
record PreparedTraining(LabFile file, UnkeptJournal unkept, StartingPoint start) {}

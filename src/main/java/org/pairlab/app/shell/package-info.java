/**
 * The lab's window around its panels: the bar at the top, the set-up at the left, tabs, menu and keyboard, notices, and the
 * experiment on screen with all that can be done with it.
 *
 * <p>{@link org.pairlab.app.shell.OpenExperiment} is the experiment on screen: its file, its training, its state. What a
 * person does with it is a class each: {@code TrainCommand}, {@code ContinueCommand}, {@code OpenCommand},
 * {@code SaveCommand}, {@code LeaveCommand}. A command asks what there is to ask, does its work on the file thread, one
 * command after the other ({@code FileWork}), and shows what came of it: from the FX thread to the file thread and back,
 * once.
 *
 * <p>The way of a click on Train, from top to bottom in {@code TrainCommand}:
 *
 * <ol>
 *   <li>FX thread: {@code ShellController} takes the click, {@code Lab.train} the settings from the set-up, and
 *       {@code TrainCommand.train} asks whether an experiment may be given up that is in no file, or offers to stop the one
 *       that trains.
 *   <li>File thread: {@code prepareInFile} reads the pairs, plans the runs, makes the lab file and begins to write it; then
 *       {@code LeaveCommand.replaceBy} puts the experiment before away. Until then nothing has changed for that one.
 *   <li>FX thread: {@code begin} puts the file on screen, and {@code OpenExperiment.begin} starts the training through
 *       {@code TrainingStarter}. Or {@code refuse} says why not.
 * </ol>
 *
 * <p>From then on the training tells its file through the {@code Journal} that it was given, and the panels through
 * {@code ExperimentFeed} and {@code LabModel}. {@code FileWriting} holds it while the file cannot be written, and puts the
 * file to rest in a pause and at the end: the same file stays open, and can go on.
 */
package org.pairlab.app.shell;

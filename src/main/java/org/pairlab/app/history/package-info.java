/**
 * The history panel: the experiments that are kept, found, named, thrown away and brought back, and several of them
 * compared. Called by the shell alone; knows lab files only through {@link org.pairlab.app.history.Experiments}.
 */
package org.pairlab.app.history;

/**
 * Where networks err and of what kind their errors are, counted from what they said of every test pair: {@link
 * org.pairlab.statistics.errors.ErrorCounts} hands each network's predictions to the counts, one at a time. Plain numbers
 * for the window, the report and the terminal; knows no JavaFX.
 */
package org.pairlab.statistics.errors;

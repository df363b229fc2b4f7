/**
 * What is said about results: descriptions of samples, boxplots, sampling errors, the summary of an experiment. Plain
 * numbers in, plain numbers out; the window and the terminal show the very same ones. Knows no JavaFX.
 */
package org.pairlab.statistics;

/**
 * The same engine from a terminal: options, progress, the summary, the result files. Called by {@link org.pairlab.Main}
 * only; knows no JavaFX, and Deeplearning4j only through {@code experiment}.
 */
package org.pairlab.cli;

/**
 * Whether a difference between variants is real: seed-matched differences with their intervals, the effects of the 2x2,
 * two kinds of chance (other seeds; other seeds and other pairs), how many runs would tell, and a verdict in words.
 *
 * <p>{@link org.pairlab.statistics.comparison.ExperimentComparison} is where to begin; everything else is a step of it.
 * Plain numbers in, plain numbers out: accuracies in percent, differences in percentage points, second minus first.
 */
package org.pairlab.statistics.comparison;

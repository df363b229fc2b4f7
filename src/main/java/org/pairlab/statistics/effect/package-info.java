/**
 * What a varied hyperparameter does: the runs of each variant by its value, with means and intervals. {@link
 * org.pairlab.statistics.effect.Effect} has one hyperparameter and a line for whatever else tells variants apart, {@link
 * org.pairlab.statistics.effect.EffectMap} has two. Plain numbers in, plain numbers out.
 */
package org.pairlab.statistics.effect;

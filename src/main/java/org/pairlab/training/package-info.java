/**
 * One run: the training of one architecture with one seed, epoch by epoch, told to a listener, stopped or paused between
 * batches. The caller's thread trains.
 *
 * <p>A run's network is a Deeplearning4j graph, and checkpoints are copies of its parameters and updater state. Its steps
 * are taken by a {@code Learner}: ours works in place on the graph's memory without an array a step, so that a thousand
 * runs need no more memory than ten; the other has Deeplearning4j run the graph layer by layer, as the reference.
 */
package org.pairlab.training;

/**
 * One run: the training of one architecture with one seed, epoch by epoch, told to a listener, stopped or paused between
 * batches. The caller's thread trains.
 */
package org.pairlab.training;

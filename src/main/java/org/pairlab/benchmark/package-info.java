/**
 * How fast it is: seconds an epoch, where they go, and the same work done by a peer, a script that trains the same networks
 * with another library, in turn with ours. For {@code cli}, which prints it.
 *
 * <p>How it measures: ours and the peer alternate (A B A B), so that what else the machine does meets both; a comparison is the
 * ratio ours / peer of each such pair, told by its median and its least and greatest. Both sides train a new run each time,
 * tell their own epochs' wall times, and their first epoch, with start-up and warm-up in it, is left out; only whole
 * presets count everything from starting a program to its end.
 */
package org.pairlab.benchmark;

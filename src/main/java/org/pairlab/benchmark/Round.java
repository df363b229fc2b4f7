package org.pairlab.benchmark;

/**
 * What was measured one after the other, in this order.
 *
 * @param alone ours, one run split over all cores
 * @param peerAlone the peer, one run with as many threads as cores; no epochs without a peer
 * @param atOnce ours, as many runs of one thread as cores
 * @param peerAtOnce the peer, as many processes of one thread as cores; no epochs without a peer or the time for
 *     it
 */
public record Round(Timing alone, Timing peerAlone, Timing atOnce, Timing peerAtOnce) {}

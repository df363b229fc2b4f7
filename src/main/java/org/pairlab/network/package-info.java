/**
 * The four architectures: from hyperparameters to Deeplearning4j computation graphs, with their modules, losses and
 * initial weights. Together with {@code training} the only package that knows Deeplearning4j.
 *
 * <p>A graph owns everything there is of a network: configuration, parameters, gradients, the updater's state and the count
 * of steps; it can train and answer by itself. Usually {@link org.pairlab.network.FastPairNetwork} takes the steps for it, in
 * place, as running a graph layer by layer makes some hundred arrays a step: at c=32 their bookkeeping was up to half of the
 * time, and their small pieces of native memory wait for the garbage collector.
 */
package org.pairlab.network;

/**
 * The four architectures: from hyperparameters to Deeplearning4j computation graphs, with their modules, losses and
 * initial weights. Together with {@code training} the only package that knows Deeplearning4j.
 */
package org.pairlab.network;

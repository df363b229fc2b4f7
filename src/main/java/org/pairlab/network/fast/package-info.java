/** Convolution blocks of our own behind Deeplearning4j's parameters, updaters and serialisation. */
package org.pairlab.network.fast;

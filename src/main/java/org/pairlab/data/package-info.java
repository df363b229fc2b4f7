/**
 * MNIST as the lab uses it: strict readers for the IDX files, 14x14 digits, pairs of digits. Knows nothing of networks.
 */
package org.pairlab.data;

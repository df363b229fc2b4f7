/**
 * MNIST as the lab uses it: strict readers for the IDX files, 14x14 digits, pairs of digits from a list or a seed. Every
 * layer above may use it; it knows nothing of networks. Where the packaged files come from is told in
 * {@code data/SOURCES.md}.
 */
package org.pairlab.data;

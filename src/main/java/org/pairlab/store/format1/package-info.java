/**
 * Reads lab files of format 1, which one set of hyperparameters for up to four architectures was kept in, a prediction a
 * row. Frozen: nothing writes it any more. {@code schema-1.sql} is its description. Only the lab file uses it.
 */
package org.pairlab.store.format1;

/**
 * Reads and writes the tables of lab files of format 2: an experiment is a list of variants, and what networks said is a
 * blob an epoch. {@code schema-2.sql} is its description. Only the lab file uses it.
 */
package org.pairlab.store.format2;

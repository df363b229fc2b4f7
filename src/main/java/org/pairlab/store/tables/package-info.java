/**
 * What all versions of the lab file have in common: connections that execute nothing, rows that are distrusted until they
 * are checked, and the tables that no version changed. Only the lab file uses it.
 */
package org.pairlab.store.tables;

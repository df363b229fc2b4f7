/**
 * What people enter: quantities with names, units and ranges, and the sentence they get when an entry cannot be used.
 * The lowest layer; every other package may use it.
 */
package org.pairlab.input;

/**
 * The lab file: an experiment as one SQLite database that is whole at every moment. Written in the background while
 * training, and read as if a stranger had made it: nothing in it is executed, everything is checked before it is believed.
 * {@code format2/schema-2.sql} is its description. The window and the terminal use it; it knows results, not what shows them.
 */
package org.pairlab.store;

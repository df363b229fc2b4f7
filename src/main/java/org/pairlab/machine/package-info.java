/**
 * What the machine beneath lets the program do: where libraries of machine code may be unpacked and run, which
 * names of files it can read and write, and how files get there whole. Beside {@code input} the lowest layer.
 */
package org.pairlab.machine;

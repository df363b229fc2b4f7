/**
 * The compare panel: whether differences between networks are real, with a verdict in words, a table and charts. Called by
 * the shell alone.
 */
package org.pairlab.app.compare;

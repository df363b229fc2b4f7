/**
 * The summary panel: boxplots of the maximum validation accuracies, the table and what its numbers can bear. Called by
 * the shell alone.
 */
package org.pairlab.app.summary;

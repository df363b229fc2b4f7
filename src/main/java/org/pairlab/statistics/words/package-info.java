/** What charts show, in plain sentences: for people who hear them, and to copy. Used by the window and the report. */
package org.pairlab.statistics.words;

/**
 * The lab's window around its panels: train, pause and stop, progress, the set-up at the left, tabs, menu and keyboard,
 * and what happens when it opens and closes.
 */
package org.pairlab.app.shell;

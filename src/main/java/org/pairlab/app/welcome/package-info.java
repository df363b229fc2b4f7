/** What the window shows while there is no experiment: the task, with a real pair, what Train will do, the last experiments. */
package org.pairlab.app.welcome;

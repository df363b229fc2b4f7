/** The window that says in words what a panel shows, to read and to copy. */
package org.pairlab.app.describe;

/** The window that adds runs and networks to an experiment that has ended. */
package org.pairlab.app.extend;

/** The window that trains runs of an experiment again and says whether they come out the same. */
package org.pairlab.app.verify;

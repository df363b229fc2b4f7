/**
 * Many runs: what is to be trained, the workers that train it, and the results so far; going on with what was interrupted,
 * and checking results by training again. Knows no JavaFX; tells a listener what is new, and a journal what to keep.
 */
package org.pairlab.experiment;

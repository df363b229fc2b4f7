/**
 * Many runs: what is to be trained, the workers that train it, and the results so far. Knows no JavaFX; tells a listener.
 */
package org.pairlab.experiment;

/**
 * The pairs panel: the test pairs as a gallery, what a run or the majority of an architecture's runs said of each, and
 * one pair large with what every trained network said of it. {@code PairsModel} and what it is made of know no controls.
 */
package org.pairlab.app.pairs;

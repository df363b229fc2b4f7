/**
 * The effect panel: what a varied hyperparameter does to the accuracy, as lines over its values or, for two of them, as a
 * map. Called by the shell alone.
 */
package org.pairlab.app.effect;

package org.pairlab.app.settings;

/**
 * Where a window lies on the screen, in JavaFX pixels; where it would lie if it is maximised.
 *
 * @param x left edge
 * @param y top edge
 * @param width more than 0
 * @param height more than 0
 * @param maximised whether it fills the screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

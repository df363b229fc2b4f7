/**
 * The network panel: a drawing of the chosen architecture, read from the built Deeplearning4j graph. {@link
 * org.pairlab.network.drawing.NetworkLayout} decides what lies where; {@link org.pairlab.app.network.NetworkDrawing}
 * paints it.
 */
package org.pairlab.app.network;

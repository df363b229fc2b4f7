/**
 * Where everything lies in the drawing of a network and what is written there, read from the built graph: {@link
 * org.pairlab.network.drawing.NetworkLayout} is plain numbers. The window and the pictures for print paint the same
 * layout, each with its own means.
 */
package org.pairlab.network.drawing;

/** The keyboard: where its attention is, and which keys do what where. Used by the window and all its panels. */
package org.pairlab.app.keyboard;

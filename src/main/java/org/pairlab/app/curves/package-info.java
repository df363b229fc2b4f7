/**
 * The curves panel: every epoch of every run as faint lines with the mean of each architecture above them, side by side
 * or overlaid, while it trains.
 */
package org.pairlab.app.curves;

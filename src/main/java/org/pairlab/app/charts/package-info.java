/**
 * What all charts share: a chart-fx chart in the theme's colours without legend and tool bar, an axis with a set range, a
 * read-out beside the pointer, and whether a node can be seen. The panels draw into it with renderers of their own.
 */
package org.pairlab.app.charts;

package org.pairlab.app.layout;

/**
 * Something in a laid-out window that a person cannot see, read or press.
 *
 * @param rule which of the rules it breaks
 * @param node the path to the node, from the window's root
 * @param detail what is wrong, with numbers
 */
record LayoutFault(Rule rule, String node, String detail) {
    /** What is asked of a laid-out window. */
    enum Rule {
        /** All that is there lies inside the window and its parents, or can be scrolled to. */
        OUTSIDE,
        /** A click on a control reaches it. */
        COVERED,
        /** A text is whole, or a tooltip holds it. */
        CUT,
        /** A plot is large enough to read something from it. */
        SMALL_PLOT,
        /** Nothing has a scroll bar that has room without one. */
        NEEDLESS_BAR
    }
}

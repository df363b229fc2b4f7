package org.pairlab.app;

/** Light or dark. */
public enum Theme {
    LIGHT,
    DARK
}

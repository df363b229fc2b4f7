package org.pairlab.app.shell;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A tab of the window.
 *
 * @param title its name
 * @param content builds what is in it, when the tab is first opened
 */
public record Panel(String title, Supplier<Node> content) {}

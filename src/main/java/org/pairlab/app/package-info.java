/**
 * The window: a shell and one package a panel, each with its FXML beside its controller. The only package that knows
 * JavaFX and chart-fx. Panels read immutable snapshots from {@link org.pairlab.app.LabModel}; none of them touches the
 * engine's threads.
 */
package org.pairlab.app;

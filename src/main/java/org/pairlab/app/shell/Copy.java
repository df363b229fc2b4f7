package org.pairlab.app.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.export.Figure;
import org.pairlab.export.Picture;
import org.pairlab.export.ResultFile;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;

/**
 * Something of a panel that a person can put on the clipboard.
 *
 * @param name of the button
 * @param choices called on the FX thread: notes what the panel shows at the moment, for the work off it
 * @param needsResults whether there is nothing to copy without an experiment
 */
public record Copy(String name, Supplier<Work> choices, boolean needsResults) {
    /** Twice the size: sharp on a slide. */
    private static final double SCALE = 2;

    /** Makes what is copied; off the FX thread. */
    @FunctionalInterface
    public interface Work {
        /**
         * @param results on screen, or null
         * @param predictions of these results
         */
        Map<DataFormat, Object> of(ExperimentResults results, PredictionSource predictions) throws IOException;
    }

    /** Draws a figure of the experiment, or null if there is nothing to draw. */
    @FunctionalInterface
    public interface Drawing {
        Figure of(ExperimentResults results);
    }

    /** A picture, drawn for print. */
    public static Copy picture(Supplier<Drawing> choices, boolean needsResults) {
        return new Copy(
                "Copy picture",
                () -> {
                    Drawing drawing = choices.get();
                    return (results, predictions) -> Map.of(
                            DataFormat.IMAGE,
                            new Image(new ByteArrayInputStream(Picture.png(drawing.of(results), SCALE))));
                },
                needsResults);
    }

    /** A text as it is on screen at the moment. */
    public static Copy text(String name, Supplier<String> text) {
        return new Copy(
                name,
                () -> {
                    String now = text.get();
                    return (results, predictions) -> Map.of(DataFormat.PLAIN_TEXT, now);
                },
                true);
    }

    /** A table with tabs between its cells, as spreadsheets take it. */
    public static Copy table(ResultFile table) {
        return new Copy(
                "Copy table",
                () -> (results, predictions) -> {
                    StringWriter text = new StringWriter();
                    table.write(results, predictions, ExperimentSummary.of(results, KnownResults.packaged()), text);
                    // No cell holds a comma or a quotation mark.
                    return Map.of(DataFormat.PLAIN_TEXT, text.toString().replace(',', '\t'));
                },
                true);
    }
}

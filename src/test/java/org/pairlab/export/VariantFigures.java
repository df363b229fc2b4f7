package org.pairlab.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pairlab.SampleVariants;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;

/** Writes boxplots and effects of made-up experiments into a folder, to look at. */
public final class VariantFigures {
    private VariantFigures() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, ExperimentResults> samples = new LinkedHashMap<>();
        samples.put("plain", SampleVariants.plain());
        samples.put("weights", SampleVariants.weights());
        samples.put("grid", SampleVariants.grid());
        samples.put("six", SampleVariants.six());
        samples.put("many", SampleVariants.many());
        samples.put("switch", SampleVariants.withoutNormalisation());
        samples.put("500", SampleVariants.fiveHundred());
        for (Map.Entry<String, ExperimentResults> sample : samples.entrySet()) {
            ExperimentSummary summary = ExperimentSummary.of(sample.getValue(), KnownResults.NONE);
            Map<String, Figure> figures = new LinkedHashMap<>(Figures.effects(summary));
            figures.put("boxplot", BoxplotFigure.of(summary));
            for (Map.Entry<String, Figure> figure : figures.entrySet()) {
                Files.write(
                        Path.of(arguments[0], sample.getKey() + "-" + figure.getKey() + ".png"),
                        Picture.png(figure.getValue(), 1));
            }
        }
    }
}

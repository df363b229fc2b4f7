package org.pairlab.statistics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.EpochColumn;
import org.pairlab.network.Architecture;

/**
 * What others found at the report's hyperparameters.
 *
 * @param reported the original report's results, on pairs that are lost
 * @param reference results of the same experiment in PyTorch, on the fixed pairs
 */
public record KnownResults(Map<Architecture, KnownResult> reported, Map<Architecture, KnownResult> reference) {
    /** Nothing to compare with. */
    public static final KnownResults NONE = new KnownResults(Map.of(), Map.of());

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public KnownResults {
        reported = Collections.unmodifiableMap(new TreeMap<>(reported));
        reference = Collections.unmodifiableMap(new TreeMap<>(reference));
    }

    /**
     * Reads the results that are packed with the program: means and standard deviations of the report, and every curve
     * of the reference, of which the maxima are taken as for runs of our own.
     *
     * @throws org.pairlab.input.InvalidInputException if a file is missing
     */
    public static KnownResults packaged() {
        return new KnownResults(reported(rows("reported.csv")), reference(rows("reference.csv")));
    }

    private static Map<Architecture, KnownResult> reported(List<CSVRecord> rows) {
        Map<Architecture, KnownResult> reported = new EnumMap<>(Architecture.class);
        for (CSVRecord row : rows) {
            reported.put(
                    Architecture.parse("Architecture in reported.csv", row.get("architecture")),
                    new KnownResult(
                            Integer.parseInt(row.get("runs")),
                            Double.parseDouble(row.get("mean")),
                            Double.parseDouble(row.get("standard_deviation"))));
        }
        return reported;
    }

    private static Map<Architecture, KnownResult> reference(List<CSVRecord> rows) {
        Map<Architecture, Map<String, Double>> maxima = new EnumMap<>(Architecture.class);
        for (CSVRecord row : rows) {
            String accuracy = row.toMap().keySet().stream()
                    .filter(name -> EpochColumn.ofName(name).equals(Optional.of(EpochColumn.VALIDATION_ACCURACY)))
                    .findFirst()
                    .orElseThrow();
            Architecture architecture = Architecture.parse("Architecture in reference.csv", row.get("architecture"));
            maxima.computeIfAbsent(architecture, a -> new TreeMap<>())
                    .merge(row.get("run"), Double.parseDouble(row.get(accuracy)), Math::max);
        }
        Map<Architecture, KnownResult> reference = new EnumMap<>(Architecture.class);
        maxima.forEach((architecture, runs) -> {
            Description description = Description.of(
                    runs.values().stream().mapToDouble(Double::doubleValue).toArray());
            reference.put(
                    architecture,
                    new KnownResult(description.count(), description.mean(), description.standardDeviation()));
        });
        return reference;
    }

    private static List<CSVRecord> rows(String name) {
        try (Reader reader = new InputStreamReader(DataSource.packaged().open(name), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("Packaged file " + name + " cannot be read", e);
        }
    }
}

package org.pairlab.statistics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.pairlab.experiment.VariantColumns;
import org.pairlab.network.Architecture;

/**
 * Curves of the report's experiment on the fixed pairs that were trained before, to compare others with: epoch by epoch,
 * mean and spread over the runs. Immutable; any thread.
 */
public final class KnownCurves {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<EpochColumn, String> columns;
    private final Map<Architecture, TreeMap<Integer, List<CSVRecord>>> epochs;

    /** @param columns what is there, as the table calls it */
    private KnownCurves(Map<EpochColumn, String> columns, Map<Architecture, TreeMap<Integer, List<CSVRecord>>> epochs) {
        this.columns = columns;
        this.epochs = epochs;
    }

    /**
     * Mean and spread of a quantity over the runs.
     *
     * @param byEpoch what the runs gave after each epoch, the first at 0
     */
    public record Band(List<Description> byEpoch) {
        public Band {
            byEpoch = List.copyOf(byEpoch);
        }
    }

    /** Whether curves of that name are packed with the program. */
    public static boolean arePackaged(String file) {
        return DataSource.packaged().has(file);
    }

    /**
     * Reads curves that are packed with the program: a row for each architecture, run and epoch, as {@code run --out}
     * writes them to {@code curves.csv}, also before version 2, which had other names; columns of quantities may be missing.
     *
     * @throws org.pairlab.input.InvalidInputException if there is no such file
     */
    public static KnownCurves packaged(String file) {
        try (Reader reader = new InputStreamReader(DataSource.packaged().open(file), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Packaged file " + file + " cannot be read", e);
        }
    }

    static KnownCurves read(Reader reader) throws IOException {
        Map<Architecture, TreeMap<Integer, List<CSVRecord>>> epochs = new EnumMap<>(Architecture.class);
        try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord row : parser) {
                epochs.computeIfAbsent(
                                Architecture.parse(
                                        "Architecture of known curves", row.get(VariantColumns.ARCHITECTURE)),
                                architecture -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.get(VariantColumns.EPOCH)), epoch -> new ArrayList<>())
                        .add(row);
            }
            Map<EpochColumn, String> columns = new EnumMap<>(EpochColumn.class);
            parser.getHeaderNames()
                    .forEach(name -> EpochColumn.ofName(name).ifPresent(column -> columns.put(column, name)));
            return new KnownCurves(columns, epochs);
        }
    }

    /** How many runs of each architecture the curves are of, the most if they differ. */
    public int runs() {
        return epochs.values().stream()
                .flatMap(byEpoch -> byEpoch.values().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    /**
     * A quantity over the epochs.
     *
     * @param column as in {@code curves.csv}, such as {@code validation_accuracy}
     * @return empty if it was not kept, or the architecture does not have it
     */
    public Optional<Band> band(Architecture architecture, String column) {
        Optional<String> name = EpochColumn.ofName(column).map(columns::get);
        if (name.isEmpty() || !epochs.containsKey(architecture)) {
            return Optional.empty();
        }
        List<Description> byEpoch = epochs.get(architecture).values().stream()
                .map(rows -> Description.of(rows.stream()
                        .map(row -> row.get(name.get()))
                        .filter(cell -> !cell.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .filter(Double::isFinite)
                        .toArray()))
                .toList();
        boolean any = byEpoch.stream().anyMatch(epoch -> epoch.count() > 0);
        return any ? Optional.of(new Band(byEpoch)) : Optional.empty();
    }
}

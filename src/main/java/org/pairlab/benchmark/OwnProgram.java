package org.pairlab.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pairlab.experiment.EpochColumn;

/** PairLab itself, started anew to train a whole experiment in the terminal. */
public final class OwnProgram {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<String> command;
    private final int workers;
    private final Stop stop;

    /**
     * @param command the program and its arguments, to which {@code --out FOLDER} is added
     * @param workers runs that it trains at once
     */
    public OwnProgram(List<String> command, int workers, Stop stop) {
        this.command = List.copyOf(command);
        this.workers = workers;
        this.stop = stop;
    }

    /**
     * Runs it to its end.
     *
     * @throws IOException if it fails
     * @throws InterruptedException if asked to stop
     */
    Whole train() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create()) {
            Path results = scratch.file("results");
            List<String> all = new ArrayList<>(command);
            all.addAll(List.of("--out", results.toString()));
            long start = System.nanoTime();
            try (Child child = Child.start(all, Map.of(), null, scratch.file("errors"), stop)) {
                int code = child.await();
                double seconds = (System.nanoTime() - start) / 1e9;
                if (code != 0) {
                    throw new IOException("The training ended with code " + code + ": " + child.lastWords());
                }
                return new Whole(seconds, epochSeconds(results.resolve("timings.csv")) / workers);
            }
        }
    }

    /** Seconds of training and of validation, over all rows. */
    private static double epochSeconds(Path timings) throws IOException {
        double seconds = 0;
        try (Reader reader = Files.newBufferedReader(timings, StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord row : rows) {
                for (EpochColumn column : EpochColumn.TIMES) {
                    seconds += Double.parseDouble(row.get(column.column()));
                }
            }
        }
        return seconds;
    }
}

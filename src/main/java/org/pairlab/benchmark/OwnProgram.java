package org.pairlab.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PairLab itself, started anew to train a whole experiment in the terminal. */
public final class OwnProgram {
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
                return new Whole(seconds, epochSeconds(Files.readAllLines(results.resolve("timings.csv"))) / workers);
            }
        }
    }

    /** The last two columns are seconds of training and of validation. */
    private static double epochSeconds(List<String> rows) {
        return rows.stream()
                .skip(1)
                .map(row -> row.split(","))
                .mapToDouble(cells ->
                        Double.parseDouble(cells[cells.length - 2]) + Double.parseDouble(cells[cells.length - 1]))
                .sum();
    }
}

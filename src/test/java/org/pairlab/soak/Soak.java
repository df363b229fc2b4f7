package org.pairlab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;

/** Runs the soak test: {@code Soak [kills] [experiments] [seed] [folder]}; ends with 1 if anything was lost. */
public final class Soak {
    private Soak() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int kills = number(arguments, 0, 200);
        int experiments = number(arguments, 1, 300);
        int seed = number(arguments, 2, 1);
        Path folder = Path.of(arguments.length > 3 ? arguments[3] : "target/soak");
        Files.createDirectories(folder);
        long start = System.nanoTime();
        Report report = new Report();
        System.out.printf(
                "Soak test: %d kills, then %d experiments in one process; seed %d%n", kills, experiments, seed);
        if (kills > 0) {
            new Killing(Files.createTempDirectory(folder, "kills"), new Random(seed), report).until(kills);
        }
        if (experiments > 0) {
            new Steering(Files.createTempDirectory(folder, "steered"), new Random(seed), report).times(experiments);
        }
        System.out.println();
        report.lines().forEach(System.out::println);
        System.out.printf("%.1f minutes%n", (System.nanoTime() - start) / 60e9);
        System.exit(report.failures().isEmpty() ? 0 : 1);
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}

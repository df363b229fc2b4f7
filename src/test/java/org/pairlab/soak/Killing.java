package org.pairlab.soak;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Trains experiments in processes that are killed at random moments, until each is finished all the same. */
final class Killing {
    private static final String KILLS = "SIGKILLs";
    private static final String NO_FILE = "  of them before there was a lab file";
    private static final String INSIDE = "  of them inside a write: the journal ends within a transaction";
    private static final String JOURNAL = "  of them with committed epochs in the journal only";
    private static final double STOP = 0.07;
    private static final double ANY_TIME = 0.2;
    private static final double AFTER_A_WRITE = 0.35;
    private static final int MOST_PROCESSES = 500;
    private static final int CHECK_LOOKS = 200;
    private static final long BETWEEN_LOOKS = 500_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Path folder;
    private final Random random;
    private final Report report;

    Killing(Path folder, Random random, Report report) {
        this.folder = folder;
        this.random = random;
        this.report = report;
    }

    /** Goes on until that many processes were killed and every experiment begun is finished. */
    void until(int kills) throws IOException, SQLException, InterruptedException {
        for (int number = 1; report.counted(KILLS) < kills; number++) {
            experiment(number, kills);
            System.out.printf(
                    "%d kills, %d of them inside a write; %d experiments finished%n",
                    report.counted(KILLS), report.counted(INSIDE), number);
        }
        try (Stream<Path> files = Files.list(folder)) {
            long left = files.filter(file -> file.getFileName().toString().startsWith("."))
                    .count();
            report.count("hidden files left behind by kills while a lab file was being made", left);
        }
    }

    private void experiment(int number, int kills) throws IOException, SQLException, InterruptedException {
        Path file = folder.resolve("e" + number + ".pairlab");
        Path twin = folder.resolve("e" + number + "-twin.pairlab");
        Path log = folder.resolve("e" + number + ".log");
        List<String> settings = settings();
        Map<String, String> seen = new HashMap<>();
        boolean finished = false;
        for (int processes = 0; !finished; processes++) {
            List<String> arguments = Files.exists(file) ? List.of("resume", file.toString()) : run(settings, file);
            try (Program program = new Program(log, arguments)) {
                finished = report.counted(KILLS) >= kills || processes > MOST_PROCESSES
                        ? end(program)
                        : disturb(program, file, seen);
            }
            requireAll(file, seen);
        }
        report.count("experiments finished after kills and stops");
        try (Program program = new Program(log, run(settings, twin))) {
            end(program);
        }
        compare(file, twin);
        for (Path done : List.of(file, twin, log)) {
            if (report.failures().isEmpty()) {
                Files.deleteIfExists(done);
            }
        }
    }

    private void compare(Path file, Path twin) throws SQLException {
        List<String> differences = LabCheck.differences(file, twin);
        report.require(differences.isEmpty(), file + " differs from its uninterrupted twin: " + differences);
        if (differences.isEmpty()) {
            report.count("runs equal to their uninterrupted twins, bit for bit", LabCheck.count(file, "run"));
            report.count("  their epochs", LabCheck.count(file, "epoch"));
            report.count("  their predictions", LabCheck.count(file, "prediction"));
            report.count("  their networks", LabCheck.count(file, "network"));
        }
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>();
        option(settings, "--runs", 3 + random.nextInt(4));
        option(settings, "--epochs", 6 + random.nextInt(8));
        option(settings, "--channels", 4 + 2 * random.nextInt(3));
        option(settings, "--features", 2 + random.nextInt(6));
        option(settings, "--hidden", random.nextInt(3) == 0 ? 8 : 1000 + random.nextInt(3000));
        option(settings, "--batch-size", 8 + random.nextInt(40));
        option(settings, "--seed", random.nextInt(1_000_000));
        option(settings, "--workers", 1 + random.nextInt(3));
        settings.add("--pairs");
        settings.add("seed:" + random.nextInt(1000));
        option(settings, "--training-pairs", 128 + random.nextInt(200));
        option(settings, "--test-pairs", 50 + random.nextInt(900));
        settings.add(random.nextInt(4) == 0 ? "--no-keep-networks" : "--keep-networks");
        return settings;
    }

    private static void option(List<String> settings, String name, int value) {
        settings.add(name);
        settings.add(Integer.toString(value));
    }

    private static List<String> run(List<String> settings, Path file) {
        List<String> arguments = new ArrayList<>(List.of("run", "--out", file.toString()));
        arguments.addAll(settings);
        return arguments;
    }

    /** Lets a process come to its end; true, as then its experiment is finished. */
    private boolean end(Program program) throws IOException, InterruptedException {
        int code = program.await();
        report.require(code == 0, "exit code " + code + " in spite of nothing; it said: " + program.said());
        return true;
    }

    /** Ends a process somehow; true if it had finished its experiment before. */
    private boolean disturb(Program program, Path file, Map<String, String> seen)
            throws IOException, InterruptedException {
        double kind = random.nextDouble();
        if (kind < STOP) {
            awaitWrites(program, file, 1 + random.nextInt(6));
            seen.putAll(LabCheck.durable(file));
            return stop(program, file);
        }
        if (kind < STOP + ANY_TIME) {
            Thread.sleep(random.nextInt(2500)); // the start of the program included
            seen.putAll(LabCheck.durable(file));
        } else if (kind < STOP + ANY_TIME + AFTER_A_WRITE) {
            awaitWrites(program, file, 1 + random.nextInt(20));
            seen.putAll(LabCheck.durable(file));
            Thread.sleep(random.nextInt(30));
        } else {
            awaitWrites(program, file, 1 + random.nextInt(20));
            seen.putAll(LabCheck.durable(file));
            awaitInsideOfAWrite(program, journal(file));
        }
        if (!program.kill()) {
            return end(program);
        }
        report.count(KILLS);
        Path journal = journal(file);
        boolean inside = LabCheck.endsInsideAWrite(journal);
        report.count(NO_FILE, Files.exists(file) ? 0 : 1);
        report.count(INSIDE, inside ? 1 : 0);
        report.count(JOURNAL, !inside && Files.exists(journal) && Files.size(journal) > 0 ? 1 : 0);
        return false;
    }

    private boolean stop(Program program, Path file) throws IOException, InterruptedException {
        int code = program.stop();
        if (code == 0) {
            return true;
        }
        report.require(code == 143, "exit code " + code + " after SIGTERM; it said: " + program.said());
        if (!program.said().endsWith("go on with: resume " + file)) {
            report.count("SIGTERMs before the training had begun");
            return false;
        }
        report.count("SIGTERMs that stopped the training");
        report.require(
                LabCheck.SIDE_FILES.stream()
                        .noneMatch(side -> Files.exists(file.resolveSibling(file.getFileName() + side))),
                file + " is not one file after it was stopped");
        return false;
    }

    /** Waits until something was written that often, leaving the processor to the program meanwhile. */
    private static void awaitWrites(Program program, Path path, int writes) {
        for (int i = 0; i < writes; i++) {
            awaitWrite(program, path);
        }
    }

    private static void awaitWrite(Program program, Path path) {
        File file = path.toFile();
        File journal = journal(path).toFile();
        long deadline = System.nanoTime() + PATIENCE;
        long before = state(file, journal);
        for (int looks = 1; state(file, journal) == before; looks++) {
            if (looks % CHECK_LOOKS == 0 && (!program.alive() || System.nanoTime() > deadline)) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /**
     * Waits until the journal ends within a transaction, and leaves the program halted there. A write takes a fraction of
     * a millisecond: the program is halted whenever one has begun, and let go on if it was too late.
     */
    private void awaitInsideOfAWrite(Program program, Path journal) throws IOException {
        File file = journal.toFile();
        long deadline = System.nanoTime() + PATIENCE;
        while (program.alive() && System.nanoTime() < deadline) {
            long length = file.length();
            long modified = file.lastModified();
            for (int looks = 1; file.length() == length && file.lastModified() == modified; looks++) {
                if (looks % CHECK_LOOKS == 0 && (!program.alive() || System.nanoTime() > deadline)) {
                    return;
                }
            }
            long later = System.nanoTime() + random.nextInt(60_000);
            while (System.nanoTime() < later) {
                Thread.onSpinWait();
            }
            if (!program.halt() || LabCheck.endsInsideAWrite(journal)) {
                return;
            }
            program.goOn();
        }
    }

    private static long state(File file, File journal) {
        return 31 * (31 * file.length() + journal.length()) + journal.lastModified();
    }

    private static Path journal(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /** Holds the file to what was seen in it before, and learns what came since. */
    private void requireAll(Path file, Map<String, String> seen) throws IOException, SQLException {
        if (!Files.exists(file)) {
            report.require(seen.isEmpty(), file + " is gone");
            return;
        }
        Map<String, String> now = LabCheck.epochsOfCopy(file, folder, report);
        seen.forEach((epoch, numbers) -> report.require(
                numbers.equals(now.get(epoch)),
                file + ": run and epoch " + epoch + " was " + numbers + ", is " + now.get(epoch)));
        report.count("times that an epoch seen before a kill was found again, the same to the last digit", seen.size());
        seen.putAll(now);
    }
}

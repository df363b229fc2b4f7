package org.pairlab.app;

import java.awt.Color;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how long the lab takes from {@code java -jar} to a window that takes clicks: starts the jar, clicks at a tick
 * box as soon as it is painted, and waits until the tick is gone. Needs a display of 1440x900 without a window manager,
 * of its own, such as {@code Xvfb :9 -screen 0 1440x900x24}. Arguments: the jar, how often (7), and options of Java's.
 */
public final class StartUpTime {
    /** In the box of "Batch normalisation" in a window of the lab's first day, beside the tick. */
    private static final int X = 17;

    private static final int Y = 386;
    private static final long LIMIT = 60_000_000_000L;

    private final Robot robot = new Robot();
    private long painted;
    private double work;

    private StartUpTime() throws Exception {}

    public static void main(String[] arguments) throws Exception {
        int starts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        List<String> options = arguments.length > 2 ? Arrays.asList(arguments).subList(2, arguments.length) : List.of();
        double[] windows = new double[starts];
        double[] clicks = new double[starts];
        double[] work = new double[starts];
        for (int i = 0; i < starts; i++) {
            StartUpTime one = new StartUpTime();
            clicks[i] = one.measure(new File(arguments[0]), options);
            windows[i] = one.painted / 1e9;
            work[i] = one.work;
            print("", windows[i], clicks[i], work[i]);
        }
        print("median of " + starts + " starts: ", median(windows), median(clicks), median(work));
    }

    private static void print(String what, double painted, double click, double work) {
        System.out.printf(
                Locale.ROOT,
                "%spainted %.2f s, took a click %.2f s, processor time %.2f s%n",
                what,
                painted,
                click,
                work);
    }

    private double measure(File jar, List<String> options) throws Exception {
        Path settings = Files.createTempDirectory("pairlab-start");
        robot.mouseMove(X, Y);
        List<String> command = Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options,
                        List.of("-Dpairlab.settings=" + settings, "-jar", jar.getPath()))
                .flatMap(List::stream)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        long begin = System.nanoTime();
        Process lab = builder.start();
        try {
            await(true, begin);
            painted = System.nanoTime() - begin;
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            await(false, begin);
            double seconds = (System.nanoTime() - begin) / 1e9;
            work = lab.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
            return seconds;
        } finally {
            lab.destroy();
            lab.waitFor();
            delete(settings);
        }
    }

    /** Waits until the box is ticked, which is blue, or is not. */
    private void await(boolean ticked, long begin) {
        while (isBlue(robot.getPixelColor(X, Y)) != ticked) {
            if (System.nanoTime() - begin > LIMIT) {
                throw new IllegalStateException("there is no box " + (ticked ? "with" : "without") + " a tick at " + X
                        + "," + Y + "; is the display 1440x900, without a window manager?");
            }
            robot.delay(5);
        }
    }

    private static boolean isBlue(Color color) {
        return color.getBlue() > 180 && color.getRed() < 80;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

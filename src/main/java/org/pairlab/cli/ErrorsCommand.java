package org.pairlab.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.Moment;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.export.ErrorsJson;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.WholeFiles;
import org.pairlab.network.Variant;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.SamplingError;
import org.pairlab.statistics.errors.Anatomy;
import org.pairlab.statistics.errors.Calibration;
import org.pairlab.statistics.errors.DigitPairMap;
import org.pairlab.statistics.errors.ErrorCounts;
import org.pairlab.statistics.errors.Readings;
import org.pairlab.statistics.errors.WrongIn;
import org.pairlab.store.LabFile;
import org.pairlab.store.StoredExperiment;

/** Tells where the networks of a lab file err, and leaves the file as it is. */
final class ErrorsCommand {
    private static final int DIGITS = DigitPairMap.DIGITS;
    private static final int MOST_PAIRS = 12;
    private static final int MOST_READINGS = 6;

    private final Terminal terminal;
    private final Engine engine;

    ErrorsCommand(Terminal terminal, Engine engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /** @throws InvalidInputException if the file cannot be read or has nothing of what was asked for */
    int run(ErrorsOptions request) throws IOException {
        OutputFiles files = new OutputFiles(request.force());
        try (LabFile file = LabFile.open(request.file(), engine.mnist(request.data()))) {
            ExperimentResults results = file.experiment().results();
            PredictionSource predictions = file.predictions();
            List<Variant> variants = chosen(request, results);
            Optional<Variant> other = request.against()
                    .map(name -> NamedVariant.of(
                            ErrorsOptions.AGAINST, name, results.settings().variants()));
            ErrorCounts counts = counted(request, file.experiment(), variants, predictions);
            Optional<ErrorCounts> others =
                    other.map(one -> counted(request, file.experiment(), List.of(one), predictions));
            request.json().ifPresent(path -> {
                List<Anatomy> anatomies = ErrorCounts.anatomies(results, variants, predictions);
                files.file(
                        LabFileOptions.JSON,
                        path,
                        WholeFiles.text(new ErrorsJson(variants, request.moment(), counts, anatomies)::writeTo));
            });
            files.spare(request.file());
            Pairs test = results.pairSet().test();
            print(request.moment(), variants, counts, finished(results, variants), test);
            others.ifPresent(found -> against(variants.get(0), counts, other.orElseThrow(), found, test));
        }
        files.write();
        return ExitCode.FINE;
    }

    private static List<Variant> chosen(ErrorsOptions request, ExperimentResults results) {
        List<Variant> all = results.settings().variants();
        return request.variant()
                .map(name -> List.of(NamedVariant.of(ErrorsOptions.VARIANT, name, all)))
                .orElse(all);
    }

    private static int finished(ExperimentResults results, List<Variant> variants) {
        return variants.stream()
                .mapToInt(variant -> results.finished(variant).size())
                .sum();
    }

    /** @throws InvalidInputException if there is nothing to count */
    private static ErrorCounts counted(
            ErrorsOptions request, StoredExperiment stored, List<Variant> variants, PredictionSource predictions) {
        ErrorCounts counts = ErrorCounts.of(stored.results(), variants, request.moment(), predictions);
        if (counts.networks() == 0) {
            throw nothing(request, stored, variants);
        }
        return counts;
    }

    private static InvalidInputException nothing(
            ErrorsOptions request, StoredExperiment stored, List<Variant> variants) {
        if (finished(stored.results(), variants) == 0) {
            return new InvalidInputException("Lab file " + request.file() + " has no finished run"
                    + (variants.size() == 1 ? " of " + variants.get(0).label() : "") + "; go on with it first: resume "
                    + request.file() + ".");
        }
        int epochs = stored.results().settings().epochs();
        if (request.moment() instanceof Moment.Numbered chosen && chosen.number() > epochs) {
            return new InvalidInputException(ErrorsOptions.EPOCH + " names epoch " + chosen.number()
                    + ", but the runs of this file have " + epochs + "; name one of 1 to " + epochs + ".");
        }
        String asked = request.moment() instanceof Moment.Numbered chosen
                ? "epoch " + chosen.number()
                : "the " + request.moment().id() + " epoch";
        KeptPredictions kept = stored.retention().predictions();
        return new InvalidInputException("Of " + asked + " lab file " + request.file() + " keeps no predictions, "
                + (kept == KeptPredictions.NONE
                        ? "nor of any other; train it again with " + Options.KEEP_PREDICTIONS + "."
                        : "only of " + kept.words() + "; name another with " + ErrorsOptions.EPOCH + "."));
    }

    private void print(Moment moment, List<Variant> variants, ErrorCounts counts, int finished, Pairs test) {
        DigitPairMap.Cell all = counts.map().all();
        terminal.print(Wrapped.text("Errors of "
                + variants.stream().map(Variant::label).collect(Collectors.joining(", ")) + ": "
                + counts.networks() + (counts.networks() == 1 ? " run" : " runs") + " at "
                + (moment instanceof Moment.Numbered one ? "epoch " + one.number() : "the " + moment.id() + " epoch")
                + ", " + all.wrong() + " of " + all.answers() + " answers wrong (" + Percent.text(all.share())
                + " %)."));
        if (counts.networks() < finished) {
            terminal.print(Wrapped.text("Of " + (finished - counts.networks())
                    + " finished runs no predictions of that epoch are kept; they are not counted."));
        }
        terminal.print("");
        terminal.print("Wrong answers by the digits of a pair, percent (first digit down, second across):");
        map(counts.map()).lines().forEach(terminal::print);
        terminal.print("");
        terminal.print("Wrong answers by how far the digits are apart, with 95 % intervals for other pairs:");
        distances(counts.map()).lines().forEach(terminal::print);
        terminal.print("");
        if (counts.anatomy().networks() > 0) {
            anatomy(counts);
            terminal.print("");
        }
        wrongIn(counts.wrongIn(), test);
        terminal.print("");
        calibration(counts.calibration());
    }

    private static AlignedTable map(DigitPairMap map) {
        String[] header = new String[DIGITS + 1];
        header[0] = "";
        for (int second = 0; second < DIGITS; second++) {
            header[second + 1] = Integer.toString(second);
        }
        AlignedTable table = new AlignedTable(1, header);
        for (int first = 0; first < DIGITS; first++) {
            String[] cells = new String[DIGITS + 1];
            cells[0] = Integer.toString(first);
            for (int second = 0; second < DIGITS; second++) {
                cells[second + 1] = share(map.of(first, second));
            }
            table.row(cells);
        }
        return table;
    }

    private static AlignedTable distances(DigitPairMap map) {
        AlignedTable table = new AlignedTable(1, "Apart", "Pairs", "Wrong", "Percent", "95 % interval");
        for (int distance = 0; distance < DIGITS; distance++) {
            DigitPairMap.Cell cell = map.apart(distance);
            SamplingError.Interval interval = cell.answers() == 0 ? null : cell.interval();
            table.row(
                    distance == 0 ? "equal" : Integer.toString(distance),
                    Integer.toString(cell.pairs()),
                    Integer.toString(cell.wrong()),
                    share(cell),
                    interval == null
                            ? Percent.ABSENT
                            : String.format(Locale.ROOT, "%.1f to %.1f", interval.low(), interval.high()));
        }
        return table;
    }

    private static String share(DigitPairMap.Cell cell) {
        return cell.answers() == 0 ? Percent.ABSENT : String.format(Locale.ROOT, "%.1f", cell.share());
    }

    private void anatomy(ErrorCounts counts) {
        Anatomy anatomy = counts.anatomy();
        terminal.print("What answers of networks that name digits are, of " + anatomy.answers() + ":");
        AlignedTable table = new AlignedTable(1, "Answer", "Digits", "Kind", "Count", "Percent");
        kind(table, anatomy, "right", "read right", "sound", anatomy.sound());
        kind(table, anatomy, "right", "one misread", "lucky", anatomy.lucky());
        kind(table, anatomy, "wrong", "one misread", "misread", anatomy.misread());
        kind(table, anatomy, "wrong", "read right", "miscompared", anatomy.miscompared());
        table.lines().forEach(terminal::print);
        List<Readings.Misreading> commonest = counts.readings().commonest(MOST_READINGS);
        if (!commonest.isEmpty()) {
            terminal.print(Wrapped.text("Read most often as another: "
                    + commonest.stream()
                            .map(one -> one.digit() + " as " + one.readAs() + " (" + one.count() + ")")
                            .collect(Collectors.joining(", "))
                    + "."));
        }
    }

    private static void kind(
            AlignedTable table, Anatomy anatomy, String answer, String digits, String kind, int count) {
        table.row(answer, digits, kind, Integer.toString(count), Percent.text(anatomy.percent(count)));
    }

    private void wrongIn(WrongIn wrongIn, Pairs test) {
        int runs = wrongIn.networks();
        List<Integer> pairs = wrongIn.pairs();
        terminal.print(Wrapped.text(pairs.get(0) + " of " + test.size() + " pairs no run gets wrong; "
                + pairs.get(runs) + (runs == 1 ? " the one run does" : " every one of " + runs + " runs does")
                + (runs > 3
                        ? "; " + wrongIn.chanceDecides().size()
                                + " only chance decides (wrong in a quarter to three quarters of the runs)"
                        : "")
                + "."));
        list("Nobody gets", wrongIn.nobodyGets(), test, pair -> "");
    }

    private void calibration(Calibration calibration) {
        terminal.print(Wrapped.text(String.format(
                Locale.ROOT,
                "Expected calibration error %.3f; mean confidence of right answers %s, of wrong ones %s.",
                calibration.expectedError(),
                confidence(calibration.whenRight()),
                confidence(calibration.whenWrong()))));
    }

    private static String confidence(double confidence) {
        return Double.isNaN(confidence) ? Percent.ABSENT : String.format(Locale.ROOT, "%.3f", confidence);
    }

    private void against(Variant one, ErrorCounts ones, Variant other, ErrorCounts others, Pairs test) {
        terminal.print("");
        won(one, ones.wrongIn(), other, others.wrongIn(), test);
        won(other, others.wrongIn(), one, ones.wrongIn(), test);
    }

    private void won(Variant winner, WrongIn winners, Variant loser, WrongIn losers, Pairs test) {
        List<Integer> won = winners.winsOver(losers);
        terminal.print(Wrapped.text(won.size() + (won.size() == 1 ? " pair" : " pairs") + " that most runs of "
                + winner.label() + " get right and most of " + loser.label() + " wrong."));
        list("They are", won, test, pair -> ", wrong in " + winners.of(pair) + " and " + losers.of(pair) + " runs");
    }

    /** Pairs by their positions and digits. */
    private void list(String beginning, List<Integer> pairs, Pairs test, Function<Integer, String> more) {
        if (pairs.isEmpty()) {
            return;
        }
        terminal.print(Wrapped.text(beginning + ": "
                + pairs.stream()
                        .limit(MOST_PAIRS)
                        .map(pair -> pair + " (" + test.firstLabel(pair) + " and " + test.secondLabel(pair)
                                + more.apply(pair) + ")")
                        .collect(Collectors.joining(", "))
                + (pairs.size() > MOST_PAIRS ? " and " + (pairs.size() - MOST_PAIRS) + " more" : "") + "."));
    }
}

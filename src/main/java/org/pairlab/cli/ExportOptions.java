package org.pairlab.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.pairlab.data.DataSource;
import org.pairlab.export.Picture;
import org.pairlab.export.PredictedEpochs;
import org.pairlab.input.InvalidInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code export} was asked for, and its options for picocli.
 *
 * @param file the lab file
 * @param data where the data files are
 * @param csv folder for tables
 * @param predictions of which epochs the tables have them
 * @param png folder for pictures
 * @param scale how many times 96 dots an inch the PNGs have
 * @param svg folder for pictures
 * @param json file for the summary
 * @param report file for the report
 * @param force whether files that are there already may be replaced
 */
record ExportOptions(
        Path file,
        DataSource data,
        Optional<Path> csv,
        PredictedEpochs predictions,
        Optional<Path> png,
        double scale,
        Optional<Path> svg,
        Optional<Path> json,
        Optional<Path> report,
        boolean force) {
    static final String CSV = "--csv";
    static final String PREDICTIONS = "--predictions";
    static final String PNG = "--png";
    static final String SVG = "--svg";
    static final String REPORT = "--report";
    private static final double USUAL_SCALE = 3;

    static CommandSpec spec() {
        CommandSpec spec = LabFileOptions.ofFile()
                .addOption(Options.value(
                        CSV,
                        "DIR",
                        "Folder for curves.csv, timings.csv, predictions.csv, summary.csv and comparison.csv."))
                .addOption(Options.value(
                        PREDICTIONS,
                        "WHICH",
                        "Of which epochs of each run predictions.csv has the predictions: best, last or every one."
                                + " With " + CSV + " only. Default: best."))
                .addOption(Options.value(PNG, "DIR", "Folder for every chart and network as PNG."))
                .addOption(Options.value(
                        Picture.SCALE.option(),
                        "N",
                        Options.sentence(Picture.SCALE) + " With " + PNG + " only. Default: 3."))
                .addOption(Options.value(SVG, "DIR", "Folder for every chart and network as SVG."))
                .addOption(Options.value(
                        LabFileOptions.JSON, "FILE", "File for settings, versions, statistics and runs in JSON."))
                .addOption(Options.value(REPORT, "FILE", "File for a report on one page, in HTML."));
        Options.addUsual(spec, "Replace files that are there already.");
        LabFileOptions.describe(
                spec,
                Options.EXPORT,
                "Write what a lab file holds as tables, pictures and a report; several at once if you like.");
        return spec;
    }

    /** @throws InvalidInputException if a value cannot be used; the sentence starts with the option */
    static ExportOptions read(ParseResult command) {
        OptionValues given = new OptionValues(command);
        Path file = LabFileOptions.file(command);
        if (Stream.of(CSV, PNG, SVG, LabFileOptions.JSON, REPORT).noneMatch(given::has)) {
            throw new InvalidInputException(Options.EXPORT + " needs to know what to write; add " + CSV + " DIR, " + PNG
                    + " DIR, " + SVG + " DIR, " + LabFileOptions.JSON + " FILE or " + REPORT + " FILE.");
        }
        if (given.has(Picture.SCALE.option()) && !given.has(PNG)) {
            throw new InvalidInputException(
                    Picture.SCALE.option() + " goes with " + PNG + " only; add " + PNG + " DIR or leave it out.");
        }
        if (given.has(PREDICTIONS) && !given.has(CSV)) {
            throw new InvalidInputException(
                    PREDICTIONS + " goes with " + CSV + " only; add " + CSV + " DIR or leave it out.");
        }
        return new ExportOptions(
                file,
                given.data(),
                given.path(CSV),
                given.text(PREDICTIONS).map(ExportOptions::predictions).orElse(PredictedEpochs.BEST),
                given.path(PNG),
                given.number(Picture.SCALE).orElse(USUAL_SCALE),
                given.path(SVG),
                given.path(LabFileOptions.JSON),
                given.path(REPORT),
                given.has(Options.FORCE));
    }

    private static PredictedEpochs predictions(String text) {
        return PredictedEpochs.ofId(text)
                .orElseThrow(() -> new InvalidInputException(
                        PREDICTIONS + " must be best, last or every, not '" + text.strip() + "'."));
    }
}

package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunState;

final class ResultTablesTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
    void curvesAreTheSameInEveryLocale(String locale) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(locale));
        StringWriter written = new StringWriter();

        ResultTables.writeCurves(results(), written);

        assertThat(written.toString()).isEqualTo("""
                        architecture,run,epoch,train_loss,train_accuracy,val_loss,val_accuracy,train_auxiliary_loss,train_digit_accuracy,val_auxiliary_loss,val_digit_accuracy
                        base,1,1,0.6931471805599453,50.5,1234567.5,60,,,,
                        base,1,2,0.000000000012,100,0.1,0,,,,
                        base,2,1,NaN,50,Infinity,50,,,,
                        base-aux,1,1,0.5,77.3,0.25,70.1,2.25,12.5,2.3,9.75
                        """);
    }

    @Test
    void timingsHaveAFileOfTheirOwn() throws IOException {
        StringWriter written = new StringWriter();

        ResultTables.writeTimings(results(), written);

        assertThat(written.toString()).isEqualTo("""
                        architecture,run,epoch,train_seconds,val_seconds
                        base,1,1,1.5,0.25
                        base,1,2,1.5,0.25
                        base,2,1,1.5,0.25
                        base-aux,1,1,1.5,0.25
                        """);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1 / 3.0, 2e-3, 4.9e-324, 1.7976931348623157e308, -2.2250738585072014e-308, 9.999e22})
    void numbersReadBackAsTheSame(double value) {
        assertThat(Double.parseDouble(ResultTables.shortest(value))).isEqualTo(value);
    }

    @Test
    void numbersAreAsShortAsCanBe() {
        assertThat(ResultTables.shortest(0.002)).isEqualTo("0.002");
        assertThat(ResultTables.shortest(2.0e-3 + 1e-18)).isEqualTo("0.002000000000000001");
        assertThat(ResultTables.shortest(100)).isEqualTo("100");
        assertThat(ResultTables.shortest(-0.0)).isEqualTo("0");
    }

    @Test
    void predictionsAreThoseOfEachRunsBestEpoch() throws IOException {
        ExperimentResults sample = SampleResults.of(Preset.CLASSROOM.settings(), 20);
        StringWriter written = new StringWriter();

        PredictionSource predictions = SampleResults.predictions(sample);
        ResultTables.writePredictions(sample, predictions, written);

        List<String> rows = written.toString().lines().toList();
        assertThat(rows).hasSize(1 + 4 * 5 * 20);
        assertThat(rows.get(0))
                .isEqualTo("architecture,run,epoch,pair,first_image,second_image,first_digit,second_digit,"
                        + "smaller_or_equal,probability,recognised_first,recognised_second");
        EpochResult best = sample.finished(SampleRuns.variant(Architecture.BASE))
                .get(0)
                .bestEpoch()
                .orElseThrow();
        String[] cells = rows.get(1).split(",", -1);
        assertThat(cells).startsWith("base", "1", "" + best.epoch(), "1", "0", "20");
        assertThat(Float.parseFloat(cells[9]))
                .isEqualTo(predictions
                        .of(SampleRuns.id(Architecture.BASE, 1), best)
                        .orElseThrow()
                        .probability(0));
        assertThat(cells[10]).isEmpty();
        assertThat(rows.get(rows.size() - 1)).startsWith("sep-aux,5,").matches(".*,[0-9],[0-9]");
    }

    @Test
    void theSummaryHasAllDigitsAndEmptyCellsForWhatDoesNotExist() throws IOException {
        ExperimentSummary summary = ExperimentSummary.of(results(), KnownResults.NONE);
        StringWriter written = new StringWriter();

        ResultTables.writeSummary(summary, written);

        List<String> rows = written.toString().lines().toList();
        assertThat(rows.get(1)).isEqualTo("base,2,1,1,0,0,60,,60,60,60,60,60,1,0,,,,,");
        assertThat(rows.get(2)).isEqualTo("base-aux,2,0,0,1,0,,,,,,,,,,,,,,");
        assertThat(rows).allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(20));
    }

    @Test
    void theSummarysNumbersAreTheJsons() throws IOException {
        ExperimentResults sample = SampleResults.of(Preset.REPORT.settings(), 30);
        ExperimentSummary summary = ExperimentSummary.of(sample, KnownResults.packaged());
        StringWriter csv = new StringWriter();
        StringWriter json = new StringWriter();

        ResultTables.writeSummary(summary, csv);
        new SummaryJson(sample, summary, new Origin(Instant.EPOCH, false, Optional.empty(), Map.of(), Map.of()))
                .writeTo(json);

        String[] cells = csv.toString().lines().toList().get(1).split(",", -1);
        JsonNode maximum =
                new ObjectMapper().readTree(json.toString()).at("/architectures/0/maximumValidationAccuracy");
        assertThat(Double.parseDouble(cells[6])).isEqualTo(maximum.get("mean").asDouble());
        assertThat(Double.parseDouble(cells[7]))
                .isEqualTo(maximum.get("standardDeviation").asDouble());
        assertThat(Double.parseDouble(cells[11]))
                .isEqualTo(maximum.get("upperQuartile").asDouble());
        assertThat(new ObjectMapper().readTree(json.toString()).get("seconds").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(floats = {0.1f, 1 / 3f, 1e-30f, Float.MIN_VALUE, Float.MAX_VALUE, 0.99999994f})
    void probabilitiesReadBackAsTheSame(float value) {
        assertThat(Float.parseFloat(ResultTables.shortest(value))).isEqualTo(value);
        assertThat(ResultTables.shortest(0.1f)).isEqualTo("0.1");
    }

    private static ExperimentResults results() {
        ExperimentSettings settings = new ExperimentSettings(
                List.of(Architecture.BASE, Architecture.BASE_AUX),
                Preset.CLASSROOM.hyperparameters().withEpochs(2),
                new PairSource.Fixed(),
                2,
                1,
                1,
                1);
        ExperimentResults planned = ExperimentResults.planned(
                settings, SampleResults.of(settings, 10).pairSet());
        RunRecord first = RunRecord.waiting(SampleRuns.id(Architecture.BASE, 1))
                .with(RunState.FINISHED)
                .with(epoch(1, Math.log(2), 50.5, 1_234_567.5, 60, null))
                .with(epoch(2, 1.2e-11, 100, 0.1, 0, null));
        RunRecord diverged = RunRecord.waiting(SampleRuns.id(Architecture.BASE, 2))
                .with(RunState.DIVERGED)
                .with(epoch(1, Double.NaN, 50, Double.POSITIVE_INFINITY, 50, null));
        RunRecord auxiliary = RunRecord.waiting(SampleRuns.id(Architecture.BASE_AUX, 1))
                .with(RunState.STOPPED)
                .with(epoch(1, 0.5, 77.3, 0.25, 70.1, new EpochResult.Auxiliary(2.25, 12.5, 2.3, 9.75)));
        return planned.with(auxiliary).with(diverged).with(first);
    }

    private static EpochResult epoch(
            int number,
            double trainingLoss,
            double trainingAccuracy,
            double validationLoss,
            double validationAccuracy,
            EpochResult.Auxiliary auxiliary) {
        return new EpochResult(
                number, trainingLoss, trainingAccuracy, validationLoss, validationAccuracy, auxiliary, 1.5, 0.25, 0);
    }
}

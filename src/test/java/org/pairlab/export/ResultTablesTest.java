package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
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
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.VariantText;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Layers;
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
                        variant,architecture,run,epoch,training_loss,training_accuracy,validation_loss,validation_accuracy,auxiliary_training_loss,training_digit_accuracy,auxiliary_validation_loss,validation_digit_accuracy
                        ConvNetBase,ConvNetBase,1,1,0.6931471805599453,50.5,1234567.5,60,,,,
                        ConvNetBase,ConvNetBase,1,2,0.000000000012,100,0.1,0,,,,
                        ConvNetBase,ConvNetBase,2,1,NaN,50,Infinity,50,,,,
                        ConvNetBaseAux,ConvNetBaseAux,1,1,0.5,77.3,0.25,70.1,2.25,12.5,2.3,9.75
                        """);
    }

    @Test
    void timingsHaveAFileOfTheirOwn() throws IOException {
        StringWriter written = new StringWriter();

        ResultTables.writeTimings(results(), written);

        assertThat(written.toString()).isEqualTo("""
                        variant,architecture,run,epoch,training_seconds,validation_seconds
                        ConvNetBase,ConvNetBase,1,1,1.5,0.25
                        ConvNetBase,ConvNetBase,1,2,1.5,0.25
                        ConvNetBase,ConvNetBase,2,1,1.5,0.25
                        ConvNetBaseAux,ConvNetBaseAux,1,1,1.5,0.25
                        """);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1 / 3.0, 2e-3, 4.9e-324, 1.7976931348623157e308, -2.2250738585072014e-308, 9.999e22})
    void numbersReadBackAsTheSame(double value) {
        assertThat(Double.parseDouble(CsvText.shortest(value))).isEqualTo(value);
    }

    @Test
    void numbersAreAsShortAsCanBe() {
        assertThat(CsvText.shortest(0.002)).isEqualTo("0.002");
        assertThat(CsvText.shortest(2.0e-3 + 1e-18)).isEqualTo("0.002000000000000001");
        assertThat(CsvText.shortest(100)).isEqualTo("100");
        assertThat(CsvText.shortest(-0.0)).isEqualTo("0");
    }

    @Test
    void predictionsAreThoseOfEachRunsBestEpoch() throws IOException {
        ExperimentResults sample = SampleResults.of(Preset.CLASSROOM.settings(), 20);
        StringWriter written = new StringWriter();

        PredictionSource predictions = SampleResults.predictions(sample);
        ResultTables.writePredictions(sample, predictions, PredictedEpochs.BEST, written);

        List<String> rows = written.toString().lines().toList();
        assertThat(rows).hasSize(1 + 4 * 5 * 20);
        assertThat(rows.get(0))
                .isEqualTo("variant,architecture,run,epoch,pair,first_image,second_image,first_digit,second_digit,"
                        + "target,probability,answer,correct,first_recognised,second_recognised");
        EpochResult best = sample.finished(SampleRuns.variant(Architecture.BASE))
                .get(0)
                .bestEpoch()
                .orElseThrow();
        String[] cells = rows.get(1).split(",", -1);
        assertThat(cells).startsWith("ConvNetBase", "ConvNetBase", "1", "" + best.epoch(), "0", "0", "20");
        assertThat(Float.parseFloat(cells[10]))
                .isEqualTo(predictions
                        .of(SampleRuns.id(Architecture.BASE, 1), best)
                        .orElseThrow()
                        .probability(0));
        assertThat(cells[13]).isEmpty();
        assertThat(rows.get(rows.size() - 1))
                .startsWith("ConvNetSepAux,ConvNetSepAux,5,")
                .matches(".*,[0-9],[0-9]");
    }

    @Test
    void theSummaryHasAllDigitsAndEmptyCellsForWhatDoesNotExist() throws IOException {
        ExperimentSummary summary = ExperimentSummary.of(results(), KnownResults.NONE);
        StringWriter written = new StringWriter();

        ResultTables.writeSummary(summary, written);

        List<String> rows = written.toString().lines().toList();
        assertThat(rows.get(1)).isEqualTo("ConvNetBase,ConvNetBase,2,1,1,0,0,60,,,60,60,60,60,60,1,0,,,,,");
        assertThat(rows.get(2)).isEqualTo("ConvNetBaseAux,ConvNetBaseAux,2,0,0,1,0,,,,,,,,,,,,,,,");
        assertThat(rows).allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(22));
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
        JsonNode maximum = new ObjectMapper().readTree(json.toString()).at("/variants/0/maximum_validation_accuracy");
        assertThat(Double.parseDouble(cells[7])).isEqualTo(maximum.get("mean").asDouble());
        assertThat(Double.parseDouble(cells[8]))
                .isEqualTo(maximum.get("standard_deviation").asDouble());
        assertThat(Double.parseDouble(cells[9]))
                .isEqualTo(maximum.get("standard_error").asDouble())
                .isEqualTo(Double.parseDouble(cells[8]) / Math.sqrt(15));
        assertThat(Double.parseDouble(cells[13]))
                .isEqualTo(maximum.get("upper_quartile").asDouble());
        assertThat(new ObjectMapper().readTree(json.toString()).get("seconds").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(floats = {0.1f, 1 / 3f, 1e-30f, Float.MIN_VALUE, Float.MAX_VALUE, 0.99999994f})
    void probabilitiesReadBackAsTheSame(float value) {
        assertThat(Float.parseFloat(CsvText.shortest(value))).isEqualTo(value);
        assertThat(CsvText.shortest(0.1f)).isEqualTo("0.1");
    }

    @Test
    void rowsBeginWithTheVariantItsArchitectureAndWhatIsVaried() throws IOException {
        ExperimentResults sample = SampleResults.of(varied(), 6);
        StringWriter curves = new StringWriter();
        StringWriter predictions = new StringWriter();
        StringWriter summary = new StringWriter();
        StringWriter json = new StringWriter();
        ExperimentSummary said = ExperimentSummary.of(sample, KnownResults.NONE);

        ResultTables.writeCurves(sample, curves);
        ResultTables.writePredictions(sample, SampleResults.predictions(sample), PredictedEpochs.EVERY, predictions);
        ResultTables.writeSummary(said, summary);
        new SummaryJson(sample, said, new Origin(Instant.EPOCH, false, Optional.empty(), Map.of(), Map.of()))
                .writeTo(json);

        for (StringWriter table : List.of(curves, predictions, summary)) {
            List<CSVRecord> rows = read(table.toString());
            assertThat(table.toString().lines().findFirst().orElseThrow().split(","))
                    .startsWith("variant", "architecture", "batch_normalisation", "auxiliary_weight");
            assertThat(rows.stream().map(row -> row.get("variant")).distinct())
                    .containsExactly("Base, \"plain\"", "BaseAux, weight 0.5", "<ü>, off");
            assertThat(rows.stream().map(row -> row.get("auxiliary_weight")).distinct())
                    .containsExactly("", "0.5", "200");
            assertThat(rows.stream().map(row -> row.get("batch_normalisation")).distinct())
                    .containsExactly("1", "0");
            assertThat(rows.stream().map(row -> row.get("architecture")).distinct())
                    .containsExactly("ConvNetBase", "ConvNetBaseAux");
        }
        assertThat(read(predictions.toString())).hasSize(3 * 2 * 3 * 6);
        JsonNode variants = new ObjectMapper().readTree(json.toString()).get("variants");
        assertThat(variants.at("/2/variant").asText()).isEqualTo("<ü>, off");
        assertThat(variants.at("/2/architecture").asText()).isEqualTo("ConvNetBaseAux");
        assertThat(variants.at("/2/batch_normalisation").asBoolean(true)).isFalse();
        assertThat(variants.at("/0/auxiliary_weight").isNull()).isTrue();
        assertThat(variants.at("/1/auxiliary_weight").asDouble()).isEqualTo(0.5);
    }

    @Test
    void predictionsAreOfTheChosenEpochs() throws IOException {
        ExperimentResults sample = SampleResults.of(varied(), 6);
        for (PredictedEpochs chosen : PredictedEpochs.values()) {
            StringWriter written = new StringWriter();
            ResultTables.writePredictions(sample, SampleResults.predictions(sample), chosen, written);
            List<CSVRecord> rows = read(written.toString());

            for (RunRecord run : sample.runs().values()) {
                List<Integer> expected =
                        switch (chosen) {
                            case BEST -> List.of(run.bestEpoch().orElseThrow().epoch());
                            case LAST -> List.of(3);
                            case EVERY -> List.of(1, 2, 3);
                        };
                assertThat(rows.stream()
                                .filter(row -> row.get("variant")
                                                .equals(run.id().variant().label())
                                        && row.get("run").equals("" + run.id().number()))
                                .map(row -> Integer.valueOf(row.get("epoch")))
                                .distinct())
                        .isEqualTo(expected);
            }
        }
        assertThat(PredictedEpochs.ofId(" Every")).contains(PredictedEpochs.EVERY);
        assertThat(PredictedEpochs.ofId("each")).isEmpty();
    }

    private static List<CSVRecord> read(String table) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table))
                .getRecords();
    }

    private static ExperimentSettings varied() {
        CommonHyperparameters common = Preset.CLASSROOM.hyperparameters().withEpochs(3);
        return new ExperimentSettings(
                VariantList.numbered(List.of(
                        VariantText.parse("", "Base, \"plain\": base", common),
                        VariantText.parse("", "base-aux auxiliary-weight=0.5", common),
                        VariantText.parse(
                                "", "<ü>, off: base-aux auxiliary-weight=200 batch-normalisation=off", common))),
                new PairSource.Fixed(),
                3,
                2,
                1,
                1,
                1,
                Layers.FAST);
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

package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.statistics.comparison.FactorialEffects.Effect;
import org.pairlab.statistics.comparison.VariantRuns.Place;

/** The report's experiment against numpy and scipy: {@code report-curves.json}. */
class ReportCurvesTest {
    private static final double EXACT = 1e-9;
    /** Of no use here: curves alone, no answers. */
    private static final Answers NONE = (variant, run) -> new boolean[25][0];

    private static final List<VariantRuns> VARIANTS = read();
    private static final JsonNode EXPECTED = expected();

    @ParameterizedTest
    @CsvSource({"best, best_epoch", "last, last_epoch"})
    void everyDifferenceIsScipys(String measure, String key) {
        ExperimentComparison comparison =
                ExperimentComparison.of(VARIANTS, Measure.of(measure), ExperimentComparison.SMALLEST, NONE);

        JsonNode differences = EXPECTED.get(key).get("differences");
        assertThat(comparison.differences()).hasSameSizeAs(differences);
        for (JsonNode expected : differences) {
            SeedMatchedDifference found = comparison.differences().stream()
                    .filter(one -> one.isOf(
                            expected.get("second_minus_first").get(0).asText(),
                            expected.get("second_minus_first").get(1).asText()))
                    .findFirst()
                    .orElseThrow();
            same(found.overRuns(), expected);
            assertThat(found.better()).isEqualTo(expected.get("better").asInt());
            assertThat(found.equal()).isEqualTo(expected.get("equal").asInt());
            assertThat(found.randomisationP())
                    .isCloseTo(expected.get("sign_flip_p").asDouble(), within(EXACT));
            assertThat(found.correctedP()).isCloseTo(expected.get("p_holm").asDouble(), within(EXACT));
        }
    }

    @ParameterizedTest
    @CsvSource({"best, best_epoch", "last, last_epoch"})
    void everyEffectIsScipys(String measure, String key) {
        FactorialEffects effects = ExperimentComparison.of(
                        VARIANTS, Measure.of(measure), ExperimentComparison.SMALLEST, NONE)
                .effects()
                .orElseThrow();

        JsonNode expected = EXPECTED.get(key).get("effects");
        Map<String, Effect> found = Map.of(
                "sharing", effects.weightSharing(),
                "auxiliary", effects.auxiliaryLoss(),
                "interaction", effects.interaction());
        found.forEach((name, effect) -> same(effect.interval(), expected.get(name)));
    }

    private static void same(MeanInterval found, JsonNode expected) {
        assertThat(found.count()).isEqualTo(expected.get("n").asInt());
        assertThat(found.mean()).isCloseTo(expected.get("mean").asDouble(), within(EXACT));
        assertThat(found.standardDeviation()).isCloseTo(expected.get("sd").asDouble(), within(EXACT));
        assertThat(found.low()).isCloseTo(expected.get("low").asDouble(), within(EXACT));
        assertThat(found.high()).isCloseTo(expected.get("high").asDouble(), within(EXACT));
        assertThat(found.p()).isCloseTo(expected.get("p").asDouble(), within(EXACT));
    }

    private static List<VariantRuns> read() {
        Map<String, TreeMap<Integer, List<Double>>> curves = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = Files.newBufferedReader(Path.of("data/pairlab-curves.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(file)) {
                curves.computeIfAbsent(row.get("architecture"), any -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.get("run")), any -> new ArrayList<>())
                        .add(Double.valueOf(row.get("val_accuracy")));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return curves.entrySet().stream()
                .map(one -> variant(one.getKey(), one.getValue()))
                .toList();
    }

    private static VariantRuns variant(String id, TreeMap<Integer, List<Double>> runs) {
        TreeMap<Integer, double[]> finished = new TreeMap<>();
        runs.forEach((run, epochs) ->
                finished.put(run, epochs.stream().mapToDouble(x -> x).toArray()));
        return new VariantRuns(
                id,
                id,
                Optional.of(new Place(id.startsWith("base"), id.endsWith("aux"))),
                finished.size(),
                0,
                finished);
    }

    private static JsonNode expected() {
        try (var stream = ReportCurvesTest.class.getResourceAsStream("report-curves.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

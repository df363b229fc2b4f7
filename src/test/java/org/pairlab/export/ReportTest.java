package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.HardPair;
import org.pairlab.statistics.KnownResults;
import org.pairlab.statistics.SummaryNotes;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunState;
import org.w3c.dom.Document;

class ReportTest {
    private static final ExperimentResults CLASSROOM = SampleResults.classroom();
    private static final PredictionSource SAID = SampleResults.predictions(CLASSROOM);

    @Test
    void holdsEverythingInOneWellFormedFile() {
        ExperimentResults results = CLASSROOM;
        String html = Report.html(
                "Lesson 3", results, alwaysWrong(SAID, 7), summary(results), List.of(session("two & a half")));

        Document page = Xml.parse(html.replace("<!DOCTYPE html>", ""));
        assertThat(Xml.texts(page, "h1")).containsExactly("Lesson 3");
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(3);
        assertThat(Xml.texts(page, "h2")).contains("Is it real?");
        assertThat(Xml.texts(page, "p")).anyMatch(text -> text.startsWith("Weight sharing helps: +"));
        assertThat(Xml.texts(page, "td")).contains("ConvNetSepAux − ConvNetSep");
        assertThat(Xml.texts(page, "dd")).contains("0.007", "32", "two & a half", "0123");
        assertThat(Xml.texts(page, "dt")).contains("Processor", "Threads a run", "SHA-256 of t10k");
        assertThat(Xml.texts(page, "td")).contains("ConvNetBaseAux");
        assertThat(Xml.texts(page, "li")).containsAll(SummaryNotes.of(summary(results)));
        assertThat(Xml.texts(page, "figcaption"))
                .anySatisfy(text -> assertThat(text).contains("pair 8", "20 of 20 wrong"));
        assertThat(page.getElementsByTagName("img").getLength()).isEven().isPositive();
        // Nothing is fetched and nothing runs.
        assertThat(html).doesNotContain("<script", "src=\"http", "<link", "@import", "url(");
    }

    @Test
    void titlesAndProvenanceAreOnlyText() {
        String hostile = "</title><script>alert('x')</script>\u0000\ud800 & \"";

        String html = Report.html(hostile, CLASSROOM, SAID, summary(CLASSROOM), List.of(session(hostile)));

        assertThat(html).doesNotContain("<script", "\u0000", "\ud800");
        Document page = Xml.parse(html.replace("<!DOCTYPE html>", ""));
        assertThat(Xml.texts(page, "h1").get(0)).startsWith("</title><script>alert('x')</script>");
    }

    @Test
    void ofALaterSessionOnlyWhatIsOtherIsNamed() {
        assertThat(ProvenanceRows.of(List.of(session("A"), session("A"), session("B"))))
                .containsEntry("Processor", "A")
                .containsEntry("Session 3: Processor", "B")
                .doesNotContainKeys("Session 2: Processor", "Session 2: Java", "Session 3: Java")
                .hasSize(10);
        assertThat(ProvenanceRows.data(List.of(session("A"), session("B")))).hasSize(1);
    }

    @Test
    void theSameExperimentGivesTheSameBytes() {
        assertThat(Report.html("a", CLASSROOM, SAID, summary(CLASSROOM), List.of()))
                .isEqualTo(Report.html("a", CLASSROOM, SAID, summary(CLASSROOM), List.of()));
    }

    @Test
    void anExperimentThatHasNotBegunSaysSo() {
        ExperimentResults planned = ExperimentResults.planned(CLASSROOM.settings(), CLASSROOM.pairSet());

        String html = Report.html("Empty", planned, PredictionSource.NONE, summary(planned), List.of());

        assertThat(html)
                .contains("0 of 20 runs finished", "No run is finished.")
                .doesNotContain("Provenance", "NaN");
        Xml.parse(html.replace("<!DOCTYPE html>", ""));
    }

    @Test
    void comparesWithTheReportAndPyTorchAtTheReportsSettingsOnly() {
        ExperimentResults report = SampleResults.of(Preset.REPORT.settings(), 20);

        assertThat(Report.html("r", report, SampleResults.predictions(report), summary(report), List.of()))
                .contains("88.71\u00a0±\u00a00.48", "Reference");
        assertThat(Report.html("c", CLASSROOM, SAID, summary(CLASSROOM), List.of()))
                .doesNotContain("88.71\u00a0±\u00a00.48");
    }

    @Test
    void ofManyNetworksTheTableSaysWhatEachIsAndTheRestStaysShort() {
        List<Variant> variants = new ArrayList<>(VariantList.of(
                List.of(Architecture.BASE, Architecture.BASE_AUX),
                Preset.CLASSROOM.hyperparameters(),
                List.of(
                        Variation.parse("--vary", "auxiliary-weight=0,1,10,50,200"),
                        Variation.parse("--vary", "epochs=2,3,4,5"))));
        variants.set(
                0,
                new Variant(
                        1,
                        "klein, <fein> & \"groß\" \u05d0\u05d1",
                        Architecture.BASE,
                        variants.get(0).hyperparameters()));
        ExperimentSettings plain = Preset.CLASSROOM.settings();
        ExperimentResults results =
                SampleResults.of(new ExperimentSettings(variants, plain.pairs(), 3, 1, 1, 1, plain.layers()), 20);
        for (RunRecord run : List.copyOf(results.runs().values())) {
            results = run.id().number() == 1 ? results.with(run.with(RunState.DIVERGED)) : results;
        }
        String html = Report.html("many", results, SampleResults.predictions(results), summary(results), List.of());
        Document page = Xml.parse(html.replace("<!DOCTYPE html>", ""));
        assertThat(Xml.texts(page, "th"))
                .startsWith("Network", "Architecture", "Auxiliary\u00a0weight", "Epochs", "Runs");
        assertThat(Xml.texts(page, "td"))
                .contains("klein, <fein> & \"groß\" \u05d0\u05d1", "BaseAux, weight 200, 5 epochs", "–", "200");
        assertThat(Xml.texts(page, "p").get(0)).endsWith("; 48 of 72 runs finished of 2 to 5 epochs.");
        assertThat(Xml.texts(page, "dd")).contains("2, 3, 4, 5", "0, 1, 10, 50, 200");
        assertThat(Xml.texts(page, "li"))
                .hasSizeLessThan(9)
                .anyMatch(text -> text.startsWith("24 of the 24 networks: of 72 runs, 24 diverged"));
    }

    @Test
    void theHardestPairsComeFirst() {
        List<HardPair> hard = HardPair.of(CLASSROOM, alwaysWrong(alwaysWrong(SAID, 7), 90), 3);

        assertThat(hard.get(0).pair()).isEqualTo(7);
        assertThat(hard.get(1).pair()).isEqualTo(90);
        assertThat(hard.get(0).wrong()).isEqualTo(20);
        assertThat(hard.get(0).confidence()).isEqualTo(1);
    }

    private static ExperimentSummary summary(ExperimentResults results) {
        return ExperimentSummary.of(results, KnownResults.packaged());
    }

    /** The same predictions, but one pair is always judged wrong with full confidence. */
    private static PredictionSource alwaysWrong(PredictionSource source, int wrong) {
        Pairs pairs = CLASSROOM.pairSet().test();
        return (run, epoch) -> source.of(run, epoch).map(said -> {
            float[] probabilities = new float[pairs.size()];
            for (int pair = 0; pair < probabilities.length; pair++) {
                probabilities[pair] = said.probability(pair);
            }
            probabilities[wrong] = pairs.target(wrong) ? 0 : 1;
            return new Predictions(probabilities, null, null);
        });
    }

    private static Provenance session(String processor) {
        return new Provenance(Instant.EPOCH, "1", "2", "17", "Linux", processor, 2, 1, 2, Map.of("t10k", "0123"));
    }
}

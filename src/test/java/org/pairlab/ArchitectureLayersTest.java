package org.pairlab;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;

/**
 * Holds the direction {@code Main -> app, cli -> export, store, benchmark -> chart -> statistics -> experiment -> training ->
 * network -> data -> machine -> input}: a package may know those behind it, never those before it.
 */
@AnalyzeClasses(packages = "org.pairlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureLayersTest {
    private static final List<String> PACKAGES = List.of(
            "input",
            "machine",
            "data",
            "network",
            "training",
            "experiment",
            "statistics",
            "chart",
            "export",
            "store",
            "benchmark",
            "app",
            "cli");

    @ArchTest
    static final ArchRule inputKnowsNothing =
            knowsOnly("input").because("every other package checks what people enter with it");

    @ArchTest
    static final ArchRule machineKnowsNothingOfExperiments =
            knowsOnly("machine", "input").because("what a machine allows is the same whatever is done on it");

    @ArchTest
    static final ArchRule dataKnowsNoNetwork =
            knowsOnly("data", "machine", "input").because("digits and pairs are the same whatever is trained on them");

    @ArchTest
    static final ArchRule networkKnowsNoTraining = knowsOnly("network", "data", "machine", "input")
            .because("a network can be built, drawn and checked without being trained");

    @ArchTest
    static final ArchRule trainingKnowsNoExperiment = knowsOnly("training", "network", "data", "machine", "input")
            .because("a run must give the same numbers whatever runs beside it");

    @ArchTest
    static final ArchRule experimentKnowsNobodyWhoWatches = knowsOnly(
                    "experiment", "training", "network", "data", "machine", "input")
            .because("the window and the terminal run the same engine, and it tells both through a listener");

    @ArchTest
    static final ArchRule statisticsKnowOnlyResults = knowsOnly(
                    "statistics", "experiment", "training", "network", "data", "machine", "input")
            .because("what is said about results is the same in the window, on the terminal and in a file");

    @ArchTest
    static final ArchRule chartsKnowOnlyNumbers = knowsOnly(
                    "chart", "statistics", "experiment", "training", "network", "data", "machine", "input")
            .because("a chart is described once and painted in the window, in a PNG and in an SVG document");

    @ArchTest
    static final ArchRule exportKnowsOnlyResultsAndWhatIsSaidOfThem = knowsOnly(
                    "export", "chart", "statistics", "experiment", "training", "network", "data", "machine", "input")
            .because("pictures, tables and reports come from the numbers, with or without a window or a lab file");

    @ArchTest
    static final ArchRule storeKnowsOnlyResults = knowsOnly(
                    "store", "experiment", "training", "network", "data", "machine", "input")
            .because("a stored experiment keeps what was measured; what is said about it is worked out anew");

    @ArchTest
    static final ArchRule benchmarkKnowsNobodyWhoPrints = knowsOnly(
                    "benchmark", "statistics", "experiment", "training", "network", "data", "machine", "input")
            .because("it measures the engine alone, as anything that shows or keeps results would be measured too");

    @ArchTest
    static final ArchRule appKnowsNoTerminal = noClasses()
            .that()
            .resideInAPackage("org.pairlab.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.pairlab.cli..", "org.pairlab")
            .because("Main chooses between the window and the terminal, and neither calls the other")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule terminalKnowsNoWindow = noClasses()
            .that()
            .resideInAPackage("org.pairlab.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.pairlab.app..", "org.pairlab")
            .because("the terminal must work on machines where JavaFX cannot even be loaded")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackage("org.pairlab.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..", "com.sun.javafx..", "io.fair_acc..", "atlantafx..", "org.kordamp..", "net.synedra..")
            .because(
                    "the engine and the terminal run without a window, and Main looks for a display before it loads any")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyNetworksAndTheirTrainingKnowDeeplearning4j = noClasses()
            .that()
            .resideOutsideOfPackages("org.pairlab.network..", "org.pairlab.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
            .because("records of plain numbers cross, so that what computes them can be replaced")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onePlaceCrossesToTheFxThread = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.pairlab.app.LabApplication")
            .should()
            .accessTargetWhere(targetOwner(equivalentTo(Platform.class)).and(target(name("runLater"))))
            .because(
                    "the application hands the FX thread on as an executor: to the feed, which keeps training threads from"
                            + " flooding it, and to the background tasks; tests hand on another")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyClassHasALayer = classes()
            .should()
            .resideInAnyPackage(PACKAGES.stream()
                    .map(known -> "org.pairlab." + known + "..")
                    .toArray(String[]::new))
            .orShould()
            .haveNameMatching("org\\.pairlab\\.Main(\\$.*)?")
            .because("a package that no rule names would escape the rules");

    private static ArchRule knowsOnly(String layer, String... behind) {
        String[] others = PACKAGES.stream()
                .filter(other -> !other.equals(layer) && !Arrays.asList(behind).contains(other))
                .map(other -> "org.pairlab." + other + "..")
                .toArray(String[]::new);
        String[] forbidden = Arrays.copyOf(others, others.length + 1);
        forbidden[others.length] = "org.pairlab"; // Main
        return noClasses()
                .that()
                .resideInAPackage("org.pairlab." + layer + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true);
    }
}

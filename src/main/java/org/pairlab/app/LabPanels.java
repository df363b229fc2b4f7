package org.pairlab.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.pairlab.app.compare.CompareController;
import org.pairlab.app.curves.CurvesController;
import org.pairlab.app.effect.EffectController;
import org.pairlab.app.effect.EffectOptions;
import org.pairlab.app.history.Experiments;
import org.pairlab.app.history.HistoryController;
import org.pairlab.app.network.NetworkController;
import org.pairlab.app.pairs.PairsController;
import org.pairlab.app.shell.Copy;
import org.pairlab.app.shell.Lab;
import org.pairlab.app.shell.Panel;
import org.pairlab.app.summary.SummaryController;
import org.pairlab.app.welcome.WelcomeController;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.EffectChoices;
import org.pairlab.export.BoxplotFigure;
import org.pairlab.export.ComparisonFigure;
import org.pairlab.export.CurvesFigure;
import org.pairlab.export.EffectFigure;
import org.pairlab.export.NetworkFigure;
import org.pairlab.export.ResultFile;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagrams;
import org.pairlab.network.Variant;
import org.pairlab.network.drawing.NetworkShape;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;

/** The panels of the window in their order, each with what of it can be copied. FX thread only. */
final class LabPanels {
    /** The tabs by name. */
    static final List<String> TITLES = List.of("Curves", "Summary", "Effect", "Compare", "Pairs", "Network", "History");

    static final String HISTORY = TITLES.get(6);

    private final Executor fx;
    private final Executor drawing;
    private final Executor listing;
    private final Executor asking;
    private final Executor comparing;
    private final Experiments experiments;
    private final Consumer<Path> reveal;

    /**
     * @param fx runs tasks on the FX thread
     * @param drawing where network drawings are laid out
     * @param listing where the experiments of this machine are listed and read
     * @param asking where what the networks said is read
     * @param comparing where experiments are compared, which reads what all networks said
     * @param experiments those of this machine
     * @param reveal shows a file in the system's file manager
     */
    LabPanels(
            Executor fx,
            Executor drawing,
            Executor listing,
            Executor asking,
            Executor comparing,
            Experiments experiments,
            Consumer<Path> reveal) {
        this.fx = fx;
        this.drawing = drawing;
        this.listing = listing;
        this.asking = asking;
        this.comparing = comparing;
        this.experiments = experiments;
        this.reveal = reveal;
    }

    List<Panel> of(Lab.Context context) {
        return List.of(
                curves(context),
                summary(context),
                effect(context),
                compare(context),
                pairs(context),
                network(context),
                history(context));
    }

    private Panel curves(Lab.Context context) {
        CurvesController curves = new CurvesController(context.model(), context.curves());
        Copy picture = Copy.picture(
                () -> {
                    CurveChoices choices = context.curves().choices();
                    return results -> CurvesFigure.of(results, choices);
                },
                true);
        return new Panel(
                TITLES.get(0),
                () -> orWelcome(context, View.load(curves)),
                List.of(picture, Copy.table(ResultFile.CURVES)),
                curves::words);
    }

    /** The first panel says what the lab is about as long as there is no experiment. */
    private StackPane orWelcome(Lab.Context context, Node panel) {
        Node welcome = View.load(new WelcomeController(
                context.model(),
                context.beginning(),
                experiments,
                new BackgroundTasks(listing, fx, context.errors()::show),
                context.opening()::recent,
                context.opening()::open));
        welcome.visibleProperty().bind(context.model().results().isNull());
        panel.visibleProperty().bind(context.model().results().isNotNull());
        return new StackPane(panel, welcome);
    }

    private static Panel summary(Lab.Context context) {
        Copy picture = Copy.picture(
                () -> results -> BoxplotFigure.of(ExperimentSummary.of(results, KnownResults.packaged())), true);
        return panel(
                TITLES.get(1),
                () -> new SummaryController(context.model()),
                SummaryController::words,
                List.of(picture, Copy.table(ResultFile.SUMMARY)));
    }

    private static Panel effect(Lab.Context context) {
        EffectOptions options = new EffectOptions();
        Copy picture = Copy.picture(
                () -> {
                    Optional<EffectChoices> choices = options.choices();
                    return results -> EffectFigure.of(ExperimentSummary.of(results, KnownResults.NONE), choices);
                },
                true);
        return panel(
                TITLES.get(2),
                () -> new EffectController(context.model(), options),
                EffectController::words,
                List.of(picture, Copy.table(ResultFile.SUMMARY)));
    }

    private Panel compare(Lab.Context context) {
        CompareController compare = new CompareController(
                context.model(), context.compare(), new BackgroundTasks(comparing, fx, context.errors()::show));
        return new Panel(
                TITLES.get(3),
                () -> View.load(compare),
                List.of(
                        Copy.picture(
                                () -> {
                                    ComparisonFigure figure = compare.figure();
                                    return results -> figure;
                                },
                                true),
                        Copy.text("Copy table", compare::tabSeparated),
                        Copy.text("Copy text", compare::words)),
                compare::words);
    }

    private Panel pairs(Lab.Context context) {
        return panel(
                TITLES.get(4),
                () -> new PairsController(context.model(), new BackgroundTasks(asking, fx, context.errors()::show)),
                PairsController::words,
                List.of(Copy.table(ResultFile.PREDICTIONS)));
    }

    private Panel network(Lab.Context context) {
        LabModel model = context.model();
        NetworkController network = new NetworkController(model, LabPanels::diagram, drawing, context.errors()::show);
        Copy picture = Copy.picture(
                () -> {
                    Variant chosen = network.chosen();
                    return results -> NetworkFigure.of(diagram(chosen), NetworkShape.of(chosen));
                },
                false);
        return new Panel(TITLES.get(5), () -> View.load(network), List.of(picture), network::words);
    }

    private static NetworkDiagram diagram(Variant variant) {
        return NetworkDiagrams.of(variant.architecture(), variant.hyperparameters());
    }

    private Panel history(Lab.Context context) {
        return panel(
                TITLES.get(6),
                () -> new HistoryController(
                        context.model(),
                        experiments,
                        new HistoryScreen(context.experiment(), context.opening(), context.panel(), reveal),
                        new BackgroundTasks(listing, fx, context.errors()::show)),
                HistoryController::words,
                List.of());
    }

    /** A panel whose controller is made when it is first opened. */
    private static <C> Panel panel(String title, Supplier<C> controller, Function<C, String> words, List<Copy> copies) {
        List<C> made = new ArrayList<>();
        return new Panel(
                title,
                () -> {
                    made.add(controller.get());
                    return View.load(made.get(0));
                },
                copies,
                () -> made.isEmpty() ? "" : words.apply(made.get(0)));
    }
}

package org.pairlab.app.pairs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.Visibility;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.app.pairs.PairFilter.Outcome;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;

/**
 * The pairs panel: the gallery of test pairs, and one pair opened from it. Follows the lab's snapshots while it can be
 * seen, and catches up when it is shown again. FX thread.
 */
public final class PairsController {
    private static final int NONE = -1;

    private final LabModel lab;
    private final LatestAnswer verdicts;
    private final OpinionReader opinions;
    private final PairsModel model = new PairsModel();
    private final PairGrid grid = new PairGrid(this::openPair);
    private final PairDetail detail = new PairDetail(this::closePair, this::step);
    private final EpochPicker epochs =
            new EpochPicker(epoch -> choose(model.choice().withEpoch(epoch)));
    private final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>(Architecture.BASE);
    private final SegmentedChoice<Architecture> architectures = new SegmentedChoice<>(
            "Architecture", false, List.of(), architecture, Architecture::label, Architecture::kind);
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.ALL);
    private final SegmentedChoice<Outcome> outcomes =
            new SegmentedChoice<>("Answers", false, List.of(Outcome.values()), outcome, this::label, Outcome::meaning);

    @FXML
    private StackPane root;

    @FXML
    private ScrollPane galleryPane;

    @FXML
    private FoldingBar choices;

    @FXML
    private FoldingBar filters;

    @FXML
    private FoldingBar lines;

    @FXML
    private ComboBox<Integer> run;

    @FXML
    private ComboBox<Integer> firstDigit;

    @FXML
    private ComboBox<Integer> secondDigit;

    @FXML
    private CheckBox misread;

    @FXML
    private ComboBox<PairOrder> order;

    @FXML
    private Label source;

    @FXML
    private Label count;

    @FXML
    private StackPane holder;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyText;

    @FXML
    private Button clear;

    private ObservableValue<Boolean> shown; // kept: what it depends on holds it weakly
    private List<Architecture> offered = List.of();
    private boolean showing;
    private int opened = NONE;
    private int place; // where the opened pair was last in the gallery

    /**
     * Makes the panel; FX thread only.
     *
     * @param lab what is on screen
     * @param tasks reads what networks said
     */
    public PairsController(LabModel lab, BackgroundTasks tasks) {
        this.lab = lab;
        verdicts = new LatestAnswer(tasks);
        opinions = new OpinionReader(tasks, this::render);
    }

    @FXML
    private void initialize() {
        holder.getChildren().add(0, grid);
        root.getChildren().add(detail);
        detail.setVisible(false);
        choices.getChildren().add(0, architectures);
        filters.getChildren().add(0, outcomes);
        for (Outcome one : Outcome.values()) {
            outcomes.button(one).setId(one.label().toLowerCase(Locale.ROOT));
        }
        lines.getChildren().add(0, epochs);
        prepareBoxes();
        shown = Visibility.of(root);
        shown.addListener((property, before, now) -> catchUp());
        lab.results().addListener((property, before, now) -> catchUp());
        lab.state().addListener((property, before, now) -> catchUp());
        lab.predictions().addListener((property, before, now) -> {
            model.askAgain();
            opinions.forget();
            catchUp();
        });
        lab.theme().addListener((property, before, now) -> catchUp());
        render();
    }

    private void prepareBoxes() {
        FieldName.give(run, "Run");
        FieldName.give(firstDigit, "True first digit");
        FieldName.give(secondDigit, "True second digit");
        FieldName.give(order, "Order of the pairs");
        run.setConverter(words(number -> number == Choice.MAJORITY ? "Majority" : "Run " + number));
        run.setOnAction(event -> {
            if (run.getValue() != null) {
                choose(model.choice().withRun(run.getValue()));
            }
        });
        List<Integer> digits = IntStream.rangeClosed(PairFilter.ANY, 9).boxed().toList();
        for (ComboBox<Integer> box : List.of(firstDigit, secondDigit)) {
            box.setConverter(words(digit -> digit == PairFilter.ANY ? "any" : digit.toString()));
            box.getItems().setAll(digits);
        }
        firstDigit.setOnAction(event -> filter(model.filter().withFirstDigit(firstDigit.getValue())));
        secondDigit.setOnAction(event -> filter(model.filter().withSecondDigit(secondDigit.getValue())));
        misread.setOnAction(event -> filter(model.filter().withMisread(misread.isSelected())));
        order.getItems().setAll(PairOrder.values());
        order.setOnAction(event -> {
            if (!showing) {
                model.order(order.getValue());
                model.gallery().ifPresent(grid::show);
                render();
            }
        });
        architecture.addListener(
                (property, before, now) -> choose(model.choice().with(now)));
        outcome.addListener((property, before, now) -> filter(model.filter().with(now)));
        clear.setOnAction(event -> filter(PairFilter.EVERYTHING));
    }

    /** An outcome with how many pairs have it. */
    private String label(Outcome one) {
        return model.gallery()
                .map(gallery -> one.label() + " " + gallery.count(one))
                .orElse(one.label());
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen from a list");
            }
        };
    }

    /** Opens one pair of the test pairs, 0-based, large; does nothing before there are predictions. */
    public void openPair(int pair) {
        model.gallery()
                .filter(gallery -> pair >= 0 && pair < gallery.verdicts().size())
                .ifPresent(gallery -> {
                    opened = pair;
                    place = Math.max(0, gallery.positionOf(pair));
                    grid.select(pair);
                    render();
                    detail.requestFocus();
                });
    }

    /** Goes back from an opened pair to the gallery. */
    public void closePair() {
        if (opened != NONE) {
            opened = NONE;
            render();
            grid.requestFocus();
        }
    }

    /** What is on screen, in lines to read. */
    public String words() {
        boolean pair = detail.isVisible() && model.gallery().isPresent();
        return String.join(
                "\n",
                pair
                        ? PairsWords.ofPair(
                                model.gallery().get(),
                                opinions.of(model.results(), lab.predictions().get(), opened),
                                detailSource())
                        : PairsWords.ofGallery(model));
    }

    private String detailSource() {
        return model.shownArchitecture() + ": " + model.sourceWords();
    }

    private void step(int by) {
        model.gallery()
                .map(gallery -> neighbour(gallery, by))
                .filter(pair -> pair != NONE)
                .ifPresent(this::openPair);
    }

    /** The pair before or after the opened one; if that has left the gallery, around the place where it was. */
    private int neighbour(Gallery gallery, int by) {
        int position = gallery.positionOf(opened);
        int there = position >= 0 || by < 0 ? (position >= 0 ? position : place) + by : place;
        return there >= 0 && there < gallery.size() ? gallery.pair(there) : NONE;
    }

    private void choose(Choice choice) {
        if (!showing) {
            model.choose(choice);
            ask();
            render();
        }
    }

    private void filter(PairFilter filter) {
        if (!showing) {
            model.filter(filter);
            model.gallery().ifPresent(grid::show);
            render();
        }
    }

    /** Takes over the lab's newest snapshot if the panel can be seen. */
    private void catchUp() {
        if (shown.getValue()) {
            boolean other = model.show(lab.results().get(), lab.state().get());
            if (other) {
                opened = NONE;
                grid.select(NONE);
            }
            ask();
            render();
        }
    }

    /** Has the model's question answered: at once if what the network said is at hand, else in the background. */
    private void ask() {
        PredictionSource source = lab.predictions().get();
        model.question().ifPresent(question -> {
            Optional<Verdicts> atHand = question.answerAtHand(source);
            if (atHand.isPresent()) {
                model.answer(question, atHand);
                return;
            }
            verdicts.ask(
                    () -> question.answer(source),
                    answer -> {
                        model.answer(question, answer);
                        render();
                    },
                    error -> {
                        model.fail(question, sentence(error));
                        render();
                    });
        });
    }

    private static String sentence(Throwable error) {
        return error instanceof InvalidInputException
                ? error.getMessage()
                : "What the networks said cannot be read (" + error + ").";
    }

    private void render() {
        showing = true;
        Theme theme = lab.theme().get();
        Optional<Gallery> gallery = model.gallery();
        showChoice(theme);
        showFilter(gallery);
        boolean some = gallery.isPresent() && gallery.get().size() > 0;
        grid.setVisible(some);
        grid.theme(theme);
        gallery.ifPresent(grid::follow);
        empty.setVisible(!some);
        emptyText.setText(gallery.isPresent() ? "No pair fits these filters." : model.emptySentence());
        clear.setVisible(gallery.isPresent());
        clear.setManaged(gallery.isPresent());
        detail.setVisible(opened != NONE && gallery.isPresent());
        galleryPane.setVisible(!detail.isVisible());
        if (detail.isVisible()) {
            showDetail(gallery.get(), theme);
        }
        showing = false;
    }

    private void showDetail(Gallery gallery, Theme theme) {
        if (gallery.positionOf(opened) >= 0) {
            place = gallery.positionOf(opened);
        }
        Opinions said = opinions.of(model.results(), lab.predictions().get(), opened);
        detail.show(gallery, said, detailSource(), theme);
        detail.showWay(neighbour(gallery, -1) != NONE, neighbour(gallery, 1) != NONE);
    }

    private void showChoice(Theme theme) {
        Choice choice = model.choice();
        boolean any = model.runs() > 0;
        choices.setVisible(any);
        choices.setManaged(any);
        if (any) {
            if (!model.architectures().equals(offered)) {
                offered = model.architectures();
                architectures.offer(offered);
                offered.forEach(one -> architectures.button(one).setId("architecture-" + one.id()));
            }
            architectures.color(one -> Palette.web(one, theme));
            architecture.set(choice.architecture());
            if (run.getItems().size() != model.runs() + 1) {
                run.getItems()
                        .setAll(IntStream.rangeClosed(0, model.runs()).boxed().toList());
            }
            run.setValue(choice.run());
            epochs.show(choice, model.shownEpoch(), model.reachedEpochs());
        }
    }

    private void showFilter(Optional<Gallery> gallery) {
        PairFilter filter = model.filter();
        filters.setVisible(gallery.isPresent());
        filters.setManaged(gallery.isPresent());
        lines.setVisible(gallery.isPresent());
        lines.setManaged(gallery.isPresent());
        gallery.ifPresent(some -> {
            outcomes.relabel();
            misread.setVisible(some.verdicts().namesDigits());
            misread.setManaged(misread.isVisible());
            source.setText(model.sourceLine());
            count.setText(some.countLine());
        });
        outcome.set(filter.outcome());
        firstDigit.setValue(filter.firstDigit());
        secondDigit.setValue(filter.secondDigit());
        misread.setSelected(filter.misread());
        order.setValue(model.order());
    }
}

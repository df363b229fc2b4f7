package org.pairlab.app.pairs;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.LatestAnswer;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.Visibility;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;

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
    private final PairDetail detail;
    private final EpochPicker epochs =
            new EpochPicker(epoch -> choose(model.choice().withEpoch(epoch)));

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

    @FXML
    private Button showKept;

    private ChoiceBar choiceBar;
    private FilterBar filterBar;
    private ObservableValue<Boolean> shown; // kept: what it depends on holds it weakly
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
        detail = new PairDetail(this::closePair, this::step, lab.focus());
        verdicts = new LatestAnswer(tasks);
        opinions = new OpinionReader(tasks, this::render);
    }

    @FXML
    private void initialize() {
        holder.getChildren().add(0, grid);
        root.getChildren().add(detail);
        detail.setVisible(false);
        choiceBar = new ChoiceBar(choices, this::choose);
        filterBar = new FilterBar(filters, this::filter, this::order);
        lines.getChildren().add(0, epochs);
        showKept.setOnAction(event -> choose(model.choice().withEpoch(model.nearestKept())));
        clear.setOnAction(event -> filter(PairFilter.EVERYTHING));
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
        return model.shownVariant() + ": " + model.sourceWords();
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
        model.choose(choice);
        ask();
        render();
    }

    private void filter(PairFilter filter) {
        model.filter(filter);
        model.gallery().ifPresent(grid::show);
        render();
    }

    private void order(PairOrder order) {
        model.order(order);
        model.gallery().ifPresent(grid::show);
        render();
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
            Optional<RunRecord> run = model.chosenRun();
            verdicts.ask(
                    () -> question.reply(source, run),
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
        Theme theme = lab.theme().get();
        Optional<Gallery> gallery = model.gallery();
        choiceBar.show(model, theme);
        if (model.choice() != null) {
            epochs.show(model.choice(), model.shownEpoch(), model.reachedEpochs());
        }
        showLines(gallery);
        filterBar.show(gallery, model.filter(), model.order());
        boolean some = gallery.isPresent() && gallery.get().size() > 0;
        grid.setVisible(some);
        grid.theme(theme);
        gallery.ifPresent(grid::follow);
        empty.setVisible(!some);
        emptyText.setText(gallery.isPresent() ? "No pair fits these filters." : model.emptySentence());
        clear.setVisible(gallery.isPresent());
        clear.setManaged(gallery.isPresent());
        showKept.setVisible(model.nearestKept() > 0);
        showKept.setManaged(showKept.isVisible());
        showKept.setText("Show epoch " + model.nearestKept());
        detail.setVisible(opened != NONE && gallery.isPresent());
        galleryPane.setVisible(!detail.isVisible());
        if (detail.isVisible()) {
            showDetail(gallery.get(), theme);
        }
    }

    private void showDetail(Gallery gallery, Theme theme) {
        if (gallery.positionOf(opened) >= 0) {
            place = gallery.positionOf(opened);
        }
        Opinions said = opinions.of(model.results(), lab.predictions().get(), opened);
        detail.show(gallery, said, model.shownVariant(), detailSource(), theme);
        detail.showWay(neighbour(gallery, -1) != NONE, neighbour(gallery, 1) != NONE);
    }

    private void showLines(Optional<Gallery> gallery) {
        // Where an epoch is not kept, another can still be chosen.
        lines.setVisible(gallery.isPresent() || model.nearestKept() > 0);
        lines.setManaged(lines.isVisible());
        source.setText(model.sourceLine());
        count.setText(gallery.map(Gallery::countLine).orElse(""));
    }
}

package org.pairlab.app.welcome;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.charts.Visibility;
import org.pairlab.app.history.Experiments;
import org.pairlab.app.network.DigitPicture;
import org.pairlab.data.PairSet;
import org.pairlab.data.Pairs;
import org.pairlab.store.LabFileName;

/** The empty lab: says the task with a real pair, what Train will do, and offers the last experiments. */
public final class WelcomeController {
    private static final int OFFERED = 3;

    /** Of the type's size: a pixel of a digit is half as wide as a letter. */
    private static final double DIGIT_SIDE = 8.4;

    /** What stands beside the two digits in a row, and around them. */
    private static final double BESIDE_DIGITS = 14.5;

    private final LabModel lab;
    private final Beginning beginning;
    private final Experiments experiments;
    private final BackgroundTasks listing;
    private final Supplier<List<Path>> recent;
    private final Consumer<Path> open;
    private ObservableValue<Boolean> seen;
    private int pair;

    @FXML
    private ScrollPane root;

    @FXML
    private HBox digits;

    @FXML
    private ImageView first;

    @FXML
    private ImageView second;

    @FXML
    private Label truth;

    @FXML
    private Button another;

    @FXML
    private Label plan;

    @FXML
    private Label expectation;

    @FXML
    private Button train;

    @FXML
    private VBox last;

    @FXML
    private VBox files;

    /**
     * @param listing lists the experiments in the background
     * @param recent files that were opened lately, wherever they are
     * @param open opens a lab file
     */
    public WelcomeController(
            LabModel lab,
            Beginning beginning,
            Experiments experiments,
            BackgroundTasks listing,
            Supplier<List<Path>> recent,
            Consumer<Path> open) {
        this.lab = lab;
        this.beginning = beginning;
        this.experiments = experiments;
        this.listing = listing;
        this.recent = recent;
        this.open = open;
    }

    @FXML
    private void initialize() {
        for (ImageView digit : List.of(first, second)) {
            digit.setPreserveRatio(true);
            digit.fitWidthProperty()
                    .bind(Bindings.createDoubleBinding(this::digitSide, truth.fontProperty(), root.widthProperty()));
        }
        beginning.pairs().addListener((property, old, now) -> showPair());
        lab.theme().addListener((property, old, now) -> showPair());
        showPair();
        plan.textProperty()
                .bind(beginning.settings().map(WelcomeText::plan).orElse("Something in the set-up is not right yet:"));
        expectation.textProperty().bind(beginning.expectation().map(WelcomeController::sentence));
        train.disableProperty().bind(beginning.settings().map(settings -> false).orElse(true));
        train.setTooltip(new Tooltip("Train with the settings at the left (Ctrl+Enter)"));
        last.setVisible(false);
        last.managedProperty().bind(last.visibleProperty());
        // Kept in a field: nothing else holds on to it.
        seen = Visibility.of(root);
        seen.addListener((property, old, now) -> list());
        list();
    }

    /** The type's size decides, as for everything else here, as long as both have room beside each other. */
    private double digitSide() {
        double em = truth.getFont().getSize();
        return Math.max(2 * em, Math.min(DIGIT_SIDE * em, (root.getWidth() - BESIDE_DIGITS * em) / 2));
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    private void showPair() {
        PairSet set = beginning.pairs().getValue();
        boolean there = set != null && set.test().size() > 0;
        // Their room is kept, so that nothing jumps when they are read.
        digits.setVisible(there);
        truth.setVisible(there);
        another.setVisible(there && set.test().size() > 1);
        if (!there) {
            return;
        }
        Pairs pairs = set.test();
        pair = pair % pairs.size();
        List<Image> pictures = DigitPicture.of(pairs, pair, lab.theme().get());
        first.setImage(pictures.get(0));
        second.setImage(pictures.get(1));
        truth.setText(WelcomeText.truth(pairs, pair));
        digits.setAccessibleText("Two handwritten digits. " + truth.getText());
    }

    @FXML
    private void showAnother() {
        pair++;
        showPair();
    }

    @FXML
    private void train() {
        beginning.train().run();
    }

    /** What was trained last may have changed since this was last seen. */
    private void list() {
        if (!seen.getValue()) {
            return;
        }
        List<Path> others = recent.get();
        listing.run(
                () -> experiments.list(others).stream()
                        .sorted(Comparator.comparing(Experiments.Listed::changed)
                                .reversed())
                        .limit(OFFERED)
                        .toList(),
                this::offer,
                error -> last.setVisible(false)); // History tells what is wrong
    }

    private void offer(List<Experiments.Listed> listed) {
        files.getChildren().setAll(listed.stream().map(this::row).toList());
        last.setVisible(!listed.isEmpty());
    }

    private HBox row(Experiments.Listed listed) {
        String name = LabFileName.stem(listed.file());
        Hyperlink link = new Hyperlink(name);
        link.setMinWidth(0);
        link.setTooltip(new Tooltip(listed.file().toString()));
        link.setOnAction(event -> open.accept(listed.file()));
        String when = WelcomeText.date(listed.changed(), ZoneId.systemDefault());
        link.setAccessibleText("Open " + name + ", of " + when);
        Label date = new Label(when);
        date.setMinWidth(Region.USE_PREF_SIZE);
        date.getStyleClass().add("range");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(link, between, date);
        row.getStyleClass().add("file");
        return row;
    }
}

package org.pairlab.app.pairs;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.app.Theme;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;

/** One pair in the gallery: both digits, the truth, the answer, and the recognised digits where there are any. */
final class PairCell extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MISREAD = PseudoClass.getPseudoClass("misread");
    private static final double DIGIT_GAP = 6;

    private final DigitImages images;
    private final ImageView firstImage = DigitImages.view();
    private final ImageView secondImage = DigitImages.view();
    private final Label truth = new Label();
    private final FontIcon mark = new FontIcon();
    private final Label answer = new Label();
    private final Label firstRead = new Label();
    private final Label secondRead = new Label();
    private final HBox read;

    private Verdicts verdicts;
    private int pair = -1;

    PairCell(DigitImages images) {
        this.images = images;
        HBox digits = new HBox(DIGIT_GAP, firstImage, secondImage);
        digits.setAlignment(Pos.CENTER);
        truth.getStyleClass().add("truth");
        answer.getStyleClass().add("answer");
        answer.setGraphic(mark);
        sizeWithText(mark, answer);
        firstRead.getStyleClass().add("read");
        secondRead.getStyleClass().add("read");
        read = new HBox(4, new Label("reads"), firstRead, secondRead);
        read.setAlignment(Pos.CENTER);
        getChildren().addAll(digits, truth, answer, read);
        getStyleClass().add("pair-cell");
        setAccessibleRole(AccessibleRole.BUTTON);
        setVisible(false);
    }

    /** Keeps an icon as large as a label's text: {@code em} in a style sheet would be relative to the icon itself. */
    static void sizeWithText(FontIcon icon, Label label) {
        label.fontProperty().subscribe(font -> icon.setIconSize((int) Math.round(1.15 * font.getSize())));
    }

    /** Shows a pair, each pixel of its digits {@code scale} points wide; redraws only what is new. */
    void show(Verdicts newVerdicts, int newPair, Theme theme, int scale, boolean selected) {
        setVisible(true);
        pseudoClassStateChanged(SELECTED, selected);
        Pairs pairs = newVerdicts.pairs();
        images.show(firstImage, pairs.digits(), pairs.first(newPair), theme, scale);
        images.show(secondImage, pairs.digits(), pairs.second(newPair), theme, scale);
        if (newVerdicts == verdicts && newPair == pair) {
            return;
        }
        verdicts = newVerdicts;
        pair = newPair;
        truth.setText(Words.truth(pairs, pair));
        boolean right = verdicts.right(pair);
        answer.setText(Words.answer(verdicts, pair));
        mark.setIconLiteral(right ? "fth-check" : "fth-x");
        pseudoClassStateChanged(WRONG, !right);
        showReading();
        setAccessibleText(Words.sentence(verdicts, pair));
    }

    private void showReading() {
        boolean names = verdicts.namesDigits();
        read.setVisible(names);
        read.setManaged(names);
        if (names) {
            showDigit(firstRead, verdicts.firstDigit(pair), verdicts.pairs().firstLabel(pair));
            showDigit(secondRead, verdicts.secondDigit(pair), verdicts.pairs().secondLabel(pair));
        }
    }

    private static void showDigit(Label label, int read, int truth) {
        label.setText(Words.digit(read));
        label.pseudoClassStateChanged(MISREAD, read != truth);
    }

    /** Shows no pair. */
    void clear() {
        pair = -1;
        verdicts = null;
        setVisible(false);
    }

    /** The pair on show, or -1. */
    int pair() {
        return pair;
    }

    /** Takes the widest texts that pairs of these verdicts can have, to be measured; stays invisible. */
    void widest(Verdicts any) {
        boolean names = any.namesDigits();
        int networks = any.networks();
        truth.setText("8 ≤ 8");
        mark.setIconLiteral("fth-check");
        pseudoClassStateChanged(WRONG, true); // in bold
        answer.setText(any.byMajority() ? "says ≤ (" + networks + "/" + networks + " right)" : "says ≤ (99.9 %)");
        firstRead.setText("8");
        secondRead.setText("8");
        read.setVisible(names);
        read.setManaged(names);
        List.of(firstRead, secondRead).forEach(digit -> digit.pseudoClassStateChanged(MISREAD, true));
        applyCss();
    }

    /** Height without the digits, as it has none yet; after {@link #widest}. */
    double heightWithoutDigits() {
        return Math.ceil(prefHeight(-1));
    }

    /** Width with digits of that scale; after {@link #widest}. */
    double widthAt(int scale) {
        Insets insets = getInsets();
        double texts = Math.max(answer.prefWidth(-1), read.isManaged() ? read.prefWidth(-1) : 0);
        double digits = 2 * Digits.SIDE * scale + DIGIT_GAP;
        return Math.ceil(Math.max(texts, digits) + insets.getLeft() + insets.getRight());
    }

    /** Points to a pixel of a digit that go with the size of the text. */
    int smallestScale() {
        return (int) Math.max(2, Math.round(answer.getFont().getSize() * 4 / 14));
    }
}

package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.input.InvalidInputException;

class NewNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Lesson 3/4;                Lesson 3-4;    No file’s name may have /, so - stands there instead.",
                "12:30 \"who?\";            12-30 'who-';  'No file’s name may have : \" or ?, so - and '' stand there instead.'",
                "a<b>|c*\\d;                a(b)-c--d;     'No file’s name may have < > | * or \\, so ( ) and - stand there instead.'",
                "con;                       _con;          Windows keeps the name “con” for itself.",
                "LPT³.x;                    _LPT³.x;       Windows keeps the name “LPT³.x” for itself.",
                "NUL.pairlab;               _NUL;          Windows keeps the name “NUL” for itself.",
                "...und so weiter...;       und so weiter; A file’s name cannot begin or end with a dot on every system."
            })
    void whatIsOtherThanTypedIsSaid(String typed, String stem, String remark) {
        assertThat(NewName.of(typed)).isEqualTo(new NewName(stem, remark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada & Ben: no",
                "C# #1 100 % [draft] {x} ~ ^ $5; it's!",
                "Übung 7b – “kurz”",
                "実験 その２",
                "👩‍🔬 lab",
                "می‌خواهم",
                "Console",
                "null"
            })
    void lettersAndSignsOfAllSortsStay(String typed) {
        String allowed = typed.replace(":", "");
        assertThat(NewName.of(allowed)).isEqualTo(new NewName(Normalizer.normalize(allowed, Normalizer.Form.NFC), ""));
    }

    @Test
    void spacesAreSpacesAndTheEndingIsNotTwice() {
        assertThat(NewName.of("  two \u00a0 words\t.PAIRLAB ")).isEqualTo(new NewName("two words", ""));
        assertThat(NewName.of("U\u0308bung").stem()).isEqualTo("\u00dcbung");
        assertThat(NewName.of("a\u202eb\u0000c").remark()).isEqualTo("Characters that cannot be seen are left out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "???", "/", "...", "\u200b\u202e", "\n", "-", "' '"})
    void aNameThatSaysNothingIsRefused(String typed) {
        assertThatThrownBy(() -> NewName.of(typed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The name of an experiment must have a letter or a digit; type one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "数", "𝟛", "👩‍🔬"})
    void tooLongANameIsShortenedByWholeLettersAndSaidSo(String letter) {
        NewName name = NewName.of(letter.repeat(300));
        assertThat(name.stem().getBytes(StandardCharsets.UTF_8).length).isBetween(150, 180);
        assertThat(name.stem())
                .isEqualTo(new String(name.stem().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertThat(name.remark()).isEqualTo("It was too long for a file’s name and is shortened.");
    }

    /** Whatever is typed makes a name that every system takes and that stays as it is when it is typed again, or a sentence. */
    @Test
    void whateverIsTypedMakesANameForEverySystem() {
        Random random = new Random(11);
        String nasty =
                "/\\:*?\"<>|. .. \u0000\u001f\u007f\u00a0\u2028\u202e\ufeff\ud800\udc00con NUL aux.pairlabüßİ数👩‍🔬";
        int named = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                typed.append(
                        random.nextInt(4) == 0
                                ? Character.toString(random.nextInt(0x110000))
                                : nasty.substring(random.nextInt(nasty.length()))
                                        .substring(0, 1));
            }
            try {
                NewName name = NewName.of(typed.toString());
                named++;
                assertThat(name.stem())
                        .as("%s", typed)
                        .isNotBlank()
                        .doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}]|^[. ]|[. ]$|\\p{Cs}")
                        .doesNotMatch("(?i)(con|nul|aux|prn|com\\d|lpt\\d)(\\..*)?");
                assertThat(NewName.of(name.stem())).isEqualTo(new NewName(name.stem(), ""));
            } catch (InvalidInputException e) {
                assertThat(e).hasMessageContaining("must have a letter or a digit");
            }
        }
        assertThat(named).isGreaterThan(5_000);
    }
}

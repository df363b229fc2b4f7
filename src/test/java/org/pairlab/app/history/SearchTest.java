package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private static final String[] LOCALES = {"en-US", "tr-TR", "lt-LT", "az-AZ", "el-GR", "de-DE"};
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    private static boolean finds(String word, String text) {
        return new Search(word).finds(Search.folded(text));
    }

    /** Both ways, in both encodings, in capitals and small, whatever the locale. */
    @ParameterizedTest
    @CsvSource({
        "istanbul, İstanbul",
        "istanbul, ISTANBUL",
        "ısparta, Isparta",
        "übung, Uebung übung",
        "grosse, Größe große",
        "straße, STRASSE",
        "façade, facade",
        "łódź, Lodz",
        "smørrebrød, Smorrebrod",
        "Æsop, aesop",
        "ΟΔΟΣ, οδός",
        "ñandú, nandu",
        "ﬁne, fine",
        "Привёт, привет",
        "한글, 한글",
        "ｃ＝３２, c=32",
        "С̧a, Сa",
        "Việt Nam, viet nam",
        "Ada's, Ada’s",
        "co-op, co–op",
        "שלום, שָׁלוֹם",
        "مدرسة, مَدْرَسَة",
        "weißer, WEIẞER",
        "DİYARBAKIR, diyarbakır",
        "ﬀ２, ff2"
    })
    void lettersAreFoundHoweverTheyAreTyped(String one, String other) {
        for (String locale : LOCALES) {
            Locale.setDefault(Locale.forLanguageTag(locale));
            for (Normalizer.Form form : Normalizer.Form.values()) {
                assertThat(finds(Normalizer.normalize(one, form), other))
                        .as("%s in %s as %s, %s", one, other, form, locale)
                        .isTrue();
                assertThat(finds(one.toUpperCase(Locale.ROOT), Normalizer.normalize(other, form)))
                        .isTrue();
            }
        }
    }

    @Test
    void otherWordsAreNotFound() {
        assertThat(finds("istanbul", "Ankara")).isFalse();
        assertThat(finds("c=32", "c=320 h=64")).isFalse();
        assertThat(finds("C=32", "c=32 h=64")).isTrue();
        assertThat(finds("a b", "b a")).isTrue();
        assertThat(finds("a b", "a")).isFalse();
    }

    /** Spaces of all widths part words, and what is not seen is no letter. */
    @Test
    void spacesAndUnseenCharactersDoNotHide() {
        assertThat(finds("lesson\u00a0seven", "Lesson seven")).isTrue();
        assertThat(finds("lesson seven", "Lesson\u3000\u2009seven")).isTrue();
        assertThat(finds("  c = 32\t", "c=32 h=64")).isTrue();
        assertThat(finds("c = 32", "c=320 h=64")).isFalse();
        assertThat(finds("hypo", "hy\u00adpo\u200bthesis")).isTrue();
        assertThat(finds("\ufeffhypo", "hypothesis")).isTrue();
    }

    /** Marks that make another syllable are not taken for accents. */
    @Test
    void otherSyllablesAreOthers() {
        assertThat(finds("かき", "かぎ")).isFalse();
        assertThat(finds("ガ", "ｶﾞ")).isTrue();
    }

    @Test
    void aTurkishPersonFindsEveryWordOfTheList() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(finds("INTERRUPTED FINISHED DIGITS", "interrupted finished digits"))
                .isTrue();
    }
}

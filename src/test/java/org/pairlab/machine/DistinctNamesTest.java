package org.pairlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {
    @Test
    void whatIsAlreadyDistinctStays() {
        assertThat(DistinctNames.of(List.of("base", "base-aux", "c=16", "2")))
                .containsExactly("base", "base-aux", "c=16", "2");
    }

    @Test
    void laterOnesGetANumberThatNoEarlierOneHas() {
        assertThat(DistinctNames.of(List.of("a", "a-2", "a", "a", "A")))
                .containsExactly("a", "a-2", "a-3", "a-4", "A-5");
        assertThat(DistinctNames.of(List.of("a", "a", "a-2"))).containsExactly("a", "a-2", "a-2-2");
    }

    @Test
    void whatSomeFileSystemTakesForTheSameIsToldApart() {
        String umlaut = "gr\u00fc\u00dfe";
        List<String> names = List.of(
                umlaut,
                Normalizer.normalize(umlaut, Normalizer.Form.NFD),
                "GR\u00dcSSE",
                "\u017fin",
                "SIN",
                "\u2126",
                "\u03c9");

        assertThat(DistinctNames.of(names).stream().map(name -> Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toUpperCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void longOnesAreCutBetweenLettersAndStayDistinct() {
        List<String> long500 = Collections.nCopies(500, "\ud840\udc0b".repeat(60));

        List<String> names = DistinctNames.of(long500);

        assertThat(names).doesNotHaveDuplicates().hasSize(500).allSatisfy(name -> {
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(100, 110);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
        });
        assertThat(IntStream.range(1, 500).mapToObj(names::get))
                .as("in order")
                .allMatch(name -> name.matches(".*-\\d+"))
                .first()
                .asString()
                .endsWith("-2");
    }
}

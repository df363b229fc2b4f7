package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AlignedTableTest {
    @Test
    void aTableThatIsTooWideGoesOnBelowWithItsFirstColumn() {
        AlignedTable table = new AlignedTable(2, "Variant", "Architecture", "c", "Accuracy");
        table.row("a", "ConvNetBase", "8", "88.07");
        table.row("longer", "ConvNetBaseAux", "16", "9");

        assertThat(table.lines(80))
                .isEqualTo(table.lines())
                .containsExactly(
                        "Variant  Architecture     c  Accuracy",
                        "a        ConvNetBase      8     88.07",
                        "longer   ConvNetBaseAux  16         9");
        assertThat(table.lines(30))
                .containsExactly(
                        "Variant  Architecture     c",
                        "a        ConvNetBase      8",
                        "longer   ConvNetBaseAux  16",
                        "",
                        "Variant  Accuracy",
                        "a           88.07",
                        "longer          9");
        // Never without an end, however narrow.
        assertThat(table.lines(1)).hasSize(3 * 3 + 2);
    }
}

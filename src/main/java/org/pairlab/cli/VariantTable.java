package org.pairlab.cli;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.SummaryColumn;
import org.pairlab.statistics.SummaryTable;
import org.pairlab.statistics.VariantSummary;

/** Tables whose rows are variants: what each is called, its architecture and what is varied, then what is said of it. */
final class VariantTable {
    private final List<Variant> variants;
    private final List<Hyperparameter> varied;

    /** @param variants all of the experiment */
    VariantTable(List<Variant> variants) {
        this.variants = variants;
        varied = VariantList.varied(variants);
    }

    /** The titles of the columns that tell variants apart. */
    List<String> titles() {
        List<String> titles = new ArrayList<>(List.of("Variant", "Architecture"));
        varied.forEach(one -> titles.add(one.heading()));
        return titles;
    }

    /** The cells under {@link #titles}; a dash for what a variant's architecture does not have. */
    List<String> cells(Variant variant) {
        List<String> cells =
                new ArrayList<>(List.of(variant.label(), variant.architecture().label()));
        varied.forEach(one -> cells.add(
                one.belongsTo(variant.architecture()) ? one.text(one.of(variant.hyperparameters())) : Percent.ABSENT));
        return cells;
    }

    /** The cells of the variant of that label. */
    List<String> cells(String label) {
        return cells(variants.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow());
    }

    /** What is trained. */
    static AlignedTable of(List<Variant> variants) {
        VariantTable columns = new VariantTable(variants);
        AlignedTable table = new AlignedTable(2, columns.titles().toArray(String[]::new));
        variants.forEach(variant -> table.row(columns.cells(variant).toArray(String[]::new)));
        return table;
    }

    /** The summary of an experiment with what tells its variants apart. */
    static AlignedTable of(ExperimentSummary summary) {
        VariantTable columns = new VariantTable(
                summary.variants().stream().map(VariantSummary::variant).toList());
        List<SummaryColumn> said = SummaryTable.of(summary).columns().stream()
                .filter(column -> !column.ofVariant())
                .toList();
        List<String> titles = columns.titles();
        said.forEach(column -> titles.add(column.header()));
        AlignedTable table = new AlignedTable(2, titles.toArray(String[]::new));
        for (VariantSummary one : summary.variants()) {
            List<String> cells = columns.cells(one.variant());
            said.forEach(column -> cells.add(column.text(summary, one)));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }
}

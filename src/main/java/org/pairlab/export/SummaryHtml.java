package org.pairlab.export;

import java.util.List;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.VariantsDescription;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.SummaryColumn;
import org.pairlab.statistics.SummaryTable;
import org.pairlab.statistics.VariantSummary;

/** The summary table as HTML, for the report and for the clipboard of word processors. */
public final class SummaryHtml {
    private SummaryHtml() {}

    /**
     * A {@code table} element with the same columns and texts as on the screen; behind the names the architectures and what
     * is varied, where the names are not the architectures themselves.
     */
    public static String of(SummaryTable table) {
        List<Variant> variants =
                table.summary().variants().stream().map(VariantSummary::variant).toList();
        boolean plain = VariantsDescription.arePlain(variants);
        List<Hyperparameter> varied = plain ? List.of() : VariantList.varied(variants);
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        for (SummaryColumn column : table.columns()) {
            boolean name = !column.numeric();
            html.append(cell("th", column.numeric(), name && !plain ? "Network" : column.header()));
            if (name && !plain) {
                html.append(cell("th", false, "Architecture"));
                varied.forEach(one -> html.append(cell("th", true, one.label())));
            }
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (VariantSummary one : table.summary().variants()) {
            html.append("<tr>");
            for (SummaryColumn column : table.columns()) {
                boolean name = !column.numeric();
                String text = column.text(table.summary(), one);
                // A long name may take two lines, which a number may not.
                html.append(name && !plain ? "<td>" + Markup.escaped(text) + "</td>" : cell("td", !name, text));
                if (name && !plain) {
                    html.append(cell("td", false, one.architecture().label()));
                    varied.forEach(which -> html.append(cell("td", true, value(which, one.variant()))));
                }
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String value(Hyperparameter which, Variant variant) {
        return which.belongsTo(variant.architecture()) ? which.text(which.of(variant.hyperparameters())) : "–";
    }

    private static String cell(String name, boolean numeric, String text) {
        String align = numeric ? " style=\"text-align:right\"" : "";
        // A number stays with its deviation; a line may break before a bracket or a unit only.
        String unbroken = text.replace(" ", "\u00a0").replace("\u00a0(", " (");
        return "<" + name + align + ">" + Markup.escaped(unbroken) + "</" + name + ">";
    }
}

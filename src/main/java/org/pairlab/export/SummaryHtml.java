package org.pairlab.export;

import org.pairlab.statistics.SummaryColumn;
import org.pairlab.statistics.SummaryTable;
import org.pairlab.statistics.VariantSummary;

/** The summary table as HTML, for the report and for the clipboard of word processors. */
public final class SummaryHtml {
    private SummaryHtml() {}

    /** A {@code table} element with the same columns and texts as on the screen. */
    public static String of(SummaryTable table) {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        for (SummaryColumn column : table.columns()) {
            html.append(cell("th", column.numeric(), column.header()));
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (VariantSummary one : table.summary().variants()) {
            html.append("<tr>");
            for (SummaryColumn column : table.columns()) {
                String text = column.text(table.summary(), one);
                // A long name may take two lines, which a number may not.
                html.append(
                        column == SummaryColumn.VARIANT
                                ? "<td>" + Markup.escaped(text) + "</td>"
                                : cell("td", column.numeric(), text));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    /** A cell of a table, right-aligned if it is a number. */
    static String cell(String name, boolean numeric, String text) {
        String align = numeric ? " style=\"text-align:right\"" : "";
        // A number stays with its deviation; a line may break before a bracket or a unit only.
        String unbroken = text.replace(" ", "\u00a0").replace("\u00a0(", " (");
        return "<" + name + align + ">" + Markup.escaped(unbroken) + "</" + name + ">";
    }
}

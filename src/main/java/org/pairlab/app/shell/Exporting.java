package org.pairlab.app.shell;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.pairlab.app.document.Export;
import org.pairlab.app.document.LabDocument;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;

/** Writes the experiment on screen out for other programs, at any time, also while it trains. FX thread only. */
final class Exporting {
    private final Desk desk;
    private final Consumer<Path> reveal;

    /** @param reveal shows a file in the system's file manager */
    Exporting(Desk desk, Consumer<Path> reveal) {
        this.desk = desk;
        this.reveal = reveal;
    }

    /** The submenu with all that can be written. */
    Menu menu() {
        BooleanBinding nothing = desk.lab().results().isNull();
        Menu menu = new Menu("Export");
        menu.getItems()
                .setAll(
                        item("Tables (CSV)…", this::tables),
                        item("Report (HTML)…", this::report),
                        item("Pictures (PNG)…", () -> png(1)),
                        item("Pictures (PNG, twice the size)…", () -> png(2)),
                        item("Pictures (PNG, four times the size)…", () -> png(4)),
                        item("Pictures (SVG)…", this::svg));
        menu.disableProperty().bind(nothing);
        return menu;
    }

    private static MenuItem item(String name, Runnable command) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> command.run());
        return item;
    }

    void tables() {
        intoFolder(export -> export::tables);
    }

    void png(double scale) {
        intoFolder(export -> folder -> export.png(folder, scale));
    }

    void svg() {
        intoFolder(export -> export::svg);
    }

    void report() {
        if (desk.lab().results().get() != null) {
            desk.tools()
                    .choosers()
                    .save("Save the report as", name() + ".html", Choosers.Kind.REPORT)
                    .map(path -> path.toString().endsWith(".html") ? path : Path.of(path + ".html"))
                    .ifPresent(path -> write(export -> export.report(path)));
        }
    }

    private void intoFolder(Function<Export, Function<Path, Path>> kind) {
        if (desk.lab().results().get() != null) {
            desk.tools()
                    .choosers()
                    .folder("Choose where to put them")
                    .ifPresent(folder -> write(export -> kind.apply(export).apply(folder)));
        }
    }

    private void write(Function<Export, Path> writing) {
        Callable<Export> collect = collect();
        desk.notices().show(Notice.Kind.DONE, "Exporting “" + name() + "”.");
        desk.tools()
                .reading()
                .run(
                        () -> writing.apply(collect.call()),
                        written -> desk.notices()
                                .show(
                                        Notice.Kind.DONE,
                                        "Exported to " + written + ".",
                                        new Notice.Action("Show it", () -> reveal.accept(written))),
                        error -> {
                            desk.notices().take(Notice.Kind.DONE);
                            desk.fail(error);
                        });
    }

    /** What is on screen now, as its own record. */
    private Callable<Export> collect() {
        ExperimentResults results = desk.lab().results().get();
        LabDocument document = desk.document().get();
        String name = name();
        PredictionSource predictions = desk.lab().predictions().get();
        return () ->
                new Export(name, results, predictions, document == null ? java.util.List.of() : document.sessions());
    }

    private String name() {
        LabDocument document = desk.document().get();
        return document == null ? "experiment" : document.name();
    }
}

package org.pairlab.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.pairlab.app.document.Export;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.store.LabFile;

/** Writes the experiment on screen out for other programs, at any time, also while it trains. FX thread only. */
final class Exporting {
    private final OpenExperiment open;
    private final LabTools tools;
    private final Consumer<Path> reveal;

    /** @param reveal shows a file in the system's file manager */
    Exporting(ExperimentCommands commands, Consumer<Path> reveal) {
        open = commands.experiment();
        tools = commands.tools();
        this.reveal = reveal;
    }

    /** The submenu with all that can be written. */
    Menu menu() {
        BooleanBinding nothing = open.lab().results().isNull();
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
        if (open.lab().results().get() != null) {
            tools.choosers()
                    .save("Save the report as", name() + ".html", Choosers.Kind.REPORT)
                    .map(path -> path.toString().endsWith(".html") ? path : Path.of(path + ".html"))
                    .ifPresent(path -> write(export -> export.report(path)));
        }
    }

    private void intoFolder(Function<Export, Function<Path, Path>> kind) {
        if (open.lab().results().get() != null) {
            tools.choosers()
                    .folder("Choose where to put them")
                    .ifPresent(folder -> write(export -> kind.apply(export).apply(folder)));
        }
    }

    private void write(Function<Export, Path> writing) {
        Callable<Export> collect = collect();
        tools.notices().show(Notice.Kind.DONE, "Exporting “" + name() + "”.");
        tools.reading()
                .run(
                        () -> writing.apply(collect.call()),
                        written -> tools.notices()
                                .show(
                                        Notice.Kind.DONE,
                                        "Exported to " + written + ".",
                                        new Notice.Action("Show it", () -> reveal.accept(written))),
                        error -> {
                            tools.notices().take(Notice.Kind.DONE);
                            tools.fail(error);
                        });
    }

    /** What is on screen now, as its own record. */
    private Callable<Export> collect() {
        ExperimentResults results = open.lab().results().get();
        LabFile file = open.file().get();
        String name = name();
        PredictionSource predictions = open.lab().predictions().get();
        return () -> new Export(
                name,
                results,
                predictions,
                file == null ? List.of() : file.experiment().sessions());
    }

    private String name() {
        String name = open.name().getValue();
        return name.isEmpty() ? "experiment" : name;
    }
}

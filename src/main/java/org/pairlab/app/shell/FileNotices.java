package org.pairlab.app.shell;

import java.util.Optional;
import org.pairlab.store.LabFile;

/** Says why the file on screen may only be read and what it may lack, as long as that is so. FX thread only. */
final class FileNotices {
    private FileNotices() {}

    /**
     * @param saveAs lets the person save it elsewhere
     * @param again opens it anew
     */
    static void show(OpenExperiment open, Notices notices, Runnable saveAs, Runnable again) {
        Runnable update = () -> {
            Optional<LabFile> file = Optional.ofNullable(open.file().get());
            notices.take(Notice.Kind.READ_ONLY);
            notices.take(Notice.Kind.INCOMPLETE);
            file.flatMap(LabFile::readOnly)
                    .ifPresent(reason -> notices.show(
                            Notice.Kind.READ_ONLY,
                            reason,
                            new Notice.Action("Save as…", saveAs),
                            new Notice.Action("Open it again", again)));
            file.flatMap(LabFile::incomplete).ifPresent(what -> notices.show(Notice.Kind.INCOMPLETE, what));
        };
        open.file().addListener((property, old, now) -> update.run());
        open.path().addListener((property, old, now) -> update.run());
    }
}

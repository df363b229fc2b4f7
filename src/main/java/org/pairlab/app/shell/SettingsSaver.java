package org.pairlab.app.shell;

import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.settings.LabSettings;
import org.pairlab.app.settings.SettingsStore;

/** Writes what the next start is to be like. That it cannot be written is said once, not every time. FX thread only. */
final class SettingsSaver {
    private final SettingsStore store;
    private final BackgroundTasks tasks;
    private final Notices notices;
    private boolean failed;

    SettingsSaver(SettingsStore store, BackgroundTasks tasks, Notices notices) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
    }

    void save(LabSettings now) {
        tasks.run(
                () -> {
                    store.save(now);
                    return now;
                },
                saved -> {},
                error -> {
                    if (!failed) {
                        failed = true;
                        notices.show(Notice.Kind.SETTINGS, store.notSaved(error));
                    }
                });
    }
}

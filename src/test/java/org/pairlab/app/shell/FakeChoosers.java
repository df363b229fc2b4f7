package org.pairlab.app.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Chooses what the test has put down; nothing by default. */
final class FakeChoosers implements Choosers {
    Path chosen;

    @Override
    public Optional<Path> open() {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> save(String title, String name, Kind kind) {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(chosen);
    }
}

package org.pairlab.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.FileNames;
import org.pairlab.store.tables.DatabaseLibrary;
import org.pairlab.store.tables.Journals;

/** What is wrong with a lab file, in one sentence that names it and the remedy. */
final class LabFileErrors {
    /** Primary result codes of SQLite; the low byte of every code. */
    private static final int PERM = 3;

    private static final int ERROR = 1;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int NOMEM = 7;
    private static final int READONLY = 8;
    private static final int INTERRUPT = 9;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int PROTOCOL = 15;
    private static final int TOOBIG = 18;
    private static final int NOLFS = 22;
    private static final int AUTH = 23;
    private static final int FORMAT = 24;
    private static final int NOTADB = 26;
    /** With more than the low byte: memory, although it calls itself an error of the disk. */
    private static final int IOERR_NOMEM = IOERR | 12 << 8;

    private static final String GONE = "was moved, deleted or replaced while its experiment trained";
    private static final String NOT_AS_IT_SHOULD_BE = "its database is not as it should be";
    private static final String NEEDS_MEMORY = "needs more memory than there is; close other programs";
    private static final String NO_MEMORY_LEFT = "memory has run out; close other programs";

    private LabFileErrors() {}

    static int code(SQLException e) {
        return e.getErrorCode() & 0xff;
    }

    /** Whether SQLite could not read the file because it may not write beside it: an interrupted change waits there. */
    static boolean needsCopy(SQLException e) {
        return code(e) == READONLY || code(e) == CANTOPEN || code(e) == PERM;
    }

    /** Whether an error is of where something is written to, not of what is read. */
    static boolean isOfThePlace(SQLException e) {
        return needsCopy(e) || code(e) == FULL;
    }

    /** @throws InvalidInputException if there is nothing at the path that could be a lab file */
    static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw of(file, "is a folder; name a lab file", null);
        }
        FileNames.tooLong(file).ifPresent(clause -> {
            throw of(file, clause, null);
        });
        if (!Files.exists(file)) {
            throw of(file, "does not exist; check its name or whether it was moved", null);
        }
        if (!Files.isRegularFile(file)) {
            throw of(file, "is not an ordinary file; name a lab file", null);
        }
        if (file.toFile().length() == 0) {
            throw of(file, "is empty; restore it from a copy", null);
        }
    }

    /** Why an experiment is not in its own file any more. */
    static String gone(Path file) {
        return "Lab file " + file + " " + GONE + ".";
    }

    /** The file that was being written is gone, or is another. */
    static InvalidInputException gone(Path file, Throwable cause) {
        return of(file, GONE + "; put it back", cause);
    }

    static InvalidInputException damaged(Path file, String clause, Throwable cause) {
        if (Journals.isMissing(file)) {
            return of(
                    file,
                    "was copied while it trained, without its journal beside it (a name that ends in -wal), and is not whole: "
                            + clause + "; copy both",
                    cause);
        }
        return of(file, "is damaged: " + clause + "; restore it from a copy", cause);
    }

    static InvalidInputException notOurs(Path file, Throwable cause) {
        return of(file, "is not a PairLab lab file; choose another", cause);
    }

    /**
     * Why something could not be read. Only what SQLite itself says of the bytes it has read is damage; whatever else goes
     * wrong, known or not, is no reason to give a file up.
     */
    static InvalidInputException reading(Path file, Throwable e) {
        if (e instanceof SQLException sql) {
            return reading(file, sql);
        }
        if (e instanceof OutOfMemoryError) {
            return of(file, NEEDS_MEMORY, e);
        }
        return e instanceof LinkageError ? DatabaseLibrary.notLoaded(e) : unknown(file, e);
    }

    private static InvalidInputException reading(Path file, SQLException e) {
        return switch (code(e)) {
            case NOTADB -> notOurs(file, e);
            case CORRUPT, FORMAT, TOOBIG -> damaged(file, NOT_AS_IT_SHOULD_BE, e);
            case BUSY, LOCKED, PROTOCOL -> of(file, "is being changed by another program; try again in a moment", e);
            case PERM, AUTH, READONLY, CANTOPEN -> of(file, "cannot be read; allow reading it and its folder", e);
            case IOERR ->
                e.getErrorCode() == IOERR_NOMEM
                        ? of(file, NEEDS_MEMORY, e)
                        : of(file, "cannot be read from its disk; check the disk and the connection to it", e);
            case NOMEM -> of(file, NEEDS_MEMORY, e);
            case FULL -> of(file, "cannot be read as the disk for temporary files is full; make room there", e);
            case INTERRUPT -> of(file, "was not read to its end, as reading was interrupted; open it again", e);
            case NOLFS -> of(file, "is larger than its disk can keep a file; move it to another disk", e);
            default -> said(e) ? damaged(file, NOT_AS_IT_SHOULD_BE, e) : unknown(file, e);
        };
    }

    /** What SQLite says of a header or a schema that it cannot read comes under its code for anything. */
    private static boolean said(SQLException e) {
        String words = String.valueOf(e.getMessage());
        return code(e) == ERROR && (words.contains("unsupported file format") || words.contains("malformed"));
    }

    private static InvalidInputException unknown(Path file, Throwable e) {
        return of(
                file,
                "cannot be read at the moment (the database library reports: " + words(e)
                        + "); nothing speaks against the file itself, so keep it and start PairLab again",
                e);
    }

    private static String words(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    /** Why something could not be written; what is still to write is kept. */
    static String writing(Path file, Throwable e) {
        return "Lab file " + file + " cannot be written as " + (e instanceof SQLException sql ? clause(sql) : clause(e))
                + ".";
    }

    private static String clause(SQLException e) {
        return switch (code(e)) {
            case FULL -> "the disk is full; make room on it";
            case BUSY, LOCKED, PROTOCOL -> "another program holds it; close that program";
            case PERM, AUTH, READONLY, CANTOPEN -> "it may not be written to; allow writing to it and its folder";
            case IOERR ->
                e.getErrorCode() == IOERR_NOMEM
                        ? NO_MEMORY_LEFT
                        : "its disk gives an error; check the disk and the connection to it";
            case NOMEM -> NO_MEMORY_LEFT;
            case CORRUPT -> "its database was changed from outside; leave it to PairLab";
            case TOOBIG, NOLFS -> "it becomes too large for its disk; choose another disk";
            default -> "the database library reports \"" + words(e) + "\"";
        };
    }

    private static String clause(Throwable e) {
        return e instanceof OutOfMemoryError ? NO_MEMORY_LEFT : "an error has come (" + e + ")";
    }

    static InvalidInputException of(Path file, String predicate, Throwable cause) {
        return new InvalidInputException("Lab file " + file + " " + predicate + ".", cause);
    }
}

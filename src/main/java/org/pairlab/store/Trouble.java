package org.pairlab.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.pairlab.input.InvalidInputException;

/** What is wrong with a lab file, in one sentence that names it and the remedy. */
final class Trouble {
    /** Primary result codes of SQLite; the low byte of every code. */
    private static final int PERM = 3;

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int NOMEM = 7;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int AUTH = 23;
    private static final int NOTADB = 26;

    private Trouble() {}

    static int code(SQLException e) {
        return e.getErrorCode() & 0xff;
    }

    /** Whether SQLite could not read the file because it may not write beside it: an interrupted change waits there. */
    static boolean needsCopy(SQLException e) {
        return code(e) == READONLY || code(e) == CANTOPEN || code(e) == PERM;
    }

    /** @throws InvalidInputException if there is nothing at the path that could be a lab file */
    static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw of(file, "is a folder; name a lab file", null);
        }
        if (!Files.exists(file)) {
            throw of(file, "does not exist; check its name or whether it was moved", null);
        }
        if (!Files.isRegularFile(file)) {
            throw of(file, "is no ordinary file; name a lab file", null);
        }
        if (file.toFile().length() == 0) {
            throw of(file, "is empty; restore it from a copy", null);
        }
    }

    static InvalidInputException damaged(Path file, String clause, Throwable cause) {
        return of(file, "is damaged: " + clause + "; restore it from a copy", cause);
    }

    static InvalidInputException notOurs(Path file, Throwable cause) {
        return of(file, "is no lab file of PairLab; choose another", cause);
    }

    static InvalidInputException reading(Path file, SQLException e) {
        return switch (code(e)) {
            case NOTADB -> notOurs(file, e);
            case BUSY, LOCKED -> of(file, "is being changed by another program; try again in a moment", e);
            case PERM, AUTH, READONLY, CANTOPEN -> of(file, "cannot be read; allow reading it and its folder", e);
            case IOERR -> of(file, "cannot be read from its disk; check the disk and the connection to it", e);
            case NOMEM -> of(file, "needs more memory than there is; close other programs", e);
            case FULL -> of(file, "cannot be read as the disk for temporary files is full; make room there", e);
            default -> damaged(file, "its database is not as it should be", e);
        };
    }

    /** Why something could not be written; what is still to write is kept. */
    static String writing(Path file, Throwable e) {
        String clause = e instanceof SQLException sql
                ? switch (code(sql)) {
                    case FULL -> "the disk is full; make room on it";
                    case BUSY, LOCKED -> "another program holds it; close that program";
                    case PERM, AUTH, READONLY, CANTOPEN ->
                        "it may not be written to; allow writing to it and its folder";
                    case IOERR -> "its disk gives an error; check the disk and the connection to it";
                    case NOMEM -> "memory has run out; close other programs";
                    default ->
                        "its database gives an error (" + sql.getMessage() + "); save the experiment as another file";
                }
                : "of an error (" + e + "); save the experiment as another file";
        return "Lab file " + file + " cannot be written as " + clause + ".";
    }

    static InvalidInputException of(Path file, String predicate, Throwable cause) {
        return new InvalidInputException("Lab file " + file + " " + predicate + ".", cause);
    }
}

package org.pairlab.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;

/**
 * A folder of this person's beside those of others, in a temporary folder that belongs to all: somebody else may have put
 * one of its name there.
 */
public final class OwnFolder {
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    private OwnFolder() {}

    /** What such a folder is to be called in a parent. */
    static Path in(Path parent, String name) {
        String mine = "pairlab-" + System.getProperty("user.name", "").replaceAll("[^\\w.-]", "_");
        return parent.toAbsolutePath().resolve(mine).resolve(name);
    }

    /**
     * One in the temporary folder.
     *
     * @throws IOException if it cannot be made, or others may write to it
     */
    public static Path temporary(String name) throws IOException {
        Path folder = in(Path.of(System.getProperty("java.io.tmpdir")), name);
        make(folder);
        if (!isMineAlone(folder)) {
            throw new IOException("others may write to " + folder);
        }
        return folder;
    }

    /** Makes a folder that only this person may use, unless there is one. */
    static void make(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWN));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Whether nobody else may write to a folder and the one around it, whoever made them. */
    static boolean isMineAlone(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return true;
        }
        Path tried = Files.createTempFile(folder, ".pairlab", ".tmp");
        UserPrincipal me = Files.getOwner(tried);
        Files.delete(tried);
        for (Path at : List.of(folder, folder.getParent())) {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(at, LinkOption.NOFOLLOW_LINKS);
            if (!Files.getOwner(at, LinkOption.NOFOLLOW_LINKS).equals(me)
                    || allowed.contains(PosixFilePermission.OTHERS_WRITE)
                    || allowed.contains(PosixFilePermission.GROUP_WRITE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

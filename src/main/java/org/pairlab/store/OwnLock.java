package org.pairlab.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.pairlab.machine.OwnFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that this process may change a lab file and no other may: a locked file beside it, which the system unlocks when the
 * process dies, however it dies; and another in a folder of the person's that is called by what the system knows the file
 * by, as one file may have several names: two of them would have two journals. The lab file itself is never locked this way: on Unix, closing any channel of a file ends
 * all of the process's locks on it, SQLite's too.
 */
final class OwnLock implements AutoCloseable {
    private static final int TRIES = 20;
    private static final int SIZES = 100_000;

    /** Lock files of this process: opening one of them again and closing it would end its lock. */
    private static final Set<Path> HELD = new HashSet<>();

    private static final Logger LOG = LoggerFactory.getLogger(OwnLock.class);

    private final Path file;
    private final FileChannel channel;
    private OwnLock ofIdentity; // null before it is known, and where the system has nothing of the kind

    private OwnLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a lab file; empty if somebody has it, be it this process.
     *
     * @param labFile its real path, so that it has one lock however it is named
     * @throws IOException if no file can be made beside it
     */
    static Optional<OwnLock> take(Path labFile) throws IOException {
        return held(labFile.resolveSibling(labFile.getFileName() + "-lock"));
    }

    /**
     * Takes the lock of the same file under all its names; false if somebody has it under another one. Again when another
     * file has taken its place.
     */
    boolean takeAllNames(Path labFile) {
        synchronized (HELD) {
            if (ofIdentity != null) {
                ofIdentity.close();
                ofIdentity = null;
            }
            try {
                Object key =
                        Files.readAttributes(labFile, BasicFileAttributes.class).fileKey();
                if (key == null) {
                    return true;
                }
                String name = key.toString().replaceAll("[^A-Za-z0-9]+", "-") + ".lock";
                Optional<OwnLock> lock = held(OwnFolder.temporary("locks").resolve(name));
                ofIdentity = lock.orElse(null);
                return lock.isPresent();
            } catch (IOException e) {
                LOG.info("Only the name {} of the file is locked", labFile, e);
                return true;
            }
        }
    }

    private static Optional<OwnLock> held(Path file) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return Optional.empty();
            }
            Optional<OwnLock> lock = lock(file);
            lock.ifPresent(own -> HELD.add(file));
            return lock;
        }
    }

    /**
     * Whether another process has the lock of a lab file now. What this one has, or opens at the same moment, is not
     * meant.
     *
     * @param labFile its real path
     */
    static boolean isHeldElsewhere(Path labFile) {
        Path file = labFile.resolveSibling(labFile.getFileName() + "-lock");
        synchronized (HELD) {
            if (HELD.contains(file) || !Files.exists(file)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null;
            } catch (IOException | OverlappingFileLockException e) {
                return false;
            }
        }
    }

    private static Optional<OwnLock> lock(Path file) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                if (isStillThere(channel, file)) {
                    return Optional.of(new OwnLock(file, channel));
                }
                channel.close();
            } catch (OverlappingFileLockException e) {
                channel.close();
                return Optional.empty();
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the locked file is the one of that name: who had it before may have deleted it meanwhile. A size of its own
     * tells, as asking for it opens nothing.
     */
    private static boolean isStillThere(FileChannel channel, Path file) throws IOException {
        int size = 1 + ThreadLocalRandom.current().nextInt(SIZES);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1L);
        return Files.exists(file) && Files.size(file) == size;
    }

    @Override
    public void close() {
        synchronized (HELD) {
            if (ofIdentity != null) {
                ofIdentity.close();
                ofIdentity = null;
            }
            if (HELD.remove(file)) {
                unlock();
            }
        }
    }

    private void unlock() {
        try {
            // Before the lock is given back: afterwards it may be somebody else's file.
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // An unlocked file that stays behind hinders nobody.
        }
        try {
            channel.close();
        } catch (IOException e) {
            // The system unlocks it when the process ends.
        }
    }
}

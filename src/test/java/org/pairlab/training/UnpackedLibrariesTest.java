package org.pairlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library that was unpacked and then damaged is found and deleted, however little was changed, and no other is. */
class UnpackedLibrariesTest {
    private static final String PLACE = "org/example/linux/";
    private static final int SIZE = 200_000;
    private static final FileTime OLD = FileTime.fromMillis(1_600_000_000_000L);

    @TempDir
    private Path folder;

    private URLClassLoader classes;
    private UnpackedLibraries unpacked;
    private Path one;
    private Path renamed;

    @BeforeEach
    void unpack() throws IOException {
        byte[] bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        Path jar = folder.resolve("natives.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(PLACE));
            for (String name : List.of("libone.so.0", "libtwo.so")) {
                JarEntry entry = new JarEntry(PLACE + name);
                entry.setLastModifiedTime(OLD);
                out.putNextEntry(entry);
                out.write(bytes, 0, name.equals("libtwo.so") ? SIZE / 2 : SIZE);
            }
        }
        classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
        Path cache = folder.resolve("cache");
        Path place = Files.createDirectories(cache.resolve("natives.jar").resolve(PLACE));
        one = unpack(bytes, place.resolve("libone.so.0"));
        renamed = unpack(bytes, place.resolve("libone_other.so.0"));
        unpacked = new UnpackedLibraries(cache, classes);
    }

    private static Path unpack(byte[] bytes, Path file) throws IOException {
        Files.write(file, bytes);
        return Files.setLastModifiedTime(file, OLD);
    }

    @AfterEach
    void close() throws IOException {
        classes.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, SIZE / 2, SIZE - 1})
    void oneByteIsEnough(int at) throws IOException {
        assertThat(unpacked.deleteDamaged(false)).isEmpty();

        damage(one, at);
        damage(renamed, at);

        assertThat(unpacked.deleteDamaged(false)).containsExactly("libone.so.0", "libone_other.so.0");
        assertThat(one).doesNotExist();
    }

    @Test
    void whatTheDiskItselfHasDamagedIsFoundWhenAllAreCompared() throws IOException {
        unpacked.deleteDamaged(false);
        String compared = Files.readString(folder.resolve("cache").resolve(UnpackedLibraries.COMPARED));
        damage(one, SIZE / 3);
        unpackedAsIfItHadBeenCompared(compared);

        assertThat(unpacked.deleteDamaged(false)).isEmpty();
        assertThat(unpacked.deleteDamaged(true)).containsExactly("libone.so.0");
    }

    /** Notes the damaged file as compared, as if the system had noticed no change. */
    private void unpackedAsIfItHadBeenCompared(String before) throws IOException {
        Path note = folder.resolve("cache").resolve(UnpackedLibraries.COMPARED);
        assertThat(Files.readString(note)).isEqualTo(before);
        String time = String.valueOf(Files.getAttribute(one, "unix:ctime"));
        Files.writeString(
                note,
                before.lines()
                        .map(line -> line.contains("libone.so.0")
                                ? line.substring(0, line.lastIndexOf('\t') + 1) + time
                                : line)
                        .reduce("", (all, line) -> all + line + "\n"));
    }

    @Test
    void whatIsNotOfTheseJarsIsLeftAlone() throws IOException {
        Path other = folder.resolve("cache").resolve("other-1.0.jar").resolve(PLACE);
        Files.createDirectories(other);
        Path foreign = unpack(new byte[SIZE], other.resolve("libone.so.0"));
        Path newer = Files.write(folder.resolve("cache/natives.jar").resolve(PLACE + "libtwo.so"), new byte[SIZE / 2]);

        assertThat(unpacked.deleteDamaged(true)).isEmpty();

        assertThat(foreign).exists();
        assertThat(newer).exists(); // JavaCPP unpacks it anew in any case, as its time is another
    }

    @Test
    void roomIsNeededForWhatIsNotThereYet() throws IOException {
        assertThat(unpacked.missingBytes(List.of(PLACE, "org/example/none/"))).isEqualTo(SIZE / 2);
        Files.delete(one);
        assertThat(unpacked.missingBytes(List.of(PLACE))).isEqualTo(SIZE / 2 + SIZE);
    }

    private static void damage(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        unpack(bytes, file);
    }
}

package org.pairlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** HotSpot must understand the directives: it takes a file it cannot read without an exception. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JustInTimeTest {
    @Test
    void theCompilerUnderstandsTheDirectives(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("directives.json");
        Files.writeString(file, JustInTime.directives(List.of("no/such/package/*.*", "nor/this/*.*")));
        assertThat(ask("compilerDirectivesAdd", file.toString())).contains("1 compiler directives added");
        assertThat(ask("compilerDirectivesPrint")).contains("no/such/package", "nor/this");
        ask("compilerDirectivesRemove");
    }

    private static String ask(String command, String... arguments) throws JMException {
        ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        Object[] values = arguments.length == 0 ? new Object[0] : new Object[] {arguments};
        String[] types = arguments.length == 0 ? new String[0] : new String[] {String[].class.getName()};
        return (String) ManagementFactory.getPlatformMBeanServer().invoke(commands, command, values, types);
    }
}

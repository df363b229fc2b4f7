package org.pairlab;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the log writes beside the sentences of a command and of the window. */
class LogTest {
    @Test
    void aCommandShowsNoneOfIt() throws JoranException {
        assertThat(logged(Map.of("pairlab.log.level", "OFF", "pairlab.log.libraries", "OFF")))
                .isEmpty();
    }

    @Test
    void verboseShowsAllOfIt() throws JoranException {
        assertThat(logged(Map.of("pairlab.log.details", "%ex")))
                .contains("The disk is full", "made to fail", "\tat org.pairlab.LogTest");
    }

    @Test
    void theWindowWritesNoStackTraces() throws JoranException {
        assertThat(logged(Map.of())).contains("The disk is full").doesNotContain("\tat ", "made to fail");
    }

    private static String logged(Map<String, String> properties) throws JoranException {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            properties.forEach(context::putProperty);
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
            for (String logger : new String[] {"org.pairlab.store.Library", "org.nd4j.Nd4j", "org.sqlite.Loader"}) {
                context.getLogger(logger).error("The disk is full", new IllegalStateException("made to fail"));
            }
        } finally {
            context.stop();
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}

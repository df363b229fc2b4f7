package org.pairlab.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;

/** How our JSON files are written: the same on every system, a number that does not exist as null. */
final class JsonText {
    static final ObjectMapper JSON = new ObjectMapper().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private JsonText() {}

    /** Writes everything, ending in a line feed; leaves the writer open. */
    static void write(ObjectNode root, Writer writer) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n"); // a line feed on every system
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        JSON.writer(printer).writeValue(writer, root);
        writer.write("\n");
    }

    /** Puts a number, or null for one that does not exist. */
    static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}

package org.pairlab.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of pairs as a program saved it: Excel writes semicolons where the comma is the decimal sign, tabs and UTF-16 as
 * "Unicode text", a byte-order mark, and sometimes a first line {@code sep=;}.
 *
 * @param text without byte-order mark
 * @param delimiter what separates its columns
 */
record PairListText(String text, char delimiter) {
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=([^\"\\p{Alnum}\\r\\n])\"?[^\\r\\n]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_LINE = Pattern.compile("\\A\\s*([^\\r\\n]*)");
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** What the bytes hold; empty if they are not text. */
    static Optional<PairListText> of(byte[] bytes) {
        return decoded(bytes).map(text -> new PairListText(text, delimiter(text)));
    }

    /** Whether a row only says what separates the columns. */
    static boolean isSeparatorLine(String firstCell) {
        return firstCell.regionMatches(true, 0, "sep=", 0, 4);
    }

    private static char delimiter(String text) {
        Matcher said = SEPARATOR_LINE.matcher(text);
        if (said.find()) {
            return said.group(1).charAt(0);
        }
        Matcher first = FIRST_LINE.matcher(text);
        String header = first.find() ? first.group(1) : "";
        for (char delimiter : DELIMITERS) {
            if (header.indexOf(delimiter) >= 0) {
                return delimiter;
            }
        }
        return ',';
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            String text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 by its mark, or by the zeros that stand beside every letter of ASCII; else UTF-8. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 4) {
            return StandardCharsets.UTF_8;
        }
        int start = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (start == 0xfffe || bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (start == 0xfeff || bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}

package org.pairlab.app.pairs;

import java.util.function.Function;
import javafx.util.StringConverter;

/** How values are written in a list that they are chosen from. */
final class ChoiceWords<T> extends StringConverter<T> {
    private final Function<T, String> words;

    ChoiceWords(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("chosen from a list");
    }
}

package dev.knowhow.markdown.frontmatter;

import java.util.List;

/**
 * A key with its value, and their places in a YAML text.
 *
 * @param key the key as written
 * @param start where the key begins
 * @param plain whether each word is on one line, without anchor and tag, so that it can be replaced
 * @param words the value, or those of the elements of a list
 * @param form how the value is written
 * @param valueStart where the value begins
 * @param end where it ends
 */
record YamlEntry(String key, int start, boolean plain, List<Word> words, Form form, int valueStart, int end) {

    YamlEntry {
        words = List.copyOf(words);
    }

    /** How a value is written. */
    enum Form {
        /** One word. */
        SCALAR,
        /** A list in brackets. */
        FLOW,
        /** A list with a line for each element. */
        BLOCK
    }

    /**
     * A scalar.
     *
     * @param quote the quote around it; a space for none
     */
    record Word(int start, int end, String value, boolean plain, char quote) {}

    /** The same, which cannot be replaced. */
    YamlEntry complex() {
        return new YamlEntry(key, start, false, words, form, valueStart, end);
    }

    /** The values of the words. */
    List<String> values() {
        return words.stream().map(Word::value).toList();
    }
}

package dev.knowhow.search.analysis;

/**
 * A token of a text.
 *
 * @param text the word in lower case, not stemmed
 * @param position its position, from 0; several words may share a position
 * @param start its start offset in the text
 * @param end its end offset in the text
 */
public record Word(String text, int position, int start, int end) {}

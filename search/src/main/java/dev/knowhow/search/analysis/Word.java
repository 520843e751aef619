package dev.knowhow.search.analysis;

/**
 * A word of a text.
 *
 * @param text the word in lower case, not stemmed
 * @param position its place among the words, from 0; several words may share one
 * @param start where it begins in the text
 * @param end where it ends in the text
 */
public record Word(String text, int position, int start, int end) {}

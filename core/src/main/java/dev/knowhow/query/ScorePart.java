package dev.knowhow.query;

/**
 * A named component of a score. Components add up to the score; factors of evidence multiply to a contribution.
 *
 * @param name the name, one or two words
 * @param value the value
 */
public record ScorePart(String name, double value) {}

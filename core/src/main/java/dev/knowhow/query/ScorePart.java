package dev.knowhow.query;

/**
 * A named part of a score. The parts of a score add up to it.
 *
 * @param name what the part stands for, a word or two
 * @param value how much it adds
 */
public record ScorePart(String name, double value) {}

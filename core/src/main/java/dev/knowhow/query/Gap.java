package dev.knowhow.query;

import java.time.LocalDate;

/**
 * Something that was asked in vain, in whatever words.
 *
 * @param question how it was asked most lately
 * @param times how often it was asked
 * @param last the day it was asked last
 * @param closed whether there is an answer by now, for the viewer who looks
 */
public record Gap(String question, int times, LocalDate last, boolean closed) {}

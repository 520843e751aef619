package dev.knowhow.query;

import java.time.LocalDate;

/**
 * A query without results, in all its wordings.
 *
 * @param question the latest wording
 * @param times the number of times it was asked
 * @param last the last day it was asked
 * @param closed whether the viewer gets results for it now
 */
public record Gap(String question, int times, LocalDate last, boolean closed) {}

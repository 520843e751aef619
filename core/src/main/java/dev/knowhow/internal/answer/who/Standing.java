package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Experts;

/**
 * How the member who asks stands on a topic.
 *
 * @param own their own score, whatever they consent to, since only they see it; 0 without evidence
 * @param others the experts without them
 */
public record Standing(double own, Experts others) {}

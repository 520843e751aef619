package dev.knowhow.query;

/**
 * A question that a team asks again and again: for a feed, for alerts, or as somebody's interest. Everybody may know that it is
 * asked; what it finds depends on who asks.
 *
 * @param name what it is called, unique without regard to case
 * @param text the question as typed for {@link SearchQuery}
 */
public record SavedQuery(String name, String text) {}

package dev.knowhow.query;

/**
 * A named query of the team, for feeds, alerts and interests. Everyone may see the query; its results depend on the
 * viewer.
 *
 * @param name its name, unique ignoring case
 * @param text the query in the syntax of {@link SearchQuery}
 */
public record SavedQuery(String name, String text) {}

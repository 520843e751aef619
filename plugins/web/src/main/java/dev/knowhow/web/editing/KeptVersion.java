package dev.knowhow.web.editing;

import java.time.Instant;

/**
 * A version of a member that is not saved, because somebody saved other changes of the same lines.
 *
 * @param name its name among those of the member and note
 * @param when when the member sent it
 */
public record KeptVersion(String name, Instant when) {}

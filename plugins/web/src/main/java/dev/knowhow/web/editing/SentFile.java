package dev.knowhow.web.editing;

/**
 * A file that a browser sent.
 *
 * @param name its name there, which may be anything
 * @param content its bytes; must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record SentFile(String name, byte[] content) {}

package dev.knowhow.testkit.example;

/**
 * A page of a wiki.
 *
 * @param content its text
 * @param modified the time of its last change, in milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WikiPage(byte[] content, long modified) {}

package dev.knowhow.edit;

import java.time.Instant;

/**
 * A version of a note.
 *
 * @param id its name in the store
 * @param when when it was saved
 * @param author the id or name of who saved it
 * @param message what changed; empty if the message may be about other notes too
 */
record SavedVersion(String id, Instant when, String author, String message) {}

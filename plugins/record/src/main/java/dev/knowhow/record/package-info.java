/**
 * Signed records of what members contributed: {@link dev.knowhow.record.RecordSigner} makes them, and
 * {@link dev.knowhow.record.SignedRecord} verifies them without the notes.
 */
@NullMarked
package dev.knowhow.record;

import org.jspecify.annotations.NullMarked;

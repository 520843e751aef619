package dev.knowhow;

/**
 * Controls what an update does if most notes are gone, or all records of a people file with their consent. The usual
 * cause is an unmounted folder or an emptied file, not intent.
 *
 * <p>Most are gone if none of two or more remain, or if fewer than half remain and ten or more are missing.
 */
public enum Removals {
    /** The update fails with the number of missing notes. The index and its people records remain unchanged. */
    GUARDED,
    /** Missing notes and records are removed. */
    ACCEPTED
}

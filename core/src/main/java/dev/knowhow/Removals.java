package dev.knowhow;

/**
 * What an indexing does if most notes are gone at once, or all records of a people file with what they refuse. Mostly a
 * folder is not mounted or a file was emptied by mistake.
 *
 * <p>Most are gone if nothing is left of two or more, or if less than half are left and ten or more are missing.
 */
public enum Removals {
    /**
     * The indexing fails and says how many notes are gone; the index is as it was. Records of people hold as the index has
     * them.
     */
    GUARDED,
    /** What is gone is removed. */
    ACCEPTED
}

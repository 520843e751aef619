package dev.knowhow.git;

/**
 * Neighbouring places of a note, and where they stood in an earlier version of a file.
 *
 * @param owners the note's
 * @param place the first place in the note
 * @param at the first place in that version
 * @param length how many
 */
record Strand(Owners owners, int place, int at, int length) {

    /** A part of it that stands elsewhere in a still earlier version. */
    Strand part(int offset, int newAt, int count) {
        return new Strand(owners, place + offset, newAt, count);
    }

    void settle(int credit) {
        owners.settle(place, length, credit);
    }
}

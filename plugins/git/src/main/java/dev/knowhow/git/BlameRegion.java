package dev.knowhow.git;

/**
 * Consecutive positions of a note, and their positions in an earlier version of a file.
 *
 * @param owners the owners of the note
 * @param position the first position in the note
 * @param at the first position in that version
 * @param length the number of positions
 */
record BlameRegion(Owners owners, int position, int at, int length) {

    /** A part of the region at its position in a still earlier version. */
    BlameRegion part(int offset, int newAt, int count) {
        return new BlameRegion(owners, position + offset, newAt, count);
    }

    void settle(int credit) {
        owners.settle(position, length, credit);
    }
}

package dev.knowhow.git;

/**
 * What was found out of a note's history.
 *
 * @param pass the number of the reading since which its past is what it is
 * @param past what follows for people
 * @param owners for each place of its text the number of a credit; empty if git does not know the note any more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record NoteHistory(long pass, Past past, int[] owners) {

    boolean isGone() {
        return owners.length == 0;
    }
}

package dev.knowhow.git;

/**
 * The stored authorship of a note.
 *
 * @param pass the number of the update that last changed the authorship
 * @param authorship the authorship
 * @param owners the number of a commit, for each position of the text; empty if the note is no longer in git
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record NoteHistory(long pass, Authorship authorship, int[] owners) {

    boolean isGone() {
        return owners.length == 0;
    }
}

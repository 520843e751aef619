package dev.knowhow.notify;

import dev.knowhow.note.Note;
import dev.knowhow.people.Notifications.Purpose;

/**
 * Something that a receiver is told once. Immutable.
 *
 * @param key what makes it this event, on one line; it begins with the purpose
 * @param note the note
 * @param about why the receiver is told, in English
 * @param before whether it happened before the receiver asked for notifications of its purpose, if they begin now
 */
record Event(String key, Note note, String about, boolean before) {

    static Event of(Purpose purpose, Note note, String more, String about, boolean before) {
        String key =
                purpose + " " + (more.isEmpty() ? "" : more + " ") + note.id().path();
        return new Event(key.replaceAll("\\p{Cntrl}", " "), note, about, before);
    }

    /** The purpose of a key. */
    static Purpose purpose(String key) {
        return Purpose.valueOf(key.substring(0, key.indexOf(' ')));
    }
}

package dev.knowhow.internal.answer.match;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;

/** A note as the text of a need: its title and the beginning of its prose. */
public final class NoteText {

    /** Enough to say what is needed; more words make a question slow, and say less. */
    private static final int MOST_CHARACTERS = 1500;

    private NoteText() {}

    /** The text of a note. */
    public static String of(Note note) {
        StringBuilder text = new StringBuilder(note.title()).append(". ");
        for (String tag : note.tags()) {
            text.append(tag).append(' ');
        }
        for (Section section : note.sections()) {
            if (text.length() >= MOST_CHARACTERS) {
                break;
            }
            text.append(section.heading()).append(' ').append(section.text()).append(' ');
        }
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS)).strip();
    }
}

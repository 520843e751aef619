package dev.knowhow.language;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.spi.NoteEnricher;
import jakarta.inject.Inject;

/** Says of a note that names no language in which one it is written, if that is beyond doubt. */
final class LanguageEnricher implements NoteEnricher {

    /** So much is read: more costs time and changes hardly an answer. */
    private static final int SAMPLE = 400;

    /** In less nobody can tell a language. */
    private static final int LEAST_LETTERS = 30;

    private final Guess guess = new Guess();

    @Inject
    LanguageEnricher() {}

    @Override
    public Note enrich(Note note) {
        if (note.lang() != null) {
            return note;
        }
        String sample = sample(note);
        if (sample.chars().filter(Character::isLetter).count() < LEAST_LETTERS) {
            return note;
        }
        String language = EnglishProse.is(sample) ? "en" : guess.of(sample);
        return language == null ? note : note.toBuilder().lang(language).build();
    }

    /** The beginning of the prose; code has no language, and headings and titles have names. */
    private static String sample(Note note) {
        StringBuilder sample = new StringBuilder(SAMPLE);
        for (Section section : note.sections()) {
            if (sample.length() >= SAMPLE) {
                break;
            }
            String text = section.text();
            sample.append(text, 0, Math.min(text.length(), SAMPLE - sample.length()))
                    .append(' ');
        }
        return sample.toString();
    }
}

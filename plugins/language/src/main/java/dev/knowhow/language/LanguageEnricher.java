package dev.knowhow.language;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.spi.NoteEnricher;

/** Adds the language to notes that declare none, if the detection is certain. */
final class LanguageEnricher implements NoteEnricher {

    /** Maximum characters of the sample. A longer sample takes more time and rarely changes the result. */
    private static final int SAMPLE_CHARS = 400;

    /** Minimum number of letters; shorter texts are too short for detection. */
    private static final int MIN_LETTERS = 30;

    private final LanguageDetection detection = new LanguageDetection();

    LanguageEnricher() {}

    @Override
    public Note enrich(Note note) {
        if (note.lang() != null) {
            return note;
        }
        String sample = sample(note);
        if (sample.chars().filter(Character::isLetter).count() < MIN_LETTERS) {
            return note;
        }
        String language = EnglishProse.matches(sample) ? "en" : detection.of(sample);
        return language == null ? note : note.toBuilder().lang(language).build();
    }

    /** The beginning of the prose. Code has no language, and headings and titles contain names. */
    private static String sample(Note note) {
        StringBuilder sample = new StringBuilder(SAMPLE_CHARS);
        for (Section section : note.sections()) {
            if (sample.length() >= SAMPLE_CHARS) {
                break;
            }
            String text = section.text();
            sample.append(text, 0, Math.min(text.length(), SAMPLE_CHARS - sample.length()))
                    .append(' ');
        }
        return sample.toString();
    }
}

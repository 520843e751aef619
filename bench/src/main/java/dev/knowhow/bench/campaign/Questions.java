package dev.knowhow.bench.campaign;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.note.Note;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Questions to an index, whose answers are compared as text. */
final class Questions {

    private static final int TOPICS = 8;

    private final List<Function<Session, String>> questions = new ArrayList<>();

    /** Questions about the notes of an index: searches, experts, notes, related notes, completions. */
    static Questions about(Knowhow knowhow) {
        Questions questions = new Questions();
        List<Note> notes = new ArrayList<>();
        knowhow.as(Viewer.EVERYONE).notes(notes::add);
        int step = Math.max(1, notes.size() / TOPICS);
        for (int i = 0; i < notes.size(); i += step) {
            Note note = notes.get(i);
            String words = note.title();
            questions.questions.add(session -> found(session, words));
            questions.questions.add(session -> session.who(words).experts().toString());
            questions.questions.add(
                    session -> String.valueOf(session.note(note.id()).map(Questions::text)));
            questions.questions.add(session -> session.related(note.id(), 0, 5).toString());
            questions.questions.add(session -> session.complete(words.substring(0, Math.min(3, words.length())))
                    .toString());
        }
        questions.questions.add(session -> {
            StringBuilder all = new StringBuilder();
            session.notes(note -> all.append(text(note)));
            return all.toString();
        });
        return questions;
    }

    private static String found(Session session, String words) {
        List<SearchHit> hits =
                session.search(SearchQuery.of(words).withLimit(20)).hits();
        return hits.toString();
    }

    private static String text(Note note) {
        return note.id() + note.title() + note.sections() + new TreeSet<>(note.tags()) + note.links();
    }

    int size() {
        return questions.size();
    }

    /** The answer to a question. */
    String answer(Knowhow knowhow, int question) {
        return questions.get(question).apply(knowhow.as(Viewer.EVERYONE));
    }

    List<String> answers(Knowhow knowhow) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            answers.add(answer(knowhow, i));
        }
        return answers;
    }
}

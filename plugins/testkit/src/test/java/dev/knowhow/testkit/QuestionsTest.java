package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.query.Vote.Association;
import org.junit.jupiter.api.Test;

/** The author of a question gets no score; the people who answer it do. */
class QuestionsTest {

    private static NoteBuilder question() {
        return Note.builder("questions/lag.md")
                .kind("question")
                .attribution(new Attribution("ana", Role.AUTHOR, 1, Origin.FRONT_MATTER))
                .attribution(new Attribution("cy", Role.MENTIONED, 1, Origin.TEXT));
    }

    @Test
    void anUnansweredQuestionIsNoEvidence() {
        assertThat(Association.of(question().build())).isEmpty();
    }

    @Test
    void anAnsweredQuestionIsEvidenceForThoseWhoAnswered() {
        Note answered = question()
                .attribution(new Attribution("bo", Role.ANSWERER, 1, Origin.FRONT_MATTER))
                .build();

        assertThat(Association.of(answered))
                .containsExactlyInAnyOrder(
                        new Association("ana", Role.AUTHOR, 0, 0),
                        new Association("bo", Role.ANSWERER, 100, 0),
                        new Association("cy", Role.MENTIONED, 100, 0));
    }

    @Test
    void aTagMarksAQuestionToo() {
        Note tagged = Note.builder("lag.md")
                .tag("Question")
                .attribution(new Attribution("ana", Role.AUTHOR, 1, Origin.FRONT_MATTER))
                .build();

        assertThat(tagged.isQuestion()).isTrue();
        assertThat(Association.of(tagged)).isEmpty();
    }
}

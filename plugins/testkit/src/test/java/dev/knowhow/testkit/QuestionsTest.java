package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.query.Vote.Voice;
import org.junit.jupiter.api.Test;

/** The author of a question asks; who answers it knows. */
class QuestionsTest {

    private static Note.Builder question() {
        return Note.builder("questions/lag.md")
                .kind("question")
                .attribution(new Attribution("ana", Role.AUTHOR, 1, Origin.FRONT_MATTER))
                .attribution(new Attribution("cy", Role.MENTIONED, 1, Origin.TEXT));
    }

    @Test
    void anUnansweredQuestionSpeaksForNobody() {
        assertThat(Voice.of(question().build())).isEmpty();
    }

    @Test
    void anAnsweredOneSpeaksForWhoAnsweredAndNotForWhoAsked() {
        Note answered = question()
                .attribution(new Attribution("bo", Role.ANSWERER, 1, Origin.FRONT_MATTER))
                .build();

        assertThat(Voice.of(answered))
                .containsExactlyInAnyOrder(
                        new Voice("ana", Role.AUTHOR, 0, 0),
                        new Voice("bo", Role.ANSWERER, 100, 0),
                        new Voice("cy", Role.MENTIONED, 100, 0));
    }

    @Test
    void aTagMarksAQuestionToo() {
        Note tagged = Note.builder("lag.md")
                .tag("Question")
                .attribution(new Attribution("ana", Role.AUTHOR, 1, Origin.FRONT_MATTER))
                .build();

        assertThat(tagged.isQuestion()).isTrue();
        assertThat(Voice.of(tagged)).isEmpty();
    }
}

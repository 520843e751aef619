package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Pages that Notion exported as Markdown. */
class NotionTest {

    private static final String ID = " 0123456789abcdef0123456789ABCDEF";

    @Test
    void theIdInTheFileNameIsNotPartOfTheTitle() {
        assertThat(parse("Runbook for Kafka" + ID + ".md", "text").title()).isEqualTo("Runbook for Kafka");
    }

    @Test
    void propertiesBelowTheTitleAreFrontMatter() {
        Note note = parse("Kafka" + ID + ".md", """
                # Kafka

                Created by: Ana Silva
                Last edited by: Ben Ode
                Tags: streaming, brokers
                Created: January 5, 2024 10:12 AM
                Last edited time: March 6, 2024 8:00 PM

                Use idempotent producers.
                """);

        assertThat(note.title()).isEqualTo("Kafka");
        assertThat(note.tags()).containsExactly("streaming", "brokers");
        assertThat(note.created()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(note.updated()).isEqualTo(LocalDate.of(2024, 3, 6));
        assertThat(note.attributions())
                .extracting(Attribution::name, Attribution::role)
                .containsExactly(tuple("Ana Silva", Role.AUTHOR), tuple("Ben Ode", Role.EDITOR));
        assertThat(text(note)).contains("idempotent producers");
    }

    @Test
    void textBelowTheTitleStaysText() {
        Note note = parse("Kafka" + ID + ".md", """
                # Kafka

                Note: brokers restart
                one after the other.
                """);

        assertThat(note.properties()).isEmpty();
        assertThat(text(note)).contains("brokers restart");
    }

    @Test
    void otherFilesHaveNoPropertiesBelowTheTitle() {
        assertThat(parse("kafka.md", "# Kafka\n\nCreated by: Ana Silva\n").attributions())
                .isEmpty();
    }

    @Test
    void aProgramIsNoEditor() {
        assertThat(Notes.matter("editor: markdown", "dateCreated: 2023-01-02").attributions())
                .isEmpty();
        assertThat(Notes.matter("editor: visual").attributions()).isEmpty();
    }
}

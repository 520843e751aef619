package dev.knowhow.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NoteTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private static final List<UnaryOperator<NoteBuilder>> CHANGES = List.of(
            note -> note.title("Retries"),
            note -> note.alias("backoff"),
            note -> note.permalink("/retries"),
            note -> note.kind("practice"),
            note -> note.lang("de"),
            note -> note.created(DAY),
            note -> note.updated(DAY),
            note -> note.tag("kafka"),
            note -> note.status(Status.UNLISTED),
            note -> note.from(DAY),
            note -> note.until(DAY),
            note -> note.reviewBy(DAY),
            note -> note.audience("board"),
            note -> note.attribution(
                    new Attribution("ana", Attribution.Role.AUTHOR, 1, Attribution.Origin.FRONT_MATTER)),
            note -> note.section(new Section(List.of(), "", 1, "text", "", List.of())),
            note -> note.link(new Link(Link.Kind.WIKI, "other", "", "other", 1)),
            note -> note.property("tags", "kafka"),
            note -> note.problem(new Problem(Problem.Severity.WARNING, "a.md", 1, "what", "remedy")));

    @Test
    void aPropertyIsAListOrATextWithCommasOrSemicolons() {
        Note note = Note.builder("a.md")
                .property("list", List.of("Kafka, in depth", " ", "forms", 3, "forms", Map.of("a", "b")))
                .property("text", "kafka, forms;;lag ")
                .property("map", Map.of("a", "b"))
                .build();

        assertThat(note.values("list")).containsExactly("Kafka, in depth", "forms", "3");
        assertThat(note.values("text")).containsExactly("kafka", "forms", "lag");
        assertThat(note.values("map")).isEmpty();
        assertThat(note.values("missing")).isEmpty();
    }

    @Test
    void notesWithTheSameContentAreEqualAndAnyOtherContentMakesThemDiffer() {
        Note plain = Note.builder("a.md").build();
        assertThat(Note.builder("a.md").build()).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(Note.builder("b.md").build()).isNotEqualTo(plain);
        for (UnaryOperator<NoteBuilder> change : CHANGES) {
            Note changed = change.apply(Note.builder("a.md")).build();
            assertThat(changed).isNotEqualTo(plain);
            assertThat(changed.toBuilder().build()).isEqualTo(changed).hasToString(changed.toString());
        }
    }

    @Test
    void namesOfANoteAreThoseOfItsFoldersAndItsOwn() {
        assertThat(new NoteId("guides/Kafka/retries.md").names()).containsExactly("guides", "Kafka", "retries");
        assertThat(new NoteId("retries.md").names()).containsExactly("retries");
    }
}

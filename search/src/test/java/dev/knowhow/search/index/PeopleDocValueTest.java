package dev.knowhow.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.query.Vote.Owner;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The doc value of a note for the ranking of people is read as it was written. */
class PeopleDocValueTest {

    private static Vote readBack(Note note) {
        return PeopleDocValue.vote(PeopleDocValue.of(note, List.of("dí", "ed")).binaryValue(), 2.5, 0.5, name -> 7);
    }

    @Test
    void aNoteComesBackWithItsTitleItsDayAndEverybody() {
        Note note = Note.builder("größe/ré sumé.md")
                .title("Größe – 大きさ 🦀")
                .created(LocalDate.of(1960, 2, 29))
                .attribution(new Attribution("Zoë \"Zo\" Müller <z@example.org>", Role.AUTHOR, 1, Origin.TEXT))
                .attribution(new Attribution("bo", Role.MENTIONED, 1, Origin.TEXT))
                .attribution(new Attribution("ana", Role.EDITOR, 0.8, Origin.HISTORY))
                .attribution(new Attribution("cy", Role.EDITOR, 0.2, Origin.HISTORY))
                .property("owner", "zoë")
                .property("owning-sig", List.of("sig-größe"))
                .build();

        assertThat(readBack(note))
                .isEqualTo(Vote.builder(new NoteId("größe/ré sumé.md"), "Größe – 大きさ 🦀", 2.5)
                        .date(LocalDate.of(1960, 2, 29))
                        .coverage(0.5)
                        .associations(List.of(
                                new Association("Zoë \"Zo\" Müller <z@example.org>", Role.AUTHOR, 100, 0),
                                new Association("cy", Role.EDITOR, 25, 0),
                                new Association("ana", Role.EDITOR, 100, 0),
                                new Association("bo", Role.MENTIONED, 100, 7)))
                        .linkedBy(List.of("dí", "ed"))
                        .owners(List.of(new Owner("sig-größe", true), new Owner("zoë", false)))
                        .build());
    }

    @Test
    void aNoteWithoutPeopleAndDateIsAVoteWithoutAssociations() {
        Vote vote = readBack(Note.builder("a.md").build());

        assertThat(vote.associations()).isEmpty();
        assertThat(vote.date()).isNull();
    }

    @Test
    void aNoteMayHaveThousandsOfAuthors() {
        NoteBuilder note = Note.builder("a.md");
        for (int i = 0; i < 5_000; i++) {
            note.attribution(new Attribution("author number " + i, Role.AUTHOR, 1, Origin.TEXT));
        }

        assertThat(readBack(note.build()).associations()).hasSize(5_000).doesNotHaveDuplicates();
    }
}

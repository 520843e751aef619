package dev.knowhow.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentsTest {

    private static final Fragments PLACES = Fragments.of(Note.builder("a.md")
            .section(section("Übersicht", "übersicht"))
            .section(section("Modèle de données", "modèle-de-données"))
            .section(section("Größe", "größe"))
            .section(section("Smørrebrød", "smørrebrød"))
            .section(section("Notes", "notes"))
            .section(section("Notes", "notes-1"))
            .section(section("日本", "日本"))
            .section(section(
                    "What's new?", "whats-new", "b1", "html-id", "the other reading", "term", "user-content-id"))
            .section(section("Term", "term"))
            .section(new Section(List.of("Setup", "Usage"), "usage", 1, "", "", List.of()))
            .section(new Section(List.of("Advanced", "Usage"), "usage-1", 1, "", "", List.of()))
            .build());

    private static Section section(String heading, String anchor, String... blocks) {
        return new Section(List.of(heading), anchor, 1, "", "", List.of(blocks));
    }

    @ParameterizedTest
    @CsvSource({
        "übersicht, übersicht",
        "ubersicht, übersicht",
        "Übersicht, übersicht",
        "modele-de-donnees, modèle-de-données",
        "groe, größe",
        "groesse, größe",
        "uebersicht, übersicht",
        "smorrebrod, smørrebrød",
        "smrrebrd, smørrebrød",
        "user-content-notes, notes",
        "user-content-id, user-content-id",
        "notes, notes",
        "notes_1, notes-1",
        "notes-1, notes-1",
        "_1, 日本",
        "日本, 日本",
        "What's new?, whats-new",
        "whats--new, whats-new",
        "^b1, ^b1",
        "^B1, ^b1",
        "html-id, html-id",
        "term-1, term",
        "html-id-2, html-id",
        "The other reading, whats-new",
        "Usage, usage",
        "Advanced#Usage, usage-1",
        "Elsewhere#Usage, usage"
    })
    void toolsDoNotAgreeOnAnchors(String fragment, String place) {
        assertThat(PLACES.place(fragment)).contains(place);
    }

    @Test
    void aHeadingMayBeCalledTop() {
        Note note = Note.builder("a.md").section(section("Top", "top")).build();

        assertThat(Fragments.of(note).place("top")).contains("top");
    }

    @Test
    void theTopIsEverywhere() {
        assertThat(PLACES.place("top")).contains("");
        assertThat(PLACES.place("^begin")).contains("");
        assertThat(PLACES.place("fn:7"))
                .as("a footnote, which tools number differently")
                .contains("");
    }

    @Test
    void whatIsNotThereHasNoPlace() {
        assertThat(PLACES.place("gone")).isEmpty();
        assertThat(PLACES.place("^gone")).isEmpty();
        assertThat(PLACES.place("_2")).isEmpty();
    }
}

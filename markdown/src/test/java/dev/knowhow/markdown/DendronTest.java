package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DendronTest {

    @Test
    void datesAreMillisecondsAndTheIdIsAPath() {
        Note note = parse("proj.alpha.design.md", """
                ---
                id: abc123
                title: Design
                desc: ''
                updated: 1640995200000
                created: 1609459200000
                ---
                Text
                """);

        assertThat(note.created()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(note.updated()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(note.permalinks()).containsExactly("abc123");
        assertThat(note.title()).isEqualTo("Design");
        assertThat(parse("proj.alpha.design.md", "text").title()).isEqualTo("proj.alpha.design");
    }

    @Test
    void linksKeepTheOrderTheyAreWrittenIn() {
        Note note = parse("[[The design|proj.alpha.design#goals]] [[dendron://work/proj.beta]] [[x#^begin]]");

        assertThat(links(note))
                .containsExactly("WIKI The design|proj.alpha.design#goals @1", "WIKI proj.beta @1", "WIKI x#^begin @1");
        assertThat(text(note)).startsWith("The design proj.alpha.design");
    }

    @Test
    void noteReferencesAreEmbeds() {
        assertThat(links("![[proj.alpha#start:#end]] ![[proj.alpha.*]]"))
                .containsExactly("EMBED proj.alpha#start:#end @1", "EMBED proj.alpha.* @1");
    }

    @Test
    void tagsMayHaveDotsAndTemplatesAreGone() {
        Note note = parse("#area.backend is {{fm.desc}} fine. #end.");

        assertThat(note.tags()).containsExactly("area.backend", "end");
        assertThat(text(note)).isEqualTo("#area.backend is fine. #end.");
    }

    @Test
    void mentionsStayInTheText() {
        assertThat(text("Ask @user.jane about it")).isEqualTo("Ask @user.jane about it");
    }
}

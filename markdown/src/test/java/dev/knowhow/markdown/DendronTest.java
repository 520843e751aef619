package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.spi.Conventions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DendronTest {

    private static final Conventions DENDRON = Notes.vault("dendron", Map.of());

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
    void theLabelComesFirst() {
        String text = """
                [[The design|proj.alpha.design#goals]] [[dendron://work/proj.beta]] [[b|dendron://work/b#h]] [[x#^begin]]
                `[[a|b]]`
                """;
        Note note = parse(DENDRON, "x.md", text);

        assertThat(links(note))
                .containsExactly(
                        "WIKI proj.alpha.design#goals|The design @1",
                        "WIKI proj.beta @1",
                        "WIKI b#h|b @1",
                        "WIKI x#^begin @1");
        assertThat(text(note)).isEqualTo("The design proj.beta b x [[a|b]]");
    }

    @Test
    void noteReferencesAreEmbeds() {
        String text = "![[a#start:#end]] ![[a#start,1]] ![[a#start,1:#*]] ![[a#*]] ![[a#^b]] ![[dendron://v/a#s,2:#e]]";

        assertThat(links(parse(DENDRON, "x.md", text)))
                .containsExactly(
                        "EMBED a#start @1",
                        "EMBED a#start @1",
                        "EMBED a#start @1",
                        "EMBED a @1",
                        "EMBED a#^b @1",
                        "EMBED a#s @1");
    }

    @Test
    void aReferenceToManyNotesIsNoLinkToOne() {
        assertThat(links(parse(DENDRON, "x.md", "![[proj.alpha.*]]"))).isEmpty();
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

    @Test
    void aLinkLeadsToTheVaultThatItNames() {
        Conventions workspace = Notes.vault("dendron", Map.of("dendron.yml", """
                workspace:
                  vaults:
                    - fsPath: vault
                    - fsPath: ./other
                      name: second
                    - fsPath: third
                      selfContained: true
                """));

        assertThat(
                        links(
                                parse(
                                        workspace,
                                        "vault/x.md",
                                        "[[dendron://second/a.b]] [[c|dendron://second/a.b#d]] [[dendron://third/e]] [[dendron://vault/f]] [[x | y|g]]")))
                .containsExactly(
                        "WIKI /other/a.b|a.b @1",
                        "WIKI /other/a.b#d|c @1",
                        "WIKI /third/notes/e|e @1",
                        "WIKI /vault/f|f @1",
                        "WIKI g|x | y @1");
    }
}

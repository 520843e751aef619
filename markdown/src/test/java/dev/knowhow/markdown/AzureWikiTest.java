package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.addresses;
import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.spi.Conventions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wikis of Azure DevOps. */
class AzureWikiTest {

    private static final Conventions WIKI = Notes.vault("azure-wiki", Map.of());

    @Test
    void hyphensInFileNamesAreSpacesAndEncodedOnesAreHyphens() {
        assertThat(parse("Team/On%2DCall-Handbook.md", "text").title()).isEqualTo("On-Call Handbook");
        assertThat(parse("What-is-this%3F.md", "text").title()).isEqualTo("What is this?");
    }

    @Test
    void theAddressOfAPageIsItsDecodedPath() {
        assertThat(addresses(WIKI, "Team/What-is-this%3F.md", "text")).containsExactly("/Team/What-is-this?");
    }

    @Test
    void aPictureMayHaveASize() {
        assertThat(links(parse(WIKI, "x.md", "![plan](/.attachments/plan-1.png =300x)")))
                .containsExactly("EMBED /.attachments/plan-1.png|plan @1");
    }

    @Test
    void codeIsShownAsItIsWritten() {
        Note note = parse(WIKI, "x.md", """
                Write `![plan](a.png =300x)` for ![plan](a.png =300x)

                ~~~
                ::: mermaid
                ![plan](a.png =300x)
                :::
                ~~~
                """);

        assertThat(links(note)).containsExactly("EMBED a.png|plan @1");
        assertThat(text(note)).startsWith("Write ![plan](a.png =300x) for");
        assertThat(note.sections().getFirst().code()).isEqualTo("::: mermaid\n![plan](a.png =300x)\n:::");
    }

    @Test
    void aDiagramBetweenColonsIsCode() {
        String note = """
                ::: mermaid
                graph TD; A[[Not a link]]-->B;
                :::
                After
                """;

        assertThat(links(parse(WIKI, "x.md", note))).isEmpty();
        assertThat(text(parse(WIKI, "x.md", note))).isEqualTo("After");
    }

    @Test
    void aDiagramThatDoesNotEndIsText() {
        String note = """
                ::: mermaid
                graph TD; A-->B;
                ::: mermaid
                graph TD; C-->D;
                :::
                After
                """;

        assertThat(WIKI.body(note)).isEqualTo("""
                ::: mermaid
                graph TD; A-->B;
                ```mermaid
                graph TD; C-->D;
                ```
                After
                """);
    }
}

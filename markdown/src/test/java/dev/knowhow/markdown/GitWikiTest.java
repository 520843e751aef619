package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.spi.Conventions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wikis of GitHub, GitLab and Gollum. */
class GitWikiTest {

    private static final Conventions WIKI = Notes.vault("git-wiki", Map.of());

    @Test
    void theLabelComesFirst() {
        Note note = parse(WIKI, "Home.md", "[[Deploy]] and [[who is called|On-Call Rotation#nights]]. `[[a|b]]`");

        assertThat(links(note)).containsExactly("WIKI Deploy @1", "WIKI On-Call Rotation#nights|who is called @1");
        assertThat(text(note)).isEqualTo("Deploy and who is called. [[a|b]]");
    }

    @Test
    void aLinkToASiteIsALink() {
        assertThat(links(parse(WIKI, "Home.md", "[[the status|https://status.example.org/a]]")))
                .containsExactly("EXTERNAL https://status.example.org/a|the status @1");
    }

    @Test
    void aPictureIsEmbedded() {
        assertThat(links(parse(WIKI, "Home.md", "[[images/plan.png|alt=The plan|width=200px]]")))
                .containsExactly("EMBED images/plan.png @1");
    }

    @Test
    void codeIsShownAsItIsWritten() {
        String code = "[[the page|Page]] [[status|https://example.org]] [[a.png|alt=x]]";
        Note note = parse(WIKI, "Home.md", """
                `%s`

                ```
                %s
                ```

                Then

                    %s

                `two lines
                %s`
                """.formatted(code, code, code, code));

        assertThat(links(note)).isEmpty();
        assertThat(note.sections().getFirst().code()).isEqualTo(code + "\n" + code);
        assertThat(text(note)).isEqualTo(code + "\nThen\ntwo lines " + code);
    }

    @Test
    void aTableOfContentsIsNoLinkInAnyVault() {
        Note note = parse("""
                [[_TOC_]]

                Text `[[_TOC_]]`
                [[_TOSP_]]

                [[toc]]
                """);

        assertThat(links(note)).isEmpty();
        assertThat(text(note)).isEqualTo("Text [[_TOC_]]");
        assertThat(links(parse("See [[toc]]"))).containsExactly("WIKI toc @1");
    }

    @Test
    void aHyphenOfAnotherKindIsPartOfTheTitle() {
        assertThat(parse("On‐Call-Rotation.md", "text").title()).isEqualTo("On‐Call Rotation");
    }
}

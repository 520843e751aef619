package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.internal.link.Fragments;
import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ObsidianTest {

    @Test
    void aHeadingWithLinksIsNamedWithTheirTargets() {
        Note note = Notes.parse("## [[Python Operators|Operators]] return `x`\n\n## [[Plain]]\n");

        assertThat(Fragments.of(note).place("Python Operators Operators return x"))
                .contains("operators-return-x");
        assertThat(note.sections().get(1).blocks()).isEmpty();
    }

    @Test
    void aBlockIdMayBeALine() {
        assertThat(Notes.parse("^c021f5\n![[a.png]] ^d9297f\nx ^2\ny")
                        .sections()
                        .getFirst()
                        .blocks())
                .containsExactly("c021f5");
    }

    @Test
    void aWholeNoteIsRead() {
        Note note = parse("people/Retries.md", """
                ---
                aliases: [Retry storms, Backoff]
                tags:
                  - resilience
                  - "#http/client"
                author: "[[people/Jane Doe|Jane]]"
                created: 2024-03-01
                ---
                # Retries done right

                We use [[Backoff and jitter|jitter]] since the #incident/2024. %%not for all%% ^why
                """);

        assertThat(note.title()).isEqualTo("Retries done right");
        assertThat(note.aliases()).containsExactly("Retry storms", "Backoff");
        assertThat(note.tags()).containsExactly("resilience", "http/client", "incident/2024");
        assertThat(Notes.authors(note)).containsExactly("Jane Doe");
        assertThat(note.created()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(note.sections()).hasSize(1);
        assertThat(note.sections().getFirst().text()).isEqualTo("We use jitter since the #incident/2024.");
        assertThat(note.sections().getFirst().blocks()).containsExactly("why");
        assertThat(note.sections().getFirst().line()).isEqualTo(9);
        assertThat(links(note)).containsExactly("WIKI Backoff and jitter|jitter @11");
    }

    @Test
    void jsonBetweenTheFencesIsRead() {
        Note note = parse("---\n{\n\t\"title\": \"In JSON\",\n\t\"tags\": [\"a\", \"b\"]\n}\n---\ntext\n");

        assertThat(note.title()).isEqualTo("In JSON");
        assertThat(note.tags()).containsExactly("a", "b");
        assertThat(note.problems()).isEmpty();
    }

    @Test
    void oldKeysAreRead() {
        Note note = Notes.matter("alias: One, Two", "tag: x y", "publish: false");

        assertThat(note.aliases()).containsExactly("One", "Two");
        assertThat(note.tags()).containsExactly("x", "y");
        assertThat(note.status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void wikiLinksOfAllForms() {
        assertThat(links("""
                [[Note]] and [[path/Note.md]] and [[Note|shown]]
                [[Note#Heading]] [[Note#Heading#Sub|there]] [[#Here]] [[#^own]]
                [[Note#^block-1]] and [[ Padded | text ]]
                """))
                .containsExactly(
                        "WIKI Note @1",
                        "WIKI path/Note.md @1",
                        "WIKI Note|shown @1",
                        "WIKI Note#Heading @2",
                        "WIKI Note#Heading#Sub|there @2",
                        "WIKI #Here @2",
                        "WIKI #^own @2",
                        "WIKI Note#^block-1 @3",
                        "WIKI Padded|text @3");
    }

    @Test
    void wikiLinksInTablesWithAndWithoutEscape() {
        assertThat(links("""
                | a | b |
                | - | - |
                | [[One\\|1]] | [[Two|2]] |
                """)).containsExactly("WIKI One|1 @3", "WIKI Two|2 @3");
    }

    @Test
    void embedsOfNotesBlocksAndImages() {
        Note note = parse("Before ![[Note#^id]] ![[picture.png|100x145]] ![[Other#Part]] after");

        assertThat(links(note)).containsExactly("EMBED Note#^id @1", "EMBED picture.png @1", "EMBED Other#Part @1");
        assertThat(text(note)).isEqualTo("Before Note Other Part after").doesNotContain("100x145");
    }

    @Test
    void wikiLinksWithMarkupCharactersInTheirNames() {
        assertThat(links("[[my_note_name]] *and* [[a *b* c]] [[AT&T `x`]]"))
                .containsExactly("WIKI my_note_name @1", "WIKI a *b* c @1", "WIKI AT&T `x` @1");
    }

    @Test
    void textThatIsNotAWikiLink() {
        assertThat(links("`[[code]]` \\[[escaped]] [[1, 2], [3, 4]] [[ ]] [[unclosed"))
                .isEmpty();
        assertThat(text("`[[ -f x ]]` and [[unclosed")).isEqualTo("[[ -f x ]] and [[unclosed");
        assertThat(Notes.code("```sh\nif [[ -f x || -f y ]]; then\n```")).isEqualTo("if [[ -f x || -f y ]]; then");
        assertThat(Notes.code("    if [[ a|b ]]")).isEqualTo("if [[ a|b ]]");
    }

    @Test
    void aLinkWhoseTextIsInBracketsStaysALink() {
        assertThat(links("[[1]](https://example.org) and [[2]][two]\n\n[two]: other.md"))
                .containsExactly("EXTERNAL https://example.org|[1] @1", "MARKDOWN other.md|[2] @1");
    }

    @Test
    void calloutsKeepTitleAndText() {
        assertThat(text("""
                > [!warning]- Careful *now*
                > It bites.
                >
                > > [!note|wide]
                > > Inner.
                """)).isEqualTo("Careful now\nIt bites.\nInner.");
    }

    @Test
    void commentsAreNoText() {
        assertThat(text("""
                One %%hidden%% two.

                %%
                # No heading

                hidden
                %%

                Three, 100%% sure.
                """)).isEqualTo("One two.\nThree, 100%% sure.");
        assertThat(parse("a\n\n%%\n# No\n%%\n\n# Yes\n").sections()).hasSize(2);
        assertThat(parse("a\n\n%%\n# No\n%%\n\n# Yes\n").sections().get(1).line())
                .isEqualTo(7);
    }

    @Test
    void anUnclosedCommentIsText() {
        assertThat(text("%%\nstill here")).isEqualTo("%% still here");
    }

    @Test
    void marksAreText() {
        assertThat(text("a ==marked **word**== b, x == y")).isEqualTo("a marked word b, x == y");
    }

    @Test
    void blockIdsEndAParagraphOrStandAlone() {
        Note note = parse("""
                First paragraph ^one

                - item ^two

                | a |
                | - |
                | b |

                ^three

                2 ^ 3 is 8, x^2
                """);

        assertThat(note.sections().getFirst().blocks()).containsExactly("one", "two", "three");
        assertThat(text(note)).isEqualTo("First paragraph\nitem\na\nb\n2 ^ 3 is 8, x^2");
    }

    @Test
    void fragmentsAndRoomsOfAChatAreNoTags() {
        assertThat(parse(
                                "Write #ask- and #x_ in the #ops-help channel, on Slack #random, or in #talk on Discord. #real #done.")
                        .tags())
                .containsExactly("real", "done");
    }

    @Test
    void channelsInInstructionsAreNoTags() {
        assertThat(parse("""
                        Please reach out to the team in #people, post it in the #general, or ask in #help. Ping #oncall.
                        Watch the #builds or #flakes channels, and #news in Slack. I read about #kafka in #books.
                        """).tags()).containsExactly("kafka", "books");
    }

    @Test
    void tagsOfAnyScriptAndDepth() {
        assertThat(parse("#größe #日本語/東京 #a/b_c-1 (#paren) #2024a #Tag #tag 、#中文")
                        .tags())
                .containsExactly("größe", "日本語/東京", "a/b_c-1", "paren", "2024a", "Tag", "中文");
    }

    @Test
    void whatIsNoTag() {
        assertThat(parse("""
                # heading #not
                #1234 issue#5 a#b `#code` [#link](x.md) https://example.org/#frag #fff #1e90ff #--- ##two
                C# and F#

                ```
                #code
                ```
                """).tags()).isEmpty();
    }
}

package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import dev.knowhow.spi.Conventions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogseqTest {

    private static final String UUID = "64d8cb0e-5b7a-4c1e-9f0a-1234567890ab";

    @Test
    void propertiesOfTheFirstBlockAreFrontMatter() {
        Note note = parse("pages/x.md", """
                Title:: Real title
                alias:: One, [[Two, three]]
                tags:: [[a b]], c
                author:: [[Jane Doe]], [[Rick Roe]]
                Created_At:: 2024-01-02
                public:: true

                - Text
                """);

        assertThat(note.title()).isEqualTo("Real title");
        assertThat(note.aliases()).containsExactly("One", "Two, three");
        assertThat(note.tags()).containsExactly("a b", "c");
        assertThat(Notes.authors(note)).containsExactly("Jane Doe", "Rick Roe");
        assertThat(note.created()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(note.status()).isEqualTo(Status.PUBLISHED);
        assertThat(note.properties()).containsKeys("Title", "Created_At");
        assertThat(note.sections().getFirst().line()).isEqualTo(8);
        assertThat(text(note)).isEqualTo("Text");
    }

    @Test
    void journalsAndTreesAreNamedByTheirFiles() {
        assertThat(parse("journals/2024_01_02.md", "- x").created()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(parse("journals/2024_01_02.md", "- x").title()).isEqualTo("2024-01-02");
        assertThat(parse("pages/a___b c.md", "- x").title()).isEqualTo("a/b c");
        assertThat(parse("pages/a%2Fb%3F%20%C3%BC.md", "- x").title()).isEqualTo("a/b? ü");
        assertThat(parse("pages/50%25%FF.md", "- x").title()).isEqualTo("50%25%FF");
        assertThat(parse("pages/50% off.md", "- x").title()).isEqualTo("50% off");
    }

    @Test
    void theTimesOfATaskAreNoText() {
        Note note = parse("- DONE x\n  :LOGBOOK:\n  CLOCK: [2024-01-01 Mon 10:00]--[2024-01-02]\n  :END:\n- y [[Z]]\n");

        assertThat(text(note)).isEqualTo("DONE x\ny Z");
        assertThat(links("- x\n  :LOGBOOK:\n- y [[Z]]\n")).containsExactly("WIKI Z @3");
        assertThat(links(":LOGBOOK:\n\n[[Z]] is no drawer\n\n:END:\n")).containsExactly("WIKI Z @3");
    }

    @Test
    void pagesExistAsSoonAsALinkNamesThem() {
        assertThat(Notes.needsTarget(Notes.vault("logseq", Map.of()), "a.md", "[[b]] [[b#c]] [d](e.md)"))
                .containsExactly(false, true, true);
    }

    @Test
    void linksInTheirOwnForms() {
        assertThat(links("- [shown]([[My Page]]) and [block](((" + UUID + ")))\n- ((" + UUID + ")) [[Page]]\n"))
                .containsExactly(
                        "WIKI My Page|shown @1",
                        "WIKI ((" + UUID + "))#^" + UUID + "|block @1",
                        "WIKI ((" + UUID + "))#^" + UUID + " @2",
                        "WIKI Page @2");
    }

    @Test
    void embedsInTheirOwnForms() {
        assertThat(links("- {{embed [[My Page]]}}\n- {{embed ((" + UUID + "))}}\n- {{query (and [[a]] [[b]])}}\n"))
                .containsExactly("EMBED My Page @1", "WIKI ((" + UUID + "))#^" + UUID + " @2");
    }

    @Test
    void blocksHaveIds() {
        Note note = parse("- A block\n  id:: " + UUID + "\n  collapsed:: true\n- Another\n");

        assertThat(note.sections().getFirst().blocks()).containsExactly(UUID);
        assertThat(text(note)).isEqualTo("A block\nAnother");
        assertThat(note.permalinks()).as("its block is known to all notes").containsExactly("((" + UUID + "))");
    }

    @Test
    void tagsMayHaveSpaces() {
        Note note = parse("- #one and #[[two words]]\n");

        assertThat(note.tags()).containsExactly("one", "two words");
        assertThat(note.links()).isEmpty();
        assertThat(text(note)).isEqualTo("#one and #two words");
    }

    @Test
    void orgBlocksAreTextOrCode() {
        assertThat(text("#+BEGIN_NOTE\nKeep me.\n#+END_NOTE\n")).isEqualTo("Keep me.");
        assertThat(Notes.code("- x\n\n#+BEGIN_SRC sh\nrun *it*\n#+END_SRC\n")).isEqualTo("run *it*");
    }

    @Test
    void tagsInAPropertyMayBePartedBySpaces() {
        assertThat(parse("tags:: #sort/quick #sort/merge\n\n- x\n").tags()).containsExactly("sort/quick", "sort/merge");
    }

    @Test
    void tabsAreLevelsOfTheOutlineWhereverItBegins() {
        Note note =
                parse("## Usage\n\t- Links to [[A]] with #tag\n\t  id:: " + UUID + "\n\t\t- below [[B]]\n\t- last\n");

        assertThat(links(note)).containsExactly("WIKI A @2", "WIKI B @4");
        assertThat(note.tags()).containsExactly("tag");
        assertThat(note.sections().getFirst().blocks()).containsExactly(UUID);
        assertThat(Notes.code("text\n\n\tcode\n")).isEqualTo("code");
        assertThat(links("- a\n\t- [[b]]\n\n\t  ```\n\t  [[c]]\n\t  ```\n")).containsExactly("WIKI b @2");
    }

    @Test
    void theDayOfAJournalIsAName() {
        assertThat(Notes.addresses(Notes.vault("logseq", Map.of()), "journals/2024_01_02.md", "- x"))
                .containsExactly("/Jan 2nd, 2024");
        assertThat(Notes.addresses(
                        Notes.vault(
                                "logseq",
                                Map.of("logseq/config.edn", "{:journal/page-title-format \"EEEE, dd.MM.yyyy\"}")),
                        "journals/2024_01_13.md",
                        "- x"))
                .containsExactly("/Saturday, 13.01.2024");
    }

    @Test
    void headingsInBlocksAreSections() {
        assertThat(parse("- # One\n  - text\n- # Two\n").sections())
                .extracting(section -> section.heading())
                .containsExactly("One", "Two");
    }

    @Test
    void aBlockExistsOnlyWhereItIsWritten() {
        Conventions graph = Notes.vault("logseq", Map.of());

        assertThat(Notes.needsTarget(graph, "a.md", "((" + UUID + "))")).containsExactly(true);
    }

    @Test
    void earlierVersionsOfPagesAreNoNotes() {
        assertThat(Notes.vault("logseq", Map.of()).ignored()).contains("logseq/bak/");
    }
}

package dev.knowhow.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Link;
import dev.knowhow.note.Link.Kind;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.Section;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkCheckTest {

    private static final Note TARGET = Note.builder("target.md")
            .tag("Big data")
            .permalink("a-label")
            .section(new Section(List.of("What's new?"), "whats-new", 1, "text", "", List.of("b1")))
            .build();

    private static LinkCheck check(Link... links) {
        return check("from.md", links);
    }

    private static LinkCheck check(String path, Link... links) {
        NoteBuilder from = Note.builder(path);
        for (Link link : links) {
            from.link(link);
        }
        Note note = from.build();
        return new LinkCheck(
                notes -> {
                    notes.accept(note);
                    notes.accept(TARGET);
                },
                id -> id.path().endsWith(".md"),
                Set.of(
                        "archive/old.md",
                        "docs/public/pure.html",
                        "static/api/index.html",
                        "docs/donate.html",
                        "docs/src/pages/versions.tsx")::contains,
                Set.of("packages/core", "docs/src/app/governance", "src/routes/about")::contains,
                id -> id.path().startsWith("unchecked/"),
                (id, link) -> link.kind() != Kind.WIKI
                        || !link.fragment().isEmpty()
                        || !id.path().startsWith("pages/"));
    }

    private static Link link(Kind kind, String target, String fragment) {
        return new Link(kind, target, fragment, "", 7);
    }

    @Test
    void anIncludedFileBesideTheNoteIsNotAmbiguous() {
        Note from = Note.builder("a/from.md")
                .link(link(Kind.EMBED, "_part.md", ""))
                .link(link(Kind.WIKI, "_part", ""))
                .build();
        List<Note> notes = List.of(
                from,
                Note.builder("a/_part.md").build(),
                Note.builder("b/_part.md").build());

        LinkCheck check = new LinkCheck(
                notes::forEach, id -> true, path -> false, path -> false, id -> false, (id, link) -> true);

        assertThat(check.ambiguous()).extracting(row -> row.link().target()).containsExactly("_part");
    }

    @Test
    void wholeLinksAreCountedAndNotShown() {
        LinkCheck check = check(link(Kind.WIKI, "target", ""), link(Kind.MARKDOWN, "target.md", "whats-new"));

        assertThat(check.total()).isEqualTo(2);
        assertThat(check.broken()).isEmpty();
        assertThat(check.ambiguous()).isEmpty();
    }

    @Test
    void aPageThatNeedsNoFileIsNotMissing() {
        LinkCheck check = check(
                "pages/from.md",
                link(Kind.WIKI, "nothing", ""),
                link(Kind.MARKDOWN, "nothing.md", ""),
                link(Kind.WIKI, "target", "gone"));

        assertThat(check.total()).isEqualTo(2);
        assertThat(check.broken()).extracting(row -> row.link().target()).containsExactly("nothing.md", "target");
    }

    @Test
    void aSiteServesTheFilesOfSomeFoldersAtItsRoot() {
        LinkCheck check = check(
                "docs/guide/from.md",
                link(Kind.MARKDOWN, "/pure.html", ""),
                link(Kind.MARKDOWN, "/api/index.html", ""),
                link(Kind.MARKDOWN, "pure.html", ""),
                link(Kind.MARKDOWN, "/gone.html", ""));

        assertThat(check.broken()).extracting(row -> row.link().target()).containsExactly("pure.html", "/gone.html");
    }

    @Test
    void aSiteMakesPagesFromFilesThatAreNoNotes() {
        LinkCheck check = check(
                "docs/guide/from.md",
                link(Kind.MARKDOWN, "/donate/", ""),
                link(Kind.MARKDOWN, "/versions", "top"),
                link(Kind.MARKDOWN, "/governance/", ""),
                link(Kind.MARKDOWN, "/about", ""),
                link(Kind.WIKI, "/versions", ""));

        assertThat(check.broken()).extracting(row -> row.link().kind()).containsExactly(Kind.WIKI);
    }

    @Test
    void aFolderIsATargetOfAPathAndNotOfAName() {
        LinkCheck check = check(
                "packages/from.md",
                link(Kind.MARKDOWN, "core", ""),
                link(Kind.MARKDOWN, "./core/", ""),
                link(Kind.WIKI, "core", ""));

        assertThat(check.broken()).extracting(row -> row.link().kind()).containsExactly(Kind.WIKI);
    }

    @Test
    void aPathOutOfTheNotesIsNotJudged() {
        assertThat(check(link(Kind.MARKDOWN, "../../elsewhere/page.html", "")).broken())
                .isEmpty();
    }

    @Test
    void aSiteListsTheNotesOfATag() {
        LinkCheck check = check(link(Kind.MARKDOWN, "/tags/big-data/", ""), link(Kind.MARKDOWN, "tags/nothing", ""));

        assertThat(check.broken()).extracting(row -> row.link().target()).containsExactly("tags/nothing");
    }

    @Test
    void aLabelOfAnyNoteIsAPlace() {
        LinkCheck check = check(link(Kind.MARKDOWN, "", "a-label"), link(Kind.MARKDOWN, "", "b-label"));

        assertThat(check.broken()).extracting(row -> row.link().fragment()).containsExactly("b-label");
    }

    @Test
    void linksToNothingAreBroken() {
        LinkCheck check = check(link(Kind.WIKI, "nothing", ""), link(Kind.MARKDOWN, "nothing.md", ""));

        assertThat(check.broken())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.candidates()).isEmpty());
    }

    @Test
    void aTextFragmentIsNoPlaceOfTheNote() {
        LinkCheck check = check(
                link(Kind.MARKDOWN, "target.md", ":~:text=some%20words"),
                link(Kind.MARKDOWN, "target.md", "whats-new:~:text=some"),
                link(Kind.MARKDOWN, "target.md", "gone:~:text=some"));

        assertThat(check.broken()).extracting(row -> row.link().fragment()).containsExactly("gone:~:text=some");
    }

    @Test
    void anIndexPageWithoutTextMayHaveAnyPlace() {
        LinkCheck index = check(
                "script/index.md", link(Kind.MARKDOWN, "index.md", "drawn"), link(Kind.WIKI, "script/index", "Gone"));
        LinkCheck other = check("stub.md", link(Kind.MARKDOWN, "stub.md", "Gone"));

        assertThat(index.broken()).extracting(row -> row.link().fragment()).containsExactly("Gone");
        assertThat(other.broken()).hasSize(1);
    }

    @Test
    void placesThatAreNotThereAreBroken() {
        LinkCheck check = check(
                link(Kind.WIKI, "target", "What's new?"),
                link(Kind.WIKI, "target", "Top#What's new?"),
                link(Kind.WIKI, "target", "^b1"),
                link(Kind.WIKI, "target", "^b2"),
                link(Kind.WIKI, "target", "Gone"));

        assertThat(check.broken()).extracting(row -> row.link().fragment()).containsExactly("^b2", "Gone");
        assertThat(check.broken().getFirst().candidates()).containsExactly(TARGET.id());
    }

    @Test
    void filesThatAreThereButNoNotesAreNotJudged() {
        LinkCheck check = check(
                link(Kind.MARKDOWN, "archive/old.md", ""),
                link(Kind.MARKDOWN, "../elsewhere/README.md", ""),
                link(Kind.MARKDOWN, "archive/older.md", ""));

        assertThat(check.broken()).extracting(row -> row.link().target()).containsExactly("archive/older.md");
    }

    @Test
    void theLinksOfANoteThatIsLeftOutAreNotJudged() {
        assertThat(check("unchecked/a.md", link(Kind.WIKI, "nothing", "")).total())
                .isZero();
    }

    @Test
    void whatANoteShowsInItselfIsAPlaceInIt() {
        assertThat(check(link(Kind.EMBED, "target", ""), link(Kind.MARKDOWN, "from.md", "whats-new"))
                        .broken())
                .isEmpty();
    }

    @Test
    void otherFilesAreNotJudged() {
        LinkCheck check = check(
                link(Kind.EMBED, "picture.png", ""),
                link(Kind.MARKDOWN, "data/table.csv", ""),
                link(Kind.MARKDOWN, "../src/Main.java", ""),
                link(Kind.EXTERNAL, "https://example.org", ""));

        assertThat(check.total()).isZero();
        assertThat(check.broken()).isEmpty();
    }
}

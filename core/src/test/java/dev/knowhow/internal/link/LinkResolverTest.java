package dev.knowhow.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkResolverTest {

    private final List<Note> notes = new ArrayList<>();

    private LinkResolverTest with(String... paths) {
        for (String path : paths) {
            notes.add(Note.builder(path).build());
        }
        return this;
    }

    private LinkResolverTest with(NoteBuilder note) {
        notes.add(note.build());
        return this;
    }

    private LinkResolver resolver() {
        return new LinkResolver(new PathCatalog(notes.stream().map(Note::id).toList(), this::named));
    }

    private Collection<NamedNote> named(String key) {
        return notes.stream()
                .filter(note -> LinkKeys.of(note).contains(LinkKeys.named(key)))
                .map(NamedNote::of)
                .toList();
    }

    private List<String> resolve(String from, Link.Kind kind, String target, String text) {
        Note source = notes.stream()
                .filter(note -> note.id().path().equals(from))
                .findFirst()
                .orElseGet(() -> Note.builder(from).build());
        Link link = new Link(kind, target, "", text, 1);
        List<NoteId> to = resolver().resolve(source, link);
        Set<String> keys = LinkKeys.ofLinks(source.toBuilder().link(link).build());
        for (NoteId id : to) {
            Note note =
                    notes.stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
            assertThat(keys)
                    .as("a link can lead only to notes with a key in common")
                    .containsAnyElementsOf(LinkKeys.ofLinksTo(LinkKeys.of(note)));
        }
        return to.stream().map(NoteId::path).toList();
    }

    private List<String> wiki(String from, String target) {
        return resolve(from, Link.Kind.WIKI, target, "");
    }

    private List<String> markdown(String from, String target) {
        return resolve(from, Link.Kind.MARKDOWN, target, "text");
    }

    @Test
    void wikiLinksFindNotesByNameAnywhere() {
        with("a/b/Some Note.md");

        assertThat(wiki("x.md", "Some Note")).containsExactly("a/b/Some Note.md");
        assertThat(wiki("x.md", "some note")).containsExactly("a/b/Some Note.md");
        assertThat(wiki("x.md", "some-note")).containsExactly("a/b/Some Note.md");
        assertThat(wiki("x.md", "Some Note.md")).containsExactly("a/b/Some Note.md");
        assertThat(wiki("x.md", "b/Some Note")).containsExactly("a/b/Some Note.md");
        assertThat(wiki("x.md", "c/Some Note")).isEmpty();
        assertThat(wiki("x.md", "Other")).isEmpty();
    }

    @Test
    void theSameLettersGoBeforeOthersOfOtherCase() {
        with("a/note.md", "b/Note.md");

        assertThat(wiki("x.md", "Note")).containsExactly("b/Note.md");
    }

    @Test
    void theNearestOfTheSameNameIsMeant() {
        with("a/x.md", "a/b/x.md", "x.md");

        assertThat(wiki("a/b/from.md", "x")).containsExactly("a/b/x.md");
        assertThat(wiki("a/c/from.md", "x")).containsExactly("a/x.md");
        assertThat(wiki("from.md", "x")).containsExactly("x.md");
    }

    @Test
    void equallyNearNotesAreAmbiguous() {
        with("b/x.md", "a/x.md");

        assertThat(wiki("from.md", "x")).containsExactly("a/x.md", "b/x.md");
    }

    @Test
    void aliasesAndTitlesAreNames() {
        with(Note.builder("k8s.md").title("Kubernetes").alias("The Cluster"));

        assertThat(wiki("x.md", "the cluster")).containsExactly("k8s.md");
        assertThat(wiki("x.md", "Kubernetes")).containsExactly("k8s.md");
    }

    @Test
    void aFileNameGoesBeforeAnAlias() {
        with("b.md").with(Note.builder("a.md").alias("b"));

        assertThat(wiki("x.md", "b")).containsExactly("b.md");
    }

    @Test
    void shownWordsMayComeFirst() {
        with("target.md");

        assertThat(resolve("x.md", Link.Kind.WIKI, "some words", "target")).containsExactly("target.md");
        with("some words.md");
        assertThat(resolve("x.md", Link.Kind.WIKI, "some words", "target")).containsExactly("some words.md");
    }

    @Test
    void theWordsShownAreThoseThatAreNotTheTarget() {
        with("target.md");
        Link swapped = new Link(Link.Kind.WIKI, "some words", "", "target", 1);
        Link straight = new Link(Link.Kind.WIKI, "target", "", "some words", 1);

        assertThat(resolver().shown(Note.builder("x.md").build(), swapped, new NoteId("target.md")))
                .isEqualTo("some words");
        assertThat(resolver().shown(Note.builder("x.md").build(), straight, new NoteId("target.md")))
                .isEqualTo("some words");
    }

    @Test
    void allDashesInNamesAreEqual() {
        with("On‐Call-Rotation.md");

        assertThat(wiki("a.md", "On-Call Rotation")).containsExactly("On‐Call-Rotation.md");
        assertThat(wiki("a.md", "on – call rotation")).containsExactly("On‐Call-Rotation.md");
    }

    @Test
    void namesWithDotsAreWhole() {
        with("proj.notes.kafka.md", "kafka.md");

        assertThat(wiki("x.md", "proj.notes.kafka")).containsExactly("proj.notes.kafka.md");
        assertThat(wiki("x.md", "kafka")).containsExactly("kafka.md");
    }

    @Test
    void aNameMayEndLikeAFile() {
        with("topic.html.md", "topic.md", "topic.markdown.md");

        assertThat(wiki("x.md", "topic.html")).containsExactly("topic.html.md");
        assertThat(wiki("x.md", "topic.markdown")).containsExactly("topic.markdown.md");
        assertThat(wiki("x.md", "topic.md")).containsExactly("topic.md");
    }

    @Test
    void relativePathsAreSeenFromTheNote() {
        with("a/b.md", "a/c/d.md", "e.md");

        assertThat(markdown("a/c/d.md", "../b.md")).containsExactly("a/b.md");
        assertThat(markdown("a/b.md", "c/d")).containsExactly("a/c/d.md");
        assertThat(markdown("a/b.md", "./c/d.html")).containsExactly("a/c/d.md");
        assertThat(markdown("a/b.md", "c/d/")).containsExactly("a/c/d.md");
        assertThat(markdown("a/c/d.md", "../../e.md?plain=1")).containsExactly("e.md");
        assertThat(markdown("a/b.md", "C/D.md")).containsExactly("a/c/d.md");
        assertThat(markdown("a/b.md", "..\\e.md")).containsExactly("e.md");
    }

    @Test
    void aPathThatLeavesTheVaultLeadsNowhereElse() {
        with("b.md", "etc/passwd.md");

        assertThat(markdown("a.md", "../../../nowhere.md")).isEmpty();
    }

    @Test
    void foldersAreTheirIndexNotes() {
        with("a/README.md", "b/index.md", "c/_index.md", "README.md");

        assertThat(markdown("x.md", "a/")).containsExactly("a/README.md");
        assertThat(markdown("x.md", "b")).containsExactly("b/index.md");
        assertThat(markdown("x.md", "c/")).containsExactly("c/_index.md");
        assertThat(markdown("a/x.md", "../b/index.html")).containsExactly("b/index.md");
        assertThat(markdown("a/x.md", "..")).containsExactly("README.md");
        assertThat(markdown("a/x.md", "/")).containsExactly("README.md");
        assertThat(wiki("x.md", "a")).containsExactly("a/README.md");
    }

    @Test
    void pagesServedAsFoldersLinkFromWithin() {
        with("a/b.md", "a/c.md");

        assertThat(markdown("a/b.md", "../c/")).containsExactly("a/c.md");
    }

    @Test
    void linksAreRelativeToTheFolderOfAnAddressWithoutASlashAtItsEnd() {
        with(Note.builder("docs/r.md").permalink("/handbook/react"))
                .with(Note.builder("docs/a/01-num.md").permalink("/handbook/a/num"))
                .with(Note.builder("docs/s.md").permalink("/slash/s/"));

        assertThat(markdown("docs/r.md", "a/num")).containsExactly("docs/a/01-num.md");
        assertThat(markdown("docs/a/01-num.md", "../react")).containsExactly("docs/r.md");
        assertThat(markdown("docs/s.md", "a/num")).isEmpty();
    }

    @Test
    void siteAddressesLeadToPermalinksFirst() {
        with("docs/x.md").with(Note.builder("deep/y.md").permalink("/docs/x/"));

        assertThat(markdown("z.md", "/docs/x/")).containsExactly("deep/y.md");
        assertThat(markdown("z.md", "/docs/x.html")).containsExactly("deep/y.md");
    }

    @Test
    void aWholeAddressGoesBeforeASlug() {
        with(Note.builder("blog/2017-06-23-welcome.md").permalink("community").permalink("/blog/2017/06/23/community/"))
                .with(Note.builder("content/community/_index.md").permalink("/community/"));

        assertThat(markdown("z.md", "/community/")).containsExactly("content/community/_index.md");
        assertThat(markdown("z.md", "/blog/2017/06/23/community/")).containsExactly("blog/2017-06-23-welcome.md");
    }

    @Test
    void ofTranslationsTheOneOfTheSameLanguageIsMeantElseTheEnglishOne() {
        with("content/bn/docs/cart.md", "content/en/docs/cart.md", "content/ja/docs/other.md")
                .with(Note.builder("content/en/a.md").permalink("/a/"))
                .with(Note.builder("content/ja/a.md").permalink("/a/"));

        assertThat(markdown("content/ja/docs/other.md", "/docs/cart/")).containsExactly("content/en/docs/cart.md");
        assertThat(markdown("content/bn/x.md", "/docs/cart/")).containsExactly("content/bn/docs/cart.md");
        assertThat(markdown("content/ja/docs/other.md", "/a/")).containsExactly("content/ja/a.md");
        assertThat(markdown("content/bn/x.md", "/a/")).containsExactly("content/en/a.md");
    }

    @Test
    void aFolderBesideEnglishIsNoLanguageIfAnotherIsNone() {
        with("teams/en/plan.md", "teams/qa/plan.md", "docs/en/guide.md", "docs/zz/guide.md");

        assertThat(wiki("start.md", "plan")).containsExactly("teams/en/plan.md", "teams/qa/plan.md");
        assertThat(wiki("start.md", "guide")).containsExactly("docs/en/guide.md", "docs/zz/guide.md");
    }

    @Test
    void twoNotesWithOneAddressAreAmbiguousUnlessTheyAreTranslations() {
        with(Note.builder("a/x.md").permalink("/p/"))
                .with(Note.builder("b/y.md").permalink("/p/"));

        assertThat(markdown("a/z.md", "/p/")).containsExactly("a/x.md", "b/y.md");
    }

    @Test
    void siteAddressesLeadToTheLongestEndOfAPath() {
        with("_ml-commons-plugin/api/index.md", "_ml-commons-plugin/x.md", "_other/x.md", "single.md");

        assertThat(markdown("z.md", "/ml-commons-plugin/x/")).containsExactly("_ml-commons-plugin/x.md");
        assertThat(markdown("z.md", "/docs/latest/ml-commons-plugin/api/"))
                .containsExactly("_ml-commons-plugin/api/index.md");
        assertThat(markdown("z.md", "/docs/latest/single/")).containsExactly("single.md");
        assertThat(markdown("z.md", "/nowhere/x/")).isEmpty();
    }

    @Test
    void whatEndsInASlashIsSeenFromTheAddressOfThePage() {
        with("start.md", "de/start.md", "de/legal.md", "de/sub/index.md", "de/sub/x.md");

        assertThat(markdown("de/legal.md", "../start/")).containsExactly("de/start.md");
        assertThat(markdown("de/legal.md", "../../start/")).containsExactly("start.md");
        assertThat(markdown("de/sub/index.md", "../start/")).containsExactly("de/start.md");
        assertThat(markdown("de/sub/index.md", "x/")).containsExactly("de/sub/x.md");
        assertThat(markdown("de/legal.md", "../start.md")).containsExactly("start.md");
        assertThat(markdown("de/legal.md", "start/")).containsExactly("de/start.md");
    }

    @Test
    void addressesOfItsOwnAreWhereAPageSeesOthersFrom() {
        with(Note.builder("posts/a.md").permalink("/2024/01/a/"))
                .with(Note.builder("posts/b.md").permalink("/2024/02/b/"))
                .with(Note.builder("posts/index.md").permalink("/2024/"));

        assertThat(markdown("posts/a.md", "../../02/b/")).containsExactly("posts/b.md");
        assertThat(markdown("posts/a.md", "../../")).containsExactly("posts/index.md");
    }

    @Test
    void postsAreFoundWithoutTheirDay() {
        with("posts/2015-05-15-Rust-1.0.md");

        assertThat(markdown("z.md", "/2015/05/15/Rust-1.0.html")).containsExactly("posts/2015-05-15-Rust-1.0.md");
    }

    @Test
    void linksOutOfTheVaultAreNotResolved() {
        with("x.md");

        assertThat(resolve("a.md", Link.Kind.EXTERNAL, "https://example.org/x", ""))
                .isEmpty();
    }

    @Test
    void anEmptyTargetIsTheNoteItself() {
        assertThat(resolver().resolve(Note.builder("a.md").build(), new Link(Link.Kind.WIKI, "", "Heading", "", 1)))
                .containsExactly(new NoteId("a.md"));
    }

    @Test
    void oddTargetsLeadNowhere() {
        with("a.md", "b/README.md", "b/x.md");
        for (String target : List.of(
                " ", "/", "//", "..", "../..", ".", "#", "|", "?", "?a=b", "\\", "a//b", "x://", "%", "\uD83D")) {
            assertThat(wiki("b/x.md", target)).as(target).hasSizeLessThan(2);
            assertThat(markdown("b/x.md", target)).as(target).hasSizeLessThan(2);
        }
    }

    @Test
    void aMissingTranslationIsThePageInTheDefaultLanguage() {
        with(Note.builder("docs/setup.md").permalink("/setup/"))
                .with(Note.builder("docs/de/other.md").permalink("/de/other/"));

        assertThat(resolve("docs/de/a.md", Link.Kind.MARKDOWN, "/de/setup/", ""))
                .containsExactly("docs/setup.md");
        assertThat(resolve("docs/de/a.md", Link.Kind.MARKDOWN, "/de/other/", ""))
                .containsExactly("docs/de/other.md");
        assertThat(resolve("docs/a.md", Link.Kind.MARKDOWN, "/de/setup/", "")).isEmpty();
    }

    @Test
    void anAtSignIsTheRootOfTheContent() {
        with("docs/content/part/page.md");

        assertThat(resolve("docs/content/a.md", Link.Kind.MARKDOWN, "@/part/page.md", ""))
                .containsExactly("docs/content/part/page.md");
    }

    @Test
    void theRootIsNoNote() {
        with("a/b.md");

        assertThat(markdown("a/b.md", "../")).isEmpty();
        assertThat(markdown("a/b.md", "..")).isEmpty();
        assertThat(markdown("c.md", "./.")).isEmpty();
        assertThat(with("index.md").markdown("a/b.md", "../")).containsExactly("index.md");
    }

    @Test
    void theRootOfASiteMayBeNamed() {
        with("docs/a.md");

        assertThat(markdown("blog/b.md", "@site/docs/a.md")).containsExactly("docs/a.md");
        assertThat(markdown("blog/b.md", "@/docs/a.md")).containsExactly("docs/a.md");
    }

    @Test
    void onlyTheFileOfAPostHasADateThatItsAddressLacks() {
        with(Note.builder("docs/3-third.md").permalink("/docs/third")).with("_posts/2024-05-06-fourth.md");

        assertThat(markdown("x.md", "/2022/03/04/third")).isEmpty();
        assertThat(markdown("x.md", "/2024/05/06/fourth")).containsExactly("_posts/2024-05-06-fourth.md");
    }
}

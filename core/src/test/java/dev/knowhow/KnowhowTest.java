package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Stage;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.guice.KnowhowModule;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.Consent;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Related;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.spi.Anchor;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.TestPlugin;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowhowTest {

    @TempDir
    Path folder;

    private Vault vault;
    private Knowhow knowhow;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")));
        knowhow = vault.knowhow;
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private List<String> experts(String topic, Viewer viewer) {
        return knowhow.as(viewer).who(ExpertQuery.of(topic)).experts().stream()
                .map(expert -> expert.member().id().value())
                .toList();
    }

    private List<String> found(String text, Viewer viewer) {
        return knowhow.as(viewer).search(SearchQuery.of(text)).hits().stream()
                .map(hit -> hit.id().path())
                .toList();
    }

    @Test
    void aTagInTwoCasesIsCompletedOnce() {
        vault.write("a.md", "tag: K8s", "one").write("b.md", "tag: k8s", "two").indexed();

        assertThat(knowhow.as(Viewer.EVERYONE).complete("k8")).hasSize(1);
    }

    @Test
    void answersFromNotes() {
        vault.write("a.md", "title: Retries", "author: ana", "tag: http", "date: 2026-01-02", "Back off with jitter.")
                .indexed();

        assertThat(found("jitter", Viewer.EVERYONE)).containsExactly("a.md");
        Expert expert = knowhow.as(Viewer.EVERYONE).who("jitter").experts().getFirst();
        assertThat(expert.member().id()).isEqualTo(new MemberId("ana"));
        assertThat(expert.evidence().stream()
                        .mapToDouble(Evidence::contribution)
                        .sum())
                .isCloseTo(expert.score(), Offset.offset(1e-9));
        assertThat(expert.evidence().getFirst().passage()).isNotNull();
        assertThat(knowhow.as(Viewer.EVERYONE).why(ExpertQuery.of("jitter"), "@Ana"))
                .isPresent();
        assertThat(knowhow.as(Viewer.EVERYONE).why(ExpertQuery.of("jitter"), "ana"))
                .hasValueSatisfying(why -> assertThat(why.rank()).isEqualTo(1));
        assertThat(knowhow.as(Viewer.EVERYONE).person("ana")).hasValueSatisfying(profile -> {
            assertThat(profile.notes()).isEqualTo(1);
            assertThat(profile.topics()).extracting(Topic::name).containsExactly("http");
        });
        assertThat(knowhow.as(Viewer.EVERYONE).person("nobody")).isEmpty();
        assertThat(knowhow.as(Viewer.EVERYONE).note(new NoteId("a.md"))).isPresent();
        assertThat(knowhow.operations().status().notes()).isEqualTo(1);
        assertThat(knowhow.operations().plugins()).hasSize(1);
    }

    @Test
    void allNamesOfAMemberCountAsOne() {
        vault.write("people.txt", "id=ana; name=Ana Lima; handles=al")
                .write("a.md", "author: al", "kafka kafka")
                .write("b.md", "author: Ana Lima", "kafka")
                .write("c.md", "author: bo", "kafka and words and words")
                .indexed();

        assertThat(experts("kafka", Viewer.EVERYONE)).containsExactlyInAnyOrder("ana", "bo");
        assertThat(knowhow.as(Viewer.EVERYONE).person("@al"))
                .hasValueSatisfying(profile -> assertThat(profile.notes()).isEqualTo(2));
    }

    @Test
    void topicsOfAPersonWithoutTagsComeFromTheText() {
        vault.write("people.txt", "id=ana; name=Ana Lima")
                .write("vocabulary.txt", "k8s = kubernetes")
                .write("a.md", "author: ana", "date: 2024-03-01", "title: Kafka, by Ana", "on k8s")
                .write("b.md", "author: ana", "date: 2025-05-02", "title: Lag in kafka", "kubernetes, says Ana");
        for (int i = 0; i < 20; i++) {
            vault.write("tea-" + i + ".md", "author: bo", "title: Tea", "tea");
        }
        vault.indexed();

        Profile profile = knowhow.as(Viewer.EVERYONE).person("ana").orElseThrow();

        assertThat(profile.topics())
                .extracting(topic -> topic.name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("kafka", "kubernetes");
        for (Topic topic : profile.topics()) {
            assertThat(topic.since()).isEqualTo(LocalDate.of(2024, 3, 1));
            assertThat(topic.last()).isEqualTo(LocalDate.of(2025, 5, 2));
            assertThat(topic.evidence()).hasSize(2);
            assertThat(topic.score()).isEqualTo(2);
        }

        vault.write("people.txt", "id=ana; name=Ana Lima; consent.topics.k8s=false");
        assertThat(knowhow.as(Viewer.EVERYONE).person("ana").orElseThrow().topics())
                .extracting(topic -> topic.name().toLowerCase(Locale.ROOT))
                .containsExactly("kafka");
    }

    @Test
    void withdrawnConsentTakesEffectAtTheNextQuestion() {
        vault.write("people.txt", "id=ana; name=Ana Lima")
                .write("a.md", "author: ana", "tag: kafka", "kafka")
                .indexed();
        assertThat(experts("kafka", Viewer.EVERYONE)).containsExactly("ana");

        vault.write("people.txt", "id=ana; name=Ana Lima; consent.search=false");

        assertThat(experts("kafka", Viewer.EVERYONE)).isEmpty();
        assertThat(knowhow.as(Viewer.EVERYONE).who("kafka").total()).isZero();
        assertThat(knowhow.as(Viewer.EVERYONE).why(ExpertQuery.of("kafka"), "ana"))
                .isEmpty();
        assertThat(knowhow.as(Viewer.EVERYONE).person("ana")).isEmpty();

        vault.write("people.txt", "id=ana; name=Ana Lima; consent.topics.kafka=false");
        assertThat(experts("kafka", Viewer.EVERYONE)).isEmpty();
        assertThat(knowhow.as(Viewer.EVERYONE).person("ana"))
                .hasValueSatisfying(profile -> assertThat(profile.topics()).isEmpty());
    }

    @Test
    void refusedConsentHoldsWhenThePeopleFileIsUnreadable() {
        vault.write("people.txt", "id=ana; consent.search=false")
                .write("a.md", "author: ana", "kafka")
                .indexed();

        vault.write("people.txt", "this is no record");
        assertThat(experts("kafka", Viewer.EVERYONE)).isEmpty();
        assertThat(knowhow.operations().check().problems())
                .extracting(Problem::file)
                .contains("people.txt");

        vault.indexed();
        try (Vault later = new Vault(vault.root)) {
            assertThat(later.knowhow.operations().people().find("ana"))
                    .hasValueSatisfying(ana -> assertThat(ana.consent()).isNotEqualTo(Consent.DEFAULT));
        }
        assertThat(experts("kafka", Viewer.EVERYONE)).isEmpty();
    }

    @Test
    void refusedConsentHoldsWhenTheNotesFolderIsUnavailable() throws IOException {
        vault.write("people.txt", "id=ana; consent.search=false")
                .write("a.md", "author: ana", "kafka")
                .indexed();
        Files.move(vault.root, folder.resolve("away"));

        assertThat(experts("kafka", Viewer.EVERYONE)).isEmpty();
        try (Knowhow other = Knowhow.builder()
                .index(Files.createDirectory(folder.resolve("index")))
                .discoverNoPlugins()
                .plugin(new TestPlugin(((InMemoryNoteIndex) vault.index).reopened()))
                .build()) {
            assertThat(other.as(Viewer.EVERYONE).who("kafka").experts()).isEmpty();
            assertThat(other.as(Viewer.EVERYONE).search("kafka").hits()).hasSize(1);
            assertThatThrownBy(other::index)
                    .isInstanceOf(KnowhowException.class)
                    .hasMessageContaining("notes");
        }
        Files.move(folder.resolve("away"), vault.root);
    }

    @Test
    void aMissingFolderDeletesNoNotes() throws IOException {
        vault.write("a.md", "kafka").indexed();
        Files.move(vault.root, folder.resolve("away"));

        assertThatThrownBy(knowhow::index)
                .isInstanceOfSatisfying(
                        KnowhowException.class, e -> assertThat(e.category()).isEqualTo(Category.NOTES));
        assertThat(found("kafka", Viewer.EVERYONE)).containsExactly("a.md");
        Files.move(folder.resolve("away"), vault.root);
        assertThat(vault.indexed().parsed()).isZero();
    }

    @Test
    void groupsComeFromTheViewerAndFromTheRecord() {
        vault.write("people.txt", "id=ana; groups=ops", "id=bo; name=Bo Berg")
                .write("ops.md", "author: cy", "audience: ops", "kafka")
                .write("bo.md", "author: cy", "audience: bo", "kafka")
                .write("draft.md", "author: Bo Berg", "status: draft", "kafka")
                .indexed();

        assertThat(found("kafka", Viewer.EVERYONE)).isEmpty();
        assertThat(found("kafka", new Viewer(null, Set.of("OPS"), false))).containsExactly("ops.md");
        assertThat(found("kafka", Viewer.of(new MemberId("ana"), Set.of()))).containsExactly("ops.md");
        assertThat(found("kafka", Viewer.of(new MemberId("bo"), Set.of())))
                .containsExactlyInAnyOrder("bo.md", "draft.md");
        assertThat(experts("kafka", Viewer.EVERYONE)).isEmpty();
        assertThat(knowhow.as(Viewer.EVERYONE).note(new NoteId("ops.md"))).isEmpty();
    }

    @Test
    void aUserWithTheNameOfAGroupIsNotInTheGroup() {
        vault.write("people.txt", "id=ana; groups=Straße", "id=law", "id=cy; groups=law")
                .write("board.md", "author: cy", "audience: board", "kafka")
                .write("law.md", "author: cy", "audience: law", "kafka")
                .write("street.md", "author: cy", "audience: straße", "kafka")
                .indexed();

        assertThat(found("kafka", user("board"))).isEmpty();
        assertThat(found("kafka", user("law"))).isEmpty();
        assertThat(found("kafka", user("group:board"))).isEmpty();
        assertThat(found("kafka", new Viewer(null, Set.of("board", "law"), false)))
                .containsExactlyInAnyOrder("board.md", "law.md");
        assertThat(found("kafka", user("ana"))).containsExactly("street.md");
    }

    @Test
    void anAudienceNamesGroupsAndMembersApart() {
        vault.write("people.txt", "id=ana; handle=al; email=ana@work.org", "id=cy; groups=al")
                .write("member.md", "author: cy", "audience: member:ana", "kafka")
                .write("address.md", "author: cy", "audience: member:ana@work.org", "kafka")
                .write("handle.md", "author: cy", "audience: member:al", "kafka")
                .write("group.md", "author: cy", "audience: group:ana", "kafka")
                .write("unknown.md", "author: cy", "audience: member:board", "kafka")
                .indexed();

        assertThat(found("kafka", user("ana"))).containsExactlyInAnyOrder("member.md", "address.md", "handle.md");
        assertThat(found("kafka", new Viewer(null, Set.of("ana", "al"), false))).containsExactly("group.md");
        assertThat(found("kafka", new Viewer(null, Set.of("member:ana"), false)))
                .isEmpty();
        assertThat(found("kafka", user("board"))).containsExactly("unknown.md");
        assertThat(found("kafka", new Viewer(null, Set.of("board"), false))).isEmpty();
    }

    @Test
    void aMemberSignsInByIdHandleOrAddressAlone() {
        vault.write("people.txt", "id=ana; name=Ana Lima; alias=Anna; handle=al; email=ana@work.org; groups=ops")
                .write("ops.md", "author: cy", "audience: ops", "kafka")
                .write("draft.md", "author: ana", "status: draft", "kafka")
                .indexed();

        for (String name : List.of("ana", "AL", "@al", "Ana@Work.org")) {
            assertThat(found("kafka", user(name))).as(name).containsExactlyInAnyOrder("ops.md", "draft.md");
        }
        for (String name : List.of("Ana Lima", "Anna", "Ana Lima <ana@work.org>", "Ana Lima <eve@work.org>")) {
            assertThat(found("kafka", user(name))).as(name).isEmpty();
        }
    }

    private static Viewer user(String name) {
        return Viewer.of(new MemberId(name), Set.of());
    }

    @Test
    void wordsOfHiddenNotesDoNotFindTheirTarget() {
        vault.write("a.md", "plain")
                .write("b.md", "audience: ops", "[[a|secret words]]")
                .indexed();
        assertThat(found("secret", Viewer.EVERYONE)).isEmpty();

        vault.write("b.md", "[[a|open words]]").indexed();
        assertThat(found("open", Viewer.EVERYONE)).contains("a.md");
    }

    @Test
    void aNameOnlyInAHiddenNoteIsNotRecognizedInOtherTexts() {
        vault.write("open.md", "Zed Zulu tends kafka")
                .write("hidden.md", "author: Zed Zulu", "audience: ops", "plans")
                .indexed();
        assertThat(experts("kafka", Viewer.EVERYONE)).isEmpty();

        vault.write("other.md", "author: Zed Zulu", "plans").indexed();
        assertThat(experts("kafka", Viewer.EVERYONE)).containsExactly("Zed Zulu");
    }

    @Test
    void aPersonsNoteIsTheirRecord() {
        vault.write("people/ana.md", "title: Ana Lima", "kind: person", "handle: al", "She knows.")
                .write("a.md", "author: al", "kafka")
                .indexed();

        assertThat(knowhow.operations().people().resolve("Ana Lima").declared()).isTrue();
        assertThat(experts("kafka", Viewer.EVERYONE)).containsExactly("al");
        assertThat(knowhow.operations().people().resolve("al").name()).isEqualTo("Ana Lima");
    }

    @Test
    void unreadableNotesAreReportedAndTheOthersAreIndexed() {
        IndexReport report =
                vault.write("good.md", "kafka").write("bad.md", "\0").indexed();

        assertThat(report.problems()).extracting(Problem::file).containsExactly("bad.md");
        assertThat(found("kafka", Viewer.EVERYONE)).containsExactly("good.md");
        IndexReport again = vault.indexed();
        assertThat(again.problems()).hasSize(1);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(vault.write("bad.md", "kafka").indexed().problems()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsReported() throws IOException {
        try (var file =
                new java.io.RandomAccessFile(vault.root.resolve("huge.md").toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertThat(vault.indexed().problems())
                .hasSize(1)
                .first()
                .satisfies(problem -> assertThat(problem.what()).contains("3072 MiB"));
        assertThat(vault.indexed().unchanged()).isEqualTo(1);
    }

    @Test
    void linksAreCheckedInTheNotesOneMaySee() {
        vault.write("a.md", "[[b]] [[nowhere]] [x](b.md#part) [y](b.md#gone)")
                .write("b.md", "# Part", "text")
                .write("x/same.md", "x")
                .write("y/same.md", "x")
                .write("c.md", "[[same]]")
                .write("secret.md", "audience: ops", "[[missing too]]")
                .indexed();

        LinkReport report = knowhow.as(Viewer.EVERYONE).links();
        assertThat(report.broken()).extracting(row -> row.link().target()).containsExactly("nowhere", "b.md");
        assertThat(report.broken()).extracting(row -> row.link().line()).containsExactly(1, 1);
        assertThat(report.ambiguous())
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.candidates()).hasSize(2));
        assertThat(report.total()).isEqualTo(5);
        assertThat(knowhow.as(Viewer.OPERATOR).links().broken()).hasSize(3);
    }

    @Test
    void aLinkDoesNotTellWhetherAHiddenNoteOrItsFolderExists() {
        vault.write("a.md", "[x](board/merger.md) [y](board) [z](/board/merger.md) ![e](board) [f](open) [g](none.md)")
                .write("open/b.md", "text")
                .indexed();
        LinkReport without = knowhow.as(Viewer.EVERYONE).links();

        vault.write("board/merger.md", "audience: ops", "text").indexed();

        assertThat(knowhow.as(Viewer.EVERYONE).links()).isEqualTo(without);
        assertThat(without.broken())
                .extracting(row -> row.link().target())
                .containsExactly("board/merger.md", "board", "/board/merger.md", "board", "none.md");
        assertThat(knowhow.as(Viewer.OPERATOR).links().broken())
                .extracting(row -> row.link().target())
                .containsExactly("none.md");
    }

    @Test
    void anyLinkRelatesNotesButOnlyItsOwnWordsAreAName() {
        vault.write("target.md", "x")
                .write("bare.md", "[[target]] and [[target|again]]")
                .write("embed.md", "![[target]]")
                .write("secret.md", "audience: ops", "[[target]]")
                .indexed();

        assertThat(vault.note("target.md").anchors())
                .containsExactly(
                        new Anchor(new NoteId("bare.md"), "", List.of()),
                        new Anchor(new NoteId("bare.md"), "again", List.of()),
                        new Anchor(new NoteId("embed.md"), "", List.of()));
        assertThat(knowhow.as(Viewer.OPERATOR).related(new NoteId("target.md"), 0, 10))
                .filteredOn(Related::linksHere)
                .extracting(related -> related.id().path())
                .containsExactly("bare.md", "embed.md");

        vault.write("bare.md", "nothing").indexed();
        assertThat(vault.note("target.md").anchors())
                .containsExactly(new Anchor(new NoteId("embed.md"), "", List.of()));
        assertThat(vault.all()).isEqualTo(vault.rebuilt());
    }

    @Test
    void checkListsProblems() {
        vault.write("people.txt", "id=ana; name=Ana Lima", "id=x; name=Jane Doe", "id=y; name=Jane Doe")
                .write("a.md", "author: Lima Ana", "[[nowhere]]")
                .write("b.md", "author: alima", "text")
                .write("bad.md", "\0")
                .indexed();

        CheckReport report = knowhow.operations().check();

        assertThat(report.notes()).isEqualTo(2);
        assertThat(report.problems()).extracting(Problem::file).contains("a.md", "bad.md", "people.txt");
        assertThat(report.problems())
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
        assertThat(report.duplicates())
                .extracting(pair ->
                        pair.first().id().value() + " " + pair.second().id().value())
                .contains("ana Lima Ana", "ana alima");
    }

    @Test
    void aOneWordNameIsNoDuplicateCandidate() {
        vault.write("a.md", "author: Ana", "x")
                .write("b.md", "author: ana", "x")
                .write("c.md", "author: Anna", "x")
                .indexed();

        assertThat(knowhow.operations().check().duplicates()).isEmpty();
    }

    @Test
    void progressEndsAtTheTotal() {
        for (int i = 0; i < 20; i++) {
            vault.write(i + ".md", "text");
        }
        AtomicLong last = new AtomicLong();
        knowhow.index((done, total) -> {
            assertThat(total).isEqualTo(20);
            last.accumulateAndGet(done, Math::max);
        });
        assertThat(last).hasValue(20);
    }

    @Test
    void anInterruptStopsItAndLeavesTheIndex() {
        vault.write("a.md", "kafka").indexed();
        for (int i = 0; i < 200; i++) {
            vault.write(i + ".md", "kafka");
        }
        Thread self = Thread.currentThread();
        assertThatThrownBy(() -> knowhow.index((done, total) -> {
                    if (done > 20) {
                        self.interrupt();
                    }
                }))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("run index again");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(knowhow.operations().status().notes()).isEqualTo(1);
        assertThat(vault.indexed().parsed()).isEqualTo(200);
    }

    @Test
    void anExceptionOfAListenerStopsIndexing() {
        vault.write("a.md", "kafka");
        assertThatThrownBy(() -> knowhow.index((done, total) -> {
                    throw new IllegalStateException("stop");
                }))
                .hasMessageContaining("stop");
        assertThat(vault.indexed().parsed()).isEqualTo(1);
    }

    @Test
    void anotherIndexingProcessIsNamed() {
        try (var update = vault.index.update()) {
            assertThat(update.stamps()).isEmpty();
            assertThatThrownBy(knowhow::index)
                    .isInstanceOfSatisfying(
                            KnowhowException.class,
                            e -> assertThat(e.category()).isEqualTo(Category.INDEX));
        }
    }

    @Test
    void settingsThatCannotWorkAreAllNamedAtOnce() {
        assertThatThrownBy(() -> Knowhow.builder()
                        .notes(folder.resolve("nowhere"))
                        .pluginsFolder(folder.resolve("none"))
                        .build())
                .isInstanceOfSatisfying(
                        KnowhowException.class, e -> assertThat(e.category()).isEqualTo(Category.USAGE))
                .hasMessageContaining("nowhere")
                .hasMessageContaining("none");
        assertThatThrownBy(() -> Knowhow.builder().build()).isInstanceOf(KnowhowException.class);
        assertThatThrownBy(() -> Knowhow.builder().index(folder.resolve("none")).build())
                .hasMessageContaining("no index");
        assertThatThrownBy(() ->
                        Knowhow.builder().notes(vault.root).discoverNoPlugins().build())
                .isInstanceOfSatisfying(
                        KnowhowException.class, e -> assertThat(e.category()).isEqualTo(Category.PLUGIN));
    }

    @Test
    void questionsAfterCloseReportThatItIsClosed() {
        knowhow.close();
        knowhow.close();

        assertThatThrownBy(() -> knowhow.as(Viewer.EVERYONE).search("x"))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> knowhow.operations().people()).isInstanceOf(KnowhowException.class);
    }

    @Test
    void aHostWithGuiceInstallsAModule() {
        var injector = Guice.createInjector(
                Stage.DEVELOPMENT,
                new KnowhowModule(Knowhow.builder()
                        .notes(vault.root)
                        .discoverNoPlugins()
                        .plugin(new TestPlugin(new InMemoryNoteIndex()))));
        try (Knowhow one = injector.getInstance(Knowhow.class)) {
            assertThat(injector.getInstance(Knowhow.class)).isSameAs(one);
        }
    }

    @Test
    void aChangeOfPluginsReadsAllNotesAgain() {
        vault.write("a.md", "kafka").indexed();
        try (Knowhow other = Knowhow.builder()
                .notes(vault.root)
                .discoverNoPlugins()
                .plugin(new TestPlugin(((InMemoryNoteIndex) vault.index).reopened()))
                .plugin(new ShoutingPlugin())
                .build()) {
            assertThat(other.index().parsed()).isEqualTo(1);
            assertThat(other.index().parsed()).isZero();
        }
    }
}

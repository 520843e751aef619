package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Gap;
import dev.knowhow.query.Related;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.testkit.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions of one viewer. */
class SessionTest {

    private static final Viewer BO = Viewer.of(new MemberId("bo"), Set.of());

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(folder)
                .write("people.txt", "id=bo; groups=board")
                .write("open.md", "author: ana", "kafka for everyone")
                .write("board.md", "author: cy", "audience: board", "kafka for the board");
        vault.indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void eachSessionSeesWhatItsViewerMaySee() {
        Session everyone = vault.knowhow.as(Viewer.EVERYONE);
        Session bo = vault.knowhow.as(BO);

        assertThat(everyone.search("kafka").total()).isEqualTo(1);
        assertThat(bo.search("kafka").total()).isEqualTo(2);
        assertThat(everyone.who("kafka").total()).isEqualTo(1);
        assertThat(bo.who("kafka").total()).isEqualTo(2);
        assertThat(everyone.note(new NoteId("board.md"))).isEmpty();
        assertThat(bo.note(new NoteId("board.md"))).isPresent();
    }

    @Test
    void pagesOfLinksAndValuesCountOnlyWhatTheViewerMaySee() {
        vault.write("hub.md", "author: ana", "tag: x", "tag: y", "the hub of kafka")
                .write("a.md", "tag: x", "[[hub]]")
                .write("b.md", "audience: board", "[[hub]]")
                .write("c.md", "[[hub]]")
                .indexed();
        NoteId hub = new NoteId("hub.md");
        Session everyone = vault.knowhow.as(Viewer.EVERYONE);
        Session bo = vault.knowhow.as(BO);

        assertThat(everyone.backlinks(hub, 0, 1)).extracting(Backlink::from).containsExactly(new NoteId("a.md"));
        assertThat(everyone.backlinks(hub, 1, 9)).extracting(Backlink::from).containsExactly(new NoteId("c.md"));
        assertThat(bo.backlinks(hub, 1, 1)).extracting(Backlink::from).containsExactly(new NoteId("b.md"));
        List<Related> related = bo.related(hub, 0, 10);
        assertThat(bo.related(hub, 1, 1)).isEqualTo(related.subList(1, 2));
        assertThat(everyone.values(Field.TAG, 0, 1))
                .isEqualTo(new Facet(Field.TAG, List.of(new Facet.Value("x", 2)), 1));
        assertThat(everyone.values(Field.TAG, 1, 5))
                .isEqualTo(new Facet(Field.TAG, List.of(new Facet.Value("y", 1)), 0));
        assertThatThrownBy(() -> everyone.related(hub, -1, 10)).hasMessageContaining("offset is -1");
        assertThat(bo.related(hub, Integer.MAX_VALUE, 10)).isEmpty();
        assertThatThrownBy(() -> everyone.changes(hub, 0)).hasMessageContaining("limit is 0");
        assertThatThrownBy(() -> everyone.backlinks(hub, 0, 0)).hasMessageContaining("limit is 0");
    }

    @Test
    void anOpenSessionLosesAGroupOnceThePeopleFileRemovesIt() {
        Session bo = vault.knowhow.as(BO);
        assertThat(bo.search("kafka").total()).isEqualTo(2);

        vault.write("people.txt", "id=bo; groups=cooks and bakers");

        assertThat(bo.search("kafka").total()).isEqualTo(1);
    }

    @Test
    void aKeptSessionNoLongerFindsWhoOptsOut() {
        Session everyone = vault.knowhow.as(Viewer.EVERYONE);
        assertThat(everyone.person("ana")).isPresent();

        vault.write("people.txt", "id=bo; groups=board", "id=ana; consent.search=false");

        assertThat(everyone.who("kafka").total()).isZero();
        assertThat(everyone.person("ana")).isEmpty();
    }

    @Test
    void groupsThatTheViewerBringsCountInAdditionToThoseOfThePeopleFile() {
        Session boAsCook = vault.knowhow.as(Viewer.of(new MemberId("bo"), Set.of("cooks")));

        assertThat(boAsCook.search("kafka").total()).isEqualTo(2);
    }

    @Test
    void whichGapsAreClosedDependsOnWhatTheViewerFinds() {
        vault.knowhow.operations().keepGaps(true);
        vault.knowhow.as(Viewer.EVERYONE).search("takeover");
        vault.write("board.md", "author: cy", "audience: board", "the takeover").indexed();

        assertThat(vault.knowhow.as(BO).gaps(100))
                .singleElement()
                .satisfies(gap -> assertThat(gap.closed()).isTrue());
        assertThat(vault.knowhow.as(Viewer.EVERYONE).gaps(100))
                .singleElement()
                .satisfies(gap -> assertThat(gap.closed()).isFalse());
    }

    @Test
    void aQueryThatIsStillBeingTypedIsNoGap() {
        vault.knowhow.operations().keepGaps(true);
        Session session = vault.knowhow.as(Viewer.EVERYONE);

        session.search(SearchQuery.of("zeppel").unrecorded());
        assertThat(session.gaps(100)).isEmpty();

        session.search(SearchQuery.of("zeppelin"));
        assertThat(session.gaps(100)).hasSize(1);
    }

    @Test
    void aGapWithOperatorsOnlyIsListed() {
        vault.knowhow.operations().keepGaps(true);
        Session session = vault.knowhow.as(Viewer.EVERYONE);
        List.of("unicorn -kafka", "unicor*", "\"unicorn horn", "(unicorns OR", "unicorn until:now")
                .forEach(session::search);

        assertThat(session.gaps(100)).isNotEmpty().allMatch(gap -> gap.writer() == null);
    }

    @Test
    void whoIsAwayIsNotTheBestPlacedToWrite() {
        vault.write("s.md", "author: bo", "streaming streaming")
                .write("vocabulary.txt", "streaming > flink")
                .indexed();
        vault.knowhow.operations().keepGaps(true);
        Session session = vault.knowhow.as(Viewer.EVERYONE);
        session.who("flink");
        assertThat(session.gaps(100)).extracting(SessionTest::writer).containsExactly("bo");

        vault.write("people.txt", "id=bo; away=2000-01-01..2999-12-31").indexed();

        assertThat(session.gaps(100)).extracting(SessionTest::writer).containsExactly("nobody");
    }

    private static String writer(Gap gap) {
        return gap.writer() == null ? "nobody" : gap.writer().id().value();
    }

    @Test
    void aGapHasWhoIsBestPlacedToWriteAboutIt() {
        vault.write("p.md", "author: bo", "pulsar pulsar")
                .write("people.txt", "id=ana; consent.asking=false")
                .indexed();
        vault.knowhow.operations().keepGaps(true);
        Session session = vault.knowhow.as(Viewer.EVERYONE);
        for (String query : List.of("unicorn", "pulsr", "kafak")) {
            session.search(query);
        }
        assertThat(session.gaps(100))
                .filteredOn(gap -> gap.writer() != null)
                .extracting(gap -> gap.question() + " " + gap.writer().id())
                .as("ana refuses to be asked")
                .containsExactly("pulsr bo");
        assertThat(session.gaps(100))
                .filteredOn(gap -> gap.question().equals("unicorn"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.writer()).isNull());
        assertThat(session.gaps(1)).hasSize(1);
    }

    @Test
    void onceClosedEachQuestionReportsIt() {
        Session session = vault.knowhow.as(BO);
        vault.close();

        assertThat(session.viewer()).isEqualTo(BO);
        assertThatThrownBy(() -> session.who("kafka"))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aQuestionEndsWhenItsTimeIsOver() {
        Session hurried = vault.knowhow.as(BO).within(Duration.ofNanos(1));

        assertThatThrownBy(() -> hurried.search("kafka"))
                .isInstanceOfSatisfying(
                        KnowhowException.class, e -> assertThat(e.category()).isEqualTo(Category.TIME))
                .hasMessageContaining("not answered within 0 ms");
        assertThatThrownBy(() -> hurried.coverage(List.of("kafka", "gdpr"), ExpertQuery.of("")))
                .hasMessageContaining("not answered within");
        assertThat(hurried.within(Duration.ofHours(1)).search("kafka").total()).isEqualTo(2);
        assertThat(hurried.within(Duration.ofSeconds(Long.MAX_VALUE))
                        .who("kafka")
                        .total())
                .isEqualTo(2);
        assertThatThrownBy(() -> hurried.within(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterruptedThreadGetsNoAnswerAndStaysInterrupted() {
        Session session = vault.knowhow.as(BO);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> session.who("kafka"))
                .isInstanceOfSatisfying(
                        KnowhowException.class, e -> assertThat(e.category()).isEqualTo(Category.TIME))
                .hasMessageContaining("cancelled");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(session.who("kafka").total()).isEqualTo(2);
    }

    @Test
    void whoIsHandedAllNotesMayStopHalfWay() {
        List<NoteId> read = new ArrayList<>();

        assertThatThrownBy(() -> vault.knowhow.as(BO).notes(note -> {
                    read.add(note.id());
                    Thread.currentThread().interrupt();
                    vault.knowhow.as(BO).search("kafka");
                }))
                .hasMessageContaining("cancelled");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(read).hasSize(1);
    }
}

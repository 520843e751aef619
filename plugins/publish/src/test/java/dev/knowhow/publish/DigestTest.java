package dev.knowhow.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.Digest.Part;
import dev.knowhow.query.News.Item;
import dev.knowhow.query.SavedQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content, readers and format of a digest. */
class DigestTest {

    private static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    private Team team;

    @BeforeEach
    void open() throws IOException {
        team = new Team(folder);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private Digests digests() {
        return new Digests(team.knowhow);
    }

    private static Digests.Order order(Viewer viewer, SavedQuery... interests) {
        return new Digests.Order("Team notes", viewer, List.of(interests), Team.TODAY);
    }

    private static Digests.Order on(String day) {
        return new Digests.Order("Team notes", Viewer.EVERYONE, List.of(), LocalDate.parse(day));
    }

    private static List<String> told(Digest digest) {
        return digest.items().stream()
                .map(item -> item.change().name().toLowerCase(Locale.ROOT) + " "
                        + item.note().id())
                .toList();
    }

    @Test
    void itListsNewAndChangedNotesThatTheReaderMaySee() {
        assertThat(told(digests().since(MARCH, order(Viewer.EVERYONE))))
                .containsExactly("changed practices/vacuum.md", "new trends/queues.md");
        assertThat(told(digests().since(MARCH, order(ANA))))
                .containsExactly("new core.md", "changed practices/vacuum.md", "new trends/queues.md");
    }

    @Test
    void whoDoesNotAgreeToBeListedIsNamedNowhere() {
        Digest digest = digests().since(LocalDate.of(2024, 1, 1), order(ANA));

        assertThat(digest.writers())
                .extracting(writer -> writer.member().name())
                .containsExactly("Ana Ruiz");
        assertThat(digest.text(null) + digest.html(null)).contains("Ana Ruiz").doesNotContain("Bo Li", "Cy Voss");
    }

    @Test
    void interestsAreSavedOrNewQueriesAndEachNoteIsInTheFirst() throws IOException {
        team.index("both.md", "kafka on postgres", "ana", "2026-03-10", "tags: [postgres]");
        Member ana = team.knowhow.operations().people().resolve("ana");
        List<SavedQuery> interests =
                Digests.interests(ana, team.knowhow.operations().savedQueries());

        assertThat(interests)
                .containsExactly(
                        new SavedQuery("queues", "kafka OR rabbitmq"), new SavedQuery("tag:postgres", "tag:postgres"));
        assertThat(digests()
                        .since(MARCH, order(ANA, interests.toArray(SavedQuery[]::new)))
                        .parts())
                .extracting(
                        Part::interest,
                        part -> part.items().stream().map(DigestTest::id).toList())
                .containsExactly(
                        tuple("queues", List.of("both.md", "core.md", "trends/queues.md")),
                        tuple("tag:postgres", List.of("practices/vacuum.md")));
    }

    private static String id(Item item) {
        return item.note().id().path();
    }

    @Test
    void theNextRepeatsNothingAndMissesNothing() throws IOException {
        assertThat(told(digests().next(on("2026-03-10"))))
                .as("the first tells of a week")
                .containsExactly("changed practices/vacuum.md", "new trends/queues.md");
        assertThat(digests().next(on("2026-03-10")).isEmpty()).isTrue();

        team.index("same-day.md", "Later that day", "ana", "2026-03-10", "kind: trend");
        team.index("merged-late.md", "Written on a branch", "ana", "2026-02-01", "kind: trend");
        team.index("trends/queues.md", "Queues are back", "ana", "2026-03-08", "updated: 2026-03-10");
        assertThat(told(digests().next(on("2026-03-10"))))
                .containsExactly("new same-day.md", "changed trends/queues.md", "new merged-late.md");
        assertThat(digests().next(on("2026-03-10")).isEmpty()).isTrue();
    }

    @Test
    void eachReaderHasTheirOwnRecord() {
        digests().next(on("2026-03-10"));

        assertThat(told(digests().next(order(ANA)))).hasSize(3);
    }

    @Test
    void theTextIsForPeople() {
        assertThat(digests().since(MARCH, order(Viewer.EVERYONE)).text("https://notes.example.org/wiki"))
                .isEqualTo("""
                        Team notes
                        since 2026-03-01


                        New
                        ---

                        Queues are back
                          2026-03-08, trend, by Ana Ruiz
                          What Queues are back is about.
                          https://notes.example.org/wiki/note/trends/queues.md


                        Changed
                        -------

                        Vacuum <often> & early
                          2026-03-09
                          What Vacuum & early is about.
                          https://notes.example.org/wiki/note/practices/vacuum.md


                        Written by
                        ----------
                        Ana Ruiz (1)
                        """);
    }

    @Test
    void theHtmlEscapesTheTextOfNotes() {
        String html = digests().since(MARCH, order(Viewer.EVERYONE)).html("https://notes.example.org/");

        assertThat(html)
                .contains(
                        "Vacuum &lt;often&gt; &amp; early", "href=\"https://notes.example.org/note/trends/queues.md\"")
                .doesNotContain("<often>", "<script", "<img", "{{");
        assertThat(digests().since(MARCH, order(Viewer.EVERYONE)).html(null)).doesNotContain("href");
    }

    @Test
    void aMailHasBothAndNothingSneaksIntoItsHeaders() {
        Digests.Order order = new Digests.Order("Grüße\r\nBcc: eve@example.org", ANA, List.of(), Team.TODAY);
        Digest digest = digests().since(MARCH, order);
        String mail = digest.mail("ana@example.org", null);

        assertThat(mail.lines().takeWhile(line -> !line.isEmpty()))
                .containsExactly(
                        "To: ana@example.org",
                        "Subject: =?UTF-8?B?"
                                + Base64.getEncoder().encodeToString("Grüße Bcc: eve@example.org".getBytes(UTF_8))
                                + "?=",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/alternative; boundary=\"=_knowhow\"");
        assertThat(mail.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        List<String> bodies = List.of(mail.split("--=_knowhow(--)?\r\n"));
        assertThat(decoded(bodies.get(1))).isEqualTo(digest.text(null));
        assertThat(decoded(bodies.get(2))).isEqualTo(digest.html(null));
        assertThat(digest.mail("ana@example.org\r\nBcc: eve@example.org", null)).doesNotContain("Bcc", "To:");
    }

    private static String decoded(String part) {
        return new String(Base64.getMimeDecoder().decode(part.substring(part.indexOf("\r\n\r\n"))), UTF_8);
    }

    @Test
    void whatRisesIsShownWithTheNotesThatShowIt() throws IOException {
        for (int i = 0; i < 30; i++) {
            team.note("year/n" + i + ".md", "Note " + i, "ana", "2025-09-0" + (1 + i % 9), "tags: [postgres]");
        }
        for (int i = 0; i < 5; i++) {
            team.note("now/n" + i + ".md", "Passkey " + i, "ana", "2026-03-0" + (1 + i), "tags: [passkeys]");
        }
        team.knowhow.index();
        Digest digest = digests().since(MARCH, order(Viewer.EVERYONE));

        assertThat(digest.text(null))
                .contains("Rising since 2026-02-08\n", "passkeys  5 notes, none in the year before\n  Passkey 4\n");
        assertThat(digest.html(null)).contains("<h2>Rising since 2026-02-08</h2>", "<h3>passkeys</h3>");
    }
}

package dev.knowhow.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.knowhow.edit.EditorRule;
import dev.knowhow.edit.NoteEditing;
import dev.knowhow.edit.NoteSuggestions;
import dev.knowhow.note.NoteId;
import dev.knowhow.notify.channel.MailServer;
import dev.knowhow.notify.channel.MailServer.Security;
import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.outbox.Message;
import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.notify.outbox.MovableClock;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Notifications.Frequency;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.MatchAlerts;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.NewNoteRequest;
import dev.knowhow.web.editing.Suggestions;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is sent what and when, with a real mail server. The day is Monday, 1 June 2026. */
class NotifierTest {

    private static final String ANA = "id=ana; name=Ana Ruiz; email=ana@example.org";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final int port = freePort();
    private final GreenMail smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Map<Purpose, Frequency> defaults = Map.of();
    private @Nullable Suggestions suggestions;
    private Vault vault;
    private int read;

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server forgets its mails. */
    private void restart() {
        smtp.start();
        read = 0;
    }

    @BeforeEach
    void start() {
        smtp.start();
        vault = new Vault(folder, new InMemoryNoteIndex(), clock);
        vault.write("a.md", "author: ana", "date: 2026-05-01", "kafka lag");
    }

    @AfterEach
    void stop() {
        vault.close();
        smtp.stop();
    }

    private Notifier notifier() {
        MailServer server = new MailServer(
                "127.0.0.1", port, Security.NONE, null, null, "Notes <notes@example.org>", Duration.ofSeconds(10));
        return new Notifier(
                vault.knowhow,
                new NotifySettings(
                        "Notes",
                        URI.create("https://notes.example.org"),
                        "en",
                        ZoneOffset.UTC,
                        NotifySettings.USUAL_TIME,
                        defaults,
                        server,
                        List.of()),
                suggestions,
                clock);
    }

    private NotifyReport run() {
        vault.indexed();
        return notifier().run(message -> {});
    }

    /** The texts of the mails that arrived since the last call. */
    private List<String> mails() {
        run();
        MimeMessage[] all = smtp.getReceivedMessages();
        List<String> fresh =
                Arrays.stream(all).skip(read).map(NotifierTest::text).toList();
        read = all.length;
        return fresh;
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n"
                    + ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void question(String path, String... more) {
        String[] lines = {"kind: question", "author: eve", "date: 2026-05-20"};
        vault.write(
                path,
                Stream.of(lines, more, new String[] {"kafka lag?"})
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new));
    }

    @Test
    void aMemberWhoAskedForItIsSentAQuestionOnce() {
        vault.write("people.txt", ANA + "; notify.questions=immediate");
        question("q.md", "title: Lag?");

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .startsWith("[Notes] Questions for you: Lag?")
                        .contains("you are the most likely to answer", "https://notes.example.org/note/q.md"));
        question("q.md", "title: Lag again?");
        assertThat(mails()).isEmpty();
    }

    @Test
    void nobodyIsSentWhatTheyDidNotAskFor() {
        vault.write("people.txt", ANA);
        question("q.md");

        assertThat(mails()).isEmpty();
        defaults = Map.of(Purpose.QUESTIONS, Frequency.IMMEDIATE);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void severalEventsAreOneMessage() {
        vault.write("people.txt", ANA + "; notify=immediate");
        question("q1.md");
        question("q2.md");
        vault.write("due.md", "author: ana", "review_by: 2026-05-30", "Old");
        vault.write("job.md", "kind: opportunity", "author: eve", "skills: kafka", "A seat.");
        vault.write("new.md", "author: eve", "date: 2026-06-01", "tea");

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .startsWith(
                                "[Notes] Questions for you, Reviews due, Opportunities for you, New and changed notes")
                        .contains("the review was due on 2026-05-30", "q1.md", "q2.md", "job.md"));
    }

    @Test
    void draftsAndNotesOfOthersAreNeverMailed() {
        vault.write("people.txt", ANA + "; notify=immediate", "id=bo; email=bo@example.org");
        question("q.md", "audience: board");
        vault.write("secret.md", "author: bo", "date: 2026-06-01", "audience: board", "@ana salaries");
        vault.write("draft.md", "author: ana", "date: 2026-06-01", "status: draft", "kafka");
        vault.write("due.md", "author: ana", "status: draft", "review_by: 2026-05-30", "Old");

        assertThat(mails()).isEmpty();
    }

    @Test
    void rightsCountWhenAMessageIsSent() {
        vault.write("people.txt", ANA + "; notify.questions=immediate");
        question("q1.md");
        question("q2.md");
        smtp.stop();
        assertThat(run().in(State.QUEUED)).isEqualTo(1);

        question("q1.md", "audience: board");
        restart();
        clock.advance(Duration.ofMinutes(2));

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("q2.md").doesNotContain("q1.md"));
    }

    @Test
    void aMessageOfWhichNothingIsLeftIsDroppedAndShown() {
        vault.write("people.txt", ANA + "; notify.questions=immediate");
        question("q.md");
        smtp.stop();
        run();

        question("q.md", "audience: board");
        restart();
        clock.advance(Duration.ofMinutes(2));

        assertThat(mails()).isEmpty();
        assertThat(notifier().outbox().messages()).extracting(Message::state).containsExactly(State.DROPPED);
    }

    @Test
    void aServerThatIsDownDelaysAndLosesNothing() {
        vault.write(
                "people.txt", ANA + "; notify.questions=immediate", "id=eve; email=eve@example.org; notify=immediate");
        question("q.md");
        vault.write("new.md", "author: ana", "date: 2026-06-01", "tea");
        smtp.stop();
        NotifyReport report = run();

        assertThat(report.handled())
                .as("the others are not tried")
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.reason()).startsWith("cannot connect to 127.0.0.1"));
        restart();
        clock.advance(Duration.ofMinutes(2));
        assertThat(mails()).hasSize(2);
        assertThat(mails()).isEmpty();
    }

    @Test
    void dailyAndWeeklyMessagesHaveTheirTime() {
        vault.write("people.txt", ANA + "; notify.questions=daily; notify.digest=weekly");
        question("q1.md");
        assertThat(mails()).as("the first one is sent at once").hasSize(1);

        question("q2.md");
        vault.write("new.md", "author: eve", "date: 2026-06-01", "tea");
        assertThat(mails()).isEmpty();
        clock.advance(Duration.ofHours(18));
        assertThat(mails()).as("at six").isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("q2.md").doesNotContain("new.md"));
        clock.advance(Duration.ofDays(6));
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail).contains("new.md"));
    }

    @Test
    void nothingIsSentInQuietHours() {
        vault.write("people.txt", ANA + "; notify.questions=immediate; notify.quiet=11:00-14:00");
        question("q.md");

        assertThat(mails()).isEmpty();
        clock.advance(Duration.ofHours(2));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void quietHoursMayBeginDuringARun() {
        vault.write(
                "people.txt",
                ANA + "; notify.digest=immediate",
                "id=bo; email=bo@example.org; notify.digest=immediate; notify.quiet=13:00-14:00");
        vault.write("new.md", "author: eve", "date: 2026-06-01", "tea");
        vault.indexed();

        assertThat(notifier().run(message -> clock.advance(Duration.ofHours(1))).in(State.SENT))
                .isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void eventsAreCollectedAgainOnlyAfterAChangeOrOnAnotherDay() throws IOException {
        vault.write("people.txt", ANA + "; notify.questions=immediate");
        question("q1.md");
        vault.indexed();
        Notifier notifier = notifier();
        assertThat(notifier.run(message -> {}).queued()).isEqualTo(1);
        question("q2.md");
        vault.indexed();
        assertThat(notifier.run(message -> {}).queued()).isEqualTo(1);

        damageReports();
        assertThat(notifier.run(message -> {}).problems())
                .as("it does not look")
                .isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(notifier.run(message -> {}).problems()).hasSize(1);
    }

    /** Makes looking for questions fail. */
    private void damageReports() throws IOException {
        Path reports = Path.of(vault.knowhow.operations().state().name(), "reported");
        try (Stream<Path> all = Files.list(reports)) {
            for (Path one : all.toList()) {
                Files.writeString(one, "damaged\n");
            }
        }
    }

    @Test
    void mentionsAnswersAndThanksBeginWhenTheyAreTurnedOn() {
        vault.write(
                "people.txt",
                ANA + "; notify.mentions=immediate; notify.answers=immediate; notify.thanks=immediate",
                "id=bo; name=Bo Li");
        vault.write("before.md", "author: bo", "date: 2026-05-01", "@ana knows");
        vault.write("mine.md", "kind: question", "author: ana", "date: 2026-05-20", "gdpr?");
        assertThat(mails()).isEmpty();

        vault.write("after.md", "author: bo", "date: 2026-05-01", "title: After", "@ana knows");
        vault.write("mine.md", "kind: question", "author: ana", "date: 2026-05-20", "answered_by: bo", "gdpr?");
        vault.write(".thanks/2026.tsv", "2026-05-31\tbo\tana\ta.md\tthe part on lag");

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .startsWith("[Notes] Answers to your questions, Notes that mention you, Thanks")
                        .contains("answered by Bo Li", "After", "from Bo Li: the part on lag")
                        .doesNotContain("before.md"));
        assertThat(mails()).isEmpty();
    }

    @Test
    void theAuthorOfAQuestionLearnsWhoCanAnswer() {
        vault.write("people.txt", ANA + "; notify.answers=immediate", "id=bo; name=Bo Li");
        vault.write("mine.md", "kind: question", "author: ana", "date: 2026-05-20", "gdpr?");
        assertThat(mails()).isEmpty();

        vault.write("mine.md", "kind: question", "author: ana", "date: 2026-05-20", "can_answer: bo", "gdpr?");

        assertThat(mails()).singleElement().asString().contains("Answers to your questions", "Bo Li can answer");
        assertThat(mails()).isEmpty();
    }

    @Test
    void anErrorDoesNotEndTheLoop() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(2);
        try (NotifyLoop loop = new NotifyLoop(
                notifier(),
                Duration.ofMillis(1),
                report -> {
                    throw new StackOverflowError();
                },
                failure -> failed.countDown())) {
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(loop).isNotNull();
        }
    }

    @Test
    void aMatchThatAnAlertReportedIsNotMailed() {
        vault.write("people.txt", ANA + "; notify.questions=immediate");
        question("q1.md");
        vault.indexed();
        Viewer ana = Viewer.of(new MemberId("ana"), Set.of());
        MatchAlerts alerts = new MatchAlerts(vault.knowhow);
        alerts.confirm(ana, alerts.next(ana, LocalDate.of(2026, 6, 1)));

        question("q2.md");
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("q2.md").doesNotContain("q1.md"));
        assertThat(alerts.next(ana, LocalDate.of(2026, 6, 1))).isEmpty();
    }

    @Test
    void aMemberWithoutAnAddressIsReported() {
        vault.write("people.txt", "id=ana; notify=immediate");
        question("q.md");

        assertThat(run().problems())
                .singleElement()
                .satisfies(one -> assertThat(one).contains("ana", "mail address"));
    }

    @Test
    @Timeout(60)
    void aLoopReportsAProblemOnce() throws InterruptedException {
        vault.write("people.txt", "id=ana; notify=immediate");
        vault.indexed();
        BlockingQueue<NotifyReport> reports = new LinkedBlockingQueue<>();

        try (NotifyLoop loop = new NotifyLoop(notifier(), Duration.ofMillis(1), reports::add, failure -> {})) {
            assertThat(reports.take().problems()).hasSize(1);
            assertThat(reports.take().problems()).isEmpty();
            assertThat(loop).isNotNull();
        }
    }

    @Test
    void editorsAreToldOfSuggestionsAndTheirMembersOfDecisions() throws IOException {
        vault.write(
                "people.txt",
                ANA + "; notify.suggestions=immediate",
                "id=ben; name=Ben Okri; email=ben@example.org; notify.suggestions=immediate");
        vault.indexed();
        Viewer ana = Viewer.of(new MemberId("ana"), Set.of());
        Viewer ben = Viewer.of(new MemberId("ben"), Set.of());
        List<EditorRule> rules = List.of(EditorRule.parse("=member:ana"));
        NoteEditing editor = new NoteEditing(vault.knowhow, folder, rules, clock);
        suggestions = new NoteSuggestions(vault.knowhow, editor, clock);
        assertThat(mails()).isEmpty();

        Draft draft = editor.open(ben, new NoteId("a.md")).orElseThrow();
        assertThat(suggestions.propose(ben, draft.text(draft.text() + "more"), "a typo"))
                .isEmpty();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .startsWith("[Notes] Suggestions")
                        .contains(
                                "a suggestion waits for your decision: a typo", "https://notes.example.org/suggested"));
        assertThat(mails()).isEmpty();

        suggestions.decline(ana, suggestions.list(ana).getFirst().id(), "It is right.");
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("your suggestion was declined: It is right."));
        assertThat(mails()).isEmpty();
    }

    @Test
    void aRunThatDoesNotKnowSuggestionsLeavesThemToTheServer() throws IOException {
        vault.write("people.txt", ANA + "; notify.suggestions=daily", "id=ben; name=Ben Okri");
        vault.indexed();
        Viewer ben = Viewer.of(new MemberId("ben"), Set.of());
        NoteEditing editor = new NoteEditing(vault.knowhow, folder, List.of(EditorRule.parse("=member:ana")), clock);
        NoteSuggestions server = new NoteSuggestions(vault.knowhow, editor, clock);
        Draft draft = editor.open(ben, new NoteId("a.md")).orElseThrow();
        assertThat(server.propose(ben, draft.text(draft.text() + "more"), "a typo"))
                .isEmpty();

        assertThat(mails()).as("of the command").isEmpty();
        suggestions = server;
        assertThat(mails()).as("of the server").singleElement().asString().contains("a typo");
    }

    @Test
    void theAddressOfAnAcceptedNoteThatIsHiddenNowIsNotSent() throws IOException {
        vault.write("people.txt", ANA, "id=ben; name=Ben Okri; email=ben@example.org; notify.suggestions=immediate");
        vault.indexed();
        Viewer ana = Viewer.of(new MemberId("ana"), Set.of());
        Viewer ben = Viewer.of(new MemberId("ben"), Set.of());
        NoteEditing editor = new NoteEditing(vault.knowhow, folder, List.of(EditorRule.parse("=member:ana")), clock);
        NoteSuggestions store = new NoteSuggestions(vault.knowhow, editor, clock);
        suggestions = store;
        assertThat(mails()).isEmpty();
        Draft draft = store.template(ben, new NewNoteRequest("Who runs it?", "question", "", null, ""), "Who?");
        assertThat(store.proposeNote(ben, draft, "")).isEmpty();
        store.accept(ana, store.list(ana).getFirst().id());

        String path = draft.id().path();
        vault.write(path, "audience: board", "Hidden.");
        vault.indexed();
        assertThat(mails()).isEmpty();

        vault.write(path, "Open.");
        vault.indexed();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("your suggestion was accepted"));
    }

    @Test
    void whoHasLeftIsSentNothing() {
        vault.write("people.txt", ANA + "; notify.questions=immediate; left=2026-05-01");
        question("q.md");

        assertThat(mails()).isEmpty();
    }

    @Test
    void aPreviewSendsAndRecordsNothing() {
        vault.write("people.txt", ANA + "; notify.questions=immediate");
        question("q.md", "title: Lag?");
        vault.indexed();

        assertThat(notifier().preview().get("member ana"))
                .extracting(Content::subject)
                .containsExactly("[Notes] Questions for you: Lag?");
        assertThat(smtp.getReceivedMessages()).isEmpty();
        assertThat(notifier().outbox().messages()).isEmpty();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aGermanReceivesGerman() {
        vault.write("people.txt", ANA + "; languages=de; notify.questions=immediate");
        question("q.md", "title: Lag?");

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .startsWith("[Notes] Fragen an Sie: Lag?")
                        .contains("Benachrichtigungen dieser Art abschalten")
                        .doesNotContain("likely"));
    }

    @Test
    void whatIsTurnedOffByTheLinkStaysOff() {
        vault.write("people.txt", ANA + "; notify.questions=immediate");
        question("q1.md");
        String mail = mails().getFirst();
        String token = mail.substring(mail.indexOf("unsubscribe/") + "unsubscribe/".length())
                .strip();
        Unsubscriptions off = new Unsubscriptions(vault.knowhow.operations().state());

        assertThat(off.accept(token + "x")).isFalse();
        assertThat(off.accept("bWVtYmVyIGJvIERJR0VTVA.AAAA")).isFalse();
        question("q2.md");
        assertThat(mails()).hasSize(1);
        assertThat(off.accept(token)).isTrue();
        question("q3.md");
        assertThat(mails()).isEmpty();
        assertThat(off.resubscribe(new MemberId("ana"))).isTrue();
        assertThat(mails()).hasSize(1);
    }
}

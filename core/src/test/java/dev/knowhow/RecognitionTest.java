package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.team.Recognition;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC);
        vault = new Vault(folder.resolve("notes"), new InMemoryNoteIndex(), clock)
                .write(
                        "people.txt",
                        "id=ana; name=Ana Lima\nid=bo; name=Bo Berg\nid=cy; name=Cy Roe; consent.search=false\n"
                                + "id=di; name=Di Fox; consent.export=false")
                .write("kafka.md", "title: Kafka", "author: ana", "date: 2026-02-01", "reviewer: bo", "", "Text.")
                .write("links.md", "title: Links", "author: bo", "date: 2026-03-01", "", "See [[Kafka]].")
                .write("own.md", "title: Own", "author: ana", "date: 2026-03-02", "", "See [[Kafka]].")
                .write("hidden.md", "title: Hidden", "author: bo", "audience: board", "", "See [[Kafka]].")
                .write("cy.md", "title: By Cy", "author: cy", "date: 2026-03-03", "", "See [[Kafka]].")
                .write(
                        ".thanks/2026.tsv",
                        "2026-05-01\tbo\tana\tkafka.md\tthe part on lag",
                        "2026-05-02\tcy\tana\tkafka.md\tfrom one who is not found",
                        "2026-05-03\tana\tana\tkafka.md\tto oneself",
                        "2026-05-04\tdi\tana\tkafka.md\tto stay inside");
        vault.indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Recognition recognition(Viewer viewer) {
        return vault.knowhow.as(viewer).recognition("ana").orElseThrow();
    }

    private static List<String> shown(List<Thanks> acts) {
        return acts.stream()
                .map(act -> act.kind() + " " + act.by().id() + " " + act.id().path() + " " + act.words())
                .toList();
    }

    @Test
    void othersLinkThankAndReview() {
        Recognition found = recognition(Viewer.EVERYONE);
        assertThat(shown(found.acts()))
                .containsExactly(
                        "THANKED di kafka.md to stay inside",
                        "THANKED bo kafka.md the part on lag",
                        "LINKED bo kafka.md Links",
                        "REVIEWED bo kafka.md ");
        assertThat(found.years()).containsExactly(entry(2026, 4));
        assertThat(found.notes())
                .containsExactly(
                        new Recognition.HelpfulNote(found.acts().getFirst().id(), "Kafka", 2));
    }

    @Test
    void onlyNotesThatTheViewerMayFindCount() {
        assertThat(shown(recognition(Viewer.of(new MemberId("di"), Set.of("board")))
                        .acts()))
                .contains("LINKED bo kafka.md Hidden");
        assertThat(shown(recognition(Viewer.EVERYONE).acts())).noneMatch(act -> act.contains("Hidden"));
    }

    @Test
    void whoIsNotFoundHasNoneButForThemselves() {
        assertThat(vault.knowhow.as(Viewer.EVERYONE).recognition("cy")).isEmpty();
        assertThat(vault.knowhow.as(Viewer.of(new MemberId("cy"), Set.of())).recognition("cy"))
                .isPresent();
        assertThat(vault.knowhow.as(Viewer.EVERYONE).recognition("nobody")).isEmpty();
    }

    @Test
    void aPersonOfUnlistedOrExpiredNotesOnlyIsNotKnown() {
        vault.write("u.md", "author: gil", "status: unlisted", "Text.")
                .write("e.md", "author: hal", "expires: 2026-01-01", "Text.")
                .indexed();

        for (String name : List.of("gil", "hal")) {
            assertThat(vault.knowhow.as(Viewer.EVERYONE).person(name)).isEmpty();
            assertThat(vault.knowhow.as(Viewer.EVERYONE).recognition(name)).isEmpty();
        }
    }

    @Test
    void aRecordNamesOnlyThoseWhoAgreeToAnExport() {
        Session ana = vault.knowhow.as(Viewer.of(new MemberId("ana"), Set.of()));
        assertThat(shown(ana.me().thanks())).anyMatch(act -> act.startsWith("THANKED di"));
        assertThat(shown(ana.record().thanks()))
                .containsExactly("THANKED bo kafka.md the part on lag", "REVIEWED bo kafka.md ");
        assertThat(ana.record().notes()).extracting(one -> one.id().path()).containsExactly("own.md", "kafka.md");
    }
}

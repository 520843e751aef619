package dev.knowhow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.internal.source.FolderNoteWriter;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.RisingQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a rising topic to a published note. */
class DraftsTest {

    @TempDir
    Path folder;

    private Team team;

    @BeforeEach
    void open() throws IOException {
        team = new Team(folder);
        for (int i = 0; i < 60; i++) {
            team.note("reports/" + i + ".md", "On x" + i + "q", "ana", "2025-09-01", "tags: [ops]");
        }
        for (int i = 0; i < 6; i++) {
            String author = List.of("ana", "bo", "cy").get(i % 3);
            team.note("keys/" + i + ".md", "Keys [" + i + "]", author, "2026-02-2" + i, "tags: [passkeys]");
        }
        team.note("keys/secret.md", "Secret keys", "ana", "2026-02-20", "tags: [passkeys]\naudience: [core]");
        team.knowhow.index();
    }

    @AfterEach
    void close() {
        team.close();
    }

    private Path create(String kind, String title, Function<NoteId, String> material) {
        NoteId note = new NoteTemplates(team.vault, new FolderNoteWriter(team.vault))
                .create(new NewNote(kind, title, List.of("ana"), Team.TODAY, List.of(), null), material);
        return team.vault.resolve(note.path());
    }

    @Test
    void aTrendBeginsWithItsEvidenceMonthsAndPeople() throws IOException {
        String text = Files.readString(
                create("trend", "Passkeys", new Drafts(team.knowhow).trend(RisingQuery.DEFAULT.withTopic("passkeys"))));

        assertThat(text)
                .contains("status: draft", "- [ ] Stance", "6 notes, none in the year before, by chance 1 in ")
                .contains("- [Keys \\[0\\]](../keys/0.md), 2026-02-20, Ana Ruiz\n")
                .contains("| 2026-02 | 6 | 0 to 0 | ██████ |")
                .contains("- Writes about it: Ana Ruiz (2), Bo Li (2); first Ana Ruiz, 2026-02-20")
                .doesNotContain("Secret", "Cy Voss");
    }

    @Test
    void aTrendMayBeginOnAnotherDay() {
        assertThat(new Drafts(team.knowhow)
                        .trend(RisingQuery.since(LocalDate.of(2026, 2, 22)).withTopic("passkeys"))
                        .apply(new NoteId("trends/passkeys.md")))
                .contains("4 notes, 2 in the year before");
    }

    @Test
    void aTopicThatDoesNotRiseHasItsNotesAndAnUnknownOneIsAnError() {
        assertThat(new Drafts(team.knowhow)
                        .trend(RisingQuery.DEFAULT.withTopic("vacuum"))
                        .apply(new NoteId("trends/vacuum.md")))
                .contains(
                        "The number of notes does not change significantly: ",
                        "[Vacuum \\<often\\> \\& early](../practices/vacuum.md)");
        assertThatThrownBy(() -> new Drafts(team.knowhow).trend(RisingQuery.DEFAULT.withTopic("unicorns")))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("'unicorns'");
    }

    @Test
    void aNewsletterHasTheNewsByKindAndWhatRises() throws IOException {
        Function<NoteId, String> material = new Drafts(team.knowhow).newsletter(LocalDate.of(2026, 3, 1));
        String text = Files.readString(create("newsletter", "March 2026", material));

        assertThat(text)
                .contains(
                        "kind: newsletter",
                        "## Trend\n",
                        "- [Queues are back](../trends/queues.md), 2026-03-08, Ana Ruiz")
                .contains("## Rising\n\n", "- passkeys: 6 notes, none in the year before")
                .doesNotContain("Keys of kafka", "A draft on kafka");
        assertThat(new Drafts(team.knowhow)
                        .newsletter(LocalDate.of(2026, 3, 1))
                        .apply(new NoteId("newsletters/march-2026.md")))
                .isEqualTo(material.apply(new NoteId("newsletters/march-2026.md")));
    }

    @Test
    void aDraftIsNewsOnlyAfterItsAuthorPublishesIt() throws IOException {
        Path trend = create(
                "trend",
                "Passkeys are here",
                new Drafts(team.knowhow).trend(RisingQuery.DEFAULT.withTopic("passkeys")));
        team.knowhow.index();
        assertThat(news()).doesNotContain("Passkeys are here");

        Files.writeString(trend, Files.readString(trend).replace("status: draft\n", ""));
        team.knowhow.index();
        assertThat(news()).contains("Passkeys are here");
    }

    @Test
    void aHandoverHasWhatIsOpenToEveryone() throws IOException {
        team.note("keys/plan.md", "Plan [1]", "ana", "2026-02-21", "tags: [rota]\nowner: ana\nreview_by: 2026-05-01");
        team.knowhow.index();
        String text = new Drafts(team.knowhow).handover("ana").apply(new NoteId("handovers/ana.md"));

        assertThat(text)
                .contains(
                        "## Topics\n\n",
                        "- **ops**: last change 2025-09-01; nobody else is here who contributed\n",
                        "## Notes\n\n",
                        "- [Keys \\[0\\]](../keys/0.md), 2026-02-20\n",
                        "## Reviews\n\n- [Plan \\[1\\]](../keys/plan.md), due 2026-05-01\n",
                        "## Owned notes\n\n- [Plan \\[1\\]](../keys/plan.md)\n")
                .doesNotContain("Secret", "Open questions");
        assertThatThrownBy(() -> new Drafts(team.knowhow).handover("nobody"))
                .isInstanceOf(KnowhowException.class)
                .hasMessage("nothing is known about 'nobody'; list members with: knowhow people");
    }

    private List<String> news() {
        News news = team.knowhow.as(Viewer.EVERYONE).news(NewsQuery.since(Team.TODAY.minusDays(7)));
        return news.items().stream().map(item -> item.note().title()).toList();
    }
}

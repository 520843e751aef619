package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.expert.Coverage.Cell;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Nearest;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.team.Team;
import dev.knowhow.team.Team.Part;
import dev.knowhow.team.TeamQuery;
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

class TeamTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")), new InMemoryNoteIndex(), NOON);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    /** Two notes on each topic, so that the evidence is not thin. */
    private void writes(String person, String... topics) {
        for (String topic : topics) {
            for (int i = 0; i < 2; i++) {
                vault.write(
                        person + "-" + topic + i + ".md",
                        "title: " + topic + " " + i,
                        "author: " + person,
                        "date: 2026-01-02",
                        topic + " " + topic);
            }
        }
    }

    private Team team(TeamQuery query) {
        vault.indexed();
        return vault.knowhow.as(Viewer.EVERYONE).team(query);
    }

    private static TeamQuery about(String... topics) {
        return TeamQuery.of(List.of(topics));
    }

    private static List<String> chosen(Team team) {
        return team.parts().stream().map(part -> id(part.person().member())).toList();
    }

    private static String id(Member member) {
        return member.id().value();
    }

    private static List<String> topics(Covering one) {
        return one.cells().stream().map(Cell::topic).toList();
    }

    @Test
    void theFewestPeopleCoverAllTopics() {
        writes("ana", "kafka", "gdpr");
        writes("bo", "kafka");
        writes("cy", "gdpr");
        writes("di", "forms");

        Team team = team(about("kafka", "gdpr", "forms"));

        assertThat(chosen(team)).containsExactly("ana", "di");
        assertThat(team.exact()).isTrue();
        assertThat(team.candidates()).isEqualTo(4);
        assertThat(team.alone()).containsExactly("forms");
        assertThat(team.uncovered()).isEmpty();
        Part first = team.parts().getFirst();
        assertThat(topics(first.person())).containsExactly("kafka", "gdpr");
        assertThat(first.person().cells())
                .allSatisfy(cell -> assertThat(cell.expert().evidence()).hasSize(2));
        assertThat(first.reserve()).isNotNull();
        assertThat(team.parts().getLast().reserve()).isNull();
    }

    @Test
    void twoPeopleForEachTopicIfThereAreTwo() {
        writes("ana", "kafka", "gdpr");
        writes("bo", "kafka");
        writes("cy", "kafka");

        assertThat(chosen(team(about("kafka", "gdpr").withEach(2)))).hasSize(2).contains("ana");
    }

    @Test
    void whoIsAwayHasLeftOrRefusesIsNotChosen() {
        writes("ana", "kafka");
        writes("bo", "kafka");
        writes("cy", "kafka");
        writes("di", "kafka");
        writes("ed", "kafka");
        vault.write(
                "people.txt",
                "id=ana; away=2026-05-01..2026-05-10",
                "id=bo; left=2026-01-01",
                "id=cy; consent.asking=false",
                "id=di; capacity=0 a week",
                "id=ed; away=2026-05-20..2026-05-21");

        assertThat(chosen(team(about("kafka").withEach(2)))).containsExactly("di", "ed");
        Team free = team(about("kafka").withFree(true));
        assertThat(chosen(free)).isEmpty();
        assertThat(free.uncovered().getFirst().unavailable())
                .extracting(TeamTest::id)
                .containsExactlyInAnyOrder("ana", "di", "ed");
    }

    @Test
    void onlyPeopleOfTheTeamsAreChosen() {
        writes("ana", "kafka");
        writes("bo", "kafka");
        vault.write("people.txt", "id=ana; team=Red", "id=bo; team=Blue");

        assertThat(chosen(team(about("kafka").withTeams(List.of("blue"))))).containsExactly("bo");
        Team none = team(about("kafka").withTeams(List.of("green")));
        assertThat(none.parts()).isEmpty();
        assertThat(none.uncovered().getFirst().nearest())
                .extracting(Nearest::reach)
                .isEqualTo(Nearest.Reach.OTHERS);
    }

    @Test
    void aTopicThatNobodyCoversNamesTheNearestOne() {
        writes("ana", "kafka");
        vault.write("vocabulary.txt", "streaming > kafka", "streaming > pulsar")
                .write("people.txt", "id=bo; skills=pulsar");

        Team team = team(about("kafka", "pulsar"));

        assertThat(chosen(team)).containsExactly("ana");
        assertThat(team.uncovered()).singleElement().satisfies(one -> {
            assertThat(one.topic()).isEqualTo("pulsar");
            assertThat(one.nearest()).extracting(Nearest::topic).isEqualTo("streaming");
            assertThat(one.declared())
                    .extracting(declared -> id(declared.member()))
                    .containsExactly("bo");
        });
    }

    @Test
    void theViewerIsNotPartOfTheTeam() {
        writes("ana", "kafka");
        vault.indexed();
        Team team = vault.knowhow.as(Viewer.of(new MemberId("ana"), Set.of())).team(about("kafka"));

        assertThat(team.parts()).isEmpty();
    }

    @Test
    void theNumbersAreChecked() {
        assertThatThrownBy(() -> about())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 12");
        assertThatThrownBy(() -> about("kafka").withEach(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or 2");
        assertThat(about("kafka", "kafka").topics()).containsExactly("kafka");
    }
}

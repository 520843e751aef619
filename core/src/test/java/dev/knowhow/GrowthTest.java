package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.team.Growth;
import dev.knowhow.team.Growth.Goal;
import dev.knowhow.team.Growth.ToRead;
import dev.knowhow.team.Growth.TopicGrowth;
import dev.knowhow.team.HandoverQuery;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")), new InMemoryNoteIndex(), NOON);
        vault.write("people.txt", "id=ana; goals=pulsar; consent.search=false", "id=bo; goals=kafka,forms", "id=cy");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void note(String id, String author, String tag, String date, String... more) {
        List<String> lines =
                new ArrayList<>(List.of("title: " + id, "author: " + author, "tag: " + tag, "date: " + date));
        lines.addAll(List.of(more));
        lines.add("");
        lines.add(tag + " " + tag);
        vault.write(id + ".md", lines.toArray(String[]::new));
    }

    private Growth of(String member) {
        vault.indexed();
        return vault.knowhow.as(Viewer.of(new MemberId(member), Set.of())).me();
    }

    private static List<String> read(Goal goal) {
        return goal.reading().stream().map(ToRead::title).toList();
    }

    @Test
    void topicsAreComparedWithAYearAgo() {
        note("a", "bo", "kafka", "2024-01-01");
        note("b", "bo", "kafka", "2026-01-01");
        note("c", "bo", "forms", "2024-02-01");

        Growth growth = of("bo");

        assertThat(growth.then()).isEqualTo(LocalDate.of(2025, 5, 4));
        assertThat(growth.topics()).extracting(TopicGrowth::topic).containsExactly("kafka", "forms");
        TopicGrowth kafka = growth.topics().getFirst();
        assertThat(kafka.now()).isEqualTo(2);
        assertThat(kafka.then()).isEqualTo(1);
        assertThat(kafka.first().title()).isEqualTo("a");
        assertThat(kafka.latest().title()).isEqualTo("b");
    }

    @Test
    void theNextPersonIsTheNearestAhead() {
        note("a", "bo", "kafka", "2026-01-01");
        for (int i = 0; i < 3; i++) {
            note("c" + i, "cy", "kafka", "2026-01-01");
        }
        for (int i = 0; i < 9; i++) {
            note("d" + i, "di", "kafka", "2026-01-01");
        }
        note("z", "ana", "kafka", "2026-01-01");

        Goal kafka = of("bo").goals().getFirst();

        assertThat(kafka.goal()).isEqualTo("kafka");
        assertThat(kafka.mine()).isPositive();
        assertThat(kafka.next().id().value()).isEqualTo("cy");
        assertThat(kafka.theirs()).isGreaterThanOrEqualTo(2 * kafka.mine());
    }

    @Test
    void aUserWithoutARecordIsThePersonOfTheNotesWithTheirAddressOrId() {
        note("a", "Di Dee <di@example.org>", "kafka", "2026-01-01");
        note("b", "Di Dee <di@home.example>", "kafka", "2026-02-01");

        String id = of("di@example.org").member().id().value();

        assertThat(id).startsWith("di-dee-");
        for (String user : List.of("di@example.org", "DI@home.example", id)) {
            assertThat(of(user).topics())
                    .as(user)
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.notes()).isEqualTo(2));
        }
    }

    @Test
    void aNamesakeGetsNothingThatIsPrivate() {
        note("a", "Di Dee <di@example.org>", "kafka", "2026-01-01");
        note("b", "Di Dee <di@elsewhere.example>", "kafka", "2026-02-01");
        vault.indexed();
        Session namesake = vault.knowhow.as(Viewer.of(new MemberId("di@elsewhere.example"), Set.of()));
        String other = namesake.person("Di Dee").orElseThrow().member().id().value();

        assertThat(namesake.member().orElseThrow().id().value())
                .startsWith("di-")
                .isNotEqualTo(other);
        assertThat(namesake.record().notes()).isEmpty();
        assertThat(namesake.handover(HandoverQuery.of(other))).isEmpty();
    }

    @Test
    void aFullNameAloneIsNobodysSignIn() {
        note("a", "Di Dee <di@example.org>", "kafka", "2026-01-01");

        assertThat(of("Di Dee").topics()).isEmpty();
    }

    @Test
    void whoRefusesToBeFoundStillKnowsTheirOwnScore() {
        vault.write("people.txt", "id=ana; goals=kafka; consent.search=false", "id=cy");
        note("a", "ana", "kafka", "2026-01-01");
        note("c", "cy", "kafka", "2026-01-01");

        assertThat(of("ana").goals().getFirst().mine()).isPositive();
    }

    @Test
    void goalsArePrivate() {
        note("a", "bo", "kafka", "2026-01-01");
        vault.indexed();
        vault.knowhow.operations().keepGaps(true);

        assertThat(of("bo").goals()).extracting(Goal::goal).containsExactly("kafka", "forms");
        assertThat(of("cy").goals()).isEmpty();
        assertThat(of("bo").member().goals()).isEmpty();
        for (Viewer viewer : List.of(Viewer.EVERYONE, Viewer.OPERATOR, Viewer.of(new MemberId("cy"), Set.of()))) {
            Session session = vault.knowhow.as(viewer);
            assertThat(session.people(Purpose.SEARCH).members())
                    .allSatisfy(member -> assertThat(member.goals()).isEmpty());
            assertThat(session.who("kafka").experts())
                    .allSatisfy(expert -> assertThat(expert.member().goals()).isEmpty());
            assertThat(session.person("bo").orElseThrow().member().goals()).isEmpty();
            assertThat(session.called("bo"))
                    .allSatisfy(member -> assertThat(member.goals()).isEmpty());
            assertThat(session.news(NewsQuery.since(LocalDate.of(2020, 1, 1))).items())
                    .flatExtracting(News.Item::authors)
                    .allSatisfy(member -> assertThat(member.goals()).isEmpty());
            assertThat(session.gaps(100)).isEmpty();
        }
        assertThat(vault.knowhow.as(Viewer.OPERATOR).me().member()).isNull();
        assertThat(vault.knowhow.as(Viewer.EVERYONE).me().topics()).isEmpty();
    }

    @Test
    void whoRefusesToBeFoundSeesTheirOwnGrowth() {
        note("a", "ana", "kafka", "2026-01-01");

        assertThat(of("ana").topics()).extracting(TopicGrowth::topic).containsExactly("kafka");
    }

    @Test
    void whatToReadIsInTheOrderThatTheNotesState() {
        note("advanced", "cy", "kafka", "2026-01-01", "requires: middle");
        note("middle", "cy", "kafka", "2026-01-01", "requires: first");
        note("first", "cy", "kafka", "2026-01-01");
        note("start here", "cy", "kafka", "2026-01-01");
        note("known", "bo", "kafka", "2026-01-01");

        Goal kafka = of("bo").goals().getFirst();

        assertThat(read(kafka)).startsWith("start here").containsSubsequence("first", "middle", "advanced");
        assertThat(read(kafka)).doesNotContain("known");
        assertThat(kafka.cycles()).isEmpty();
    }

    @Test
    void notesThatRequireEachOtherAreNamed() {
        note("a", "cy", "kafka", "2026-01-01", "requires: b");
        note("b", "cy", "kafka", "2026-01-01", "requires: a");

        Goal kafka = of("bo").goals().getFirst();

        assertThat(read(kafka)).containsExactlyInAnyOrder("a", "b");
        assertThat(kafka.cycles()).extracting(id -> id.path()).containsExactlyInAnyOrder("a.md", "b.md");
    }
}

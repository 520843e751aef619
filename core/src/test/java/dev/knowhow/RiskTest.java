package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.team.Risk;
import dev.knowhow.team.Risk.Level;
import dev.knowhow.team.Risk.ToLearn;
import dev.knowhow.team.Risk.TopicRisk;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")), new InMemoryNoteIndex(), NOON);
        vault.write("people.txt", "id=ana; team=Red", "id=bo; team=Red", "id=cy; left=2026-01-01", "id=di");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void note(String id, String author, String tag, String date) {
        vault.write(id + ".md", "title: " + id, "author: " + author, "tag: " + tag, "date: " + date, "Text on " + tag);
    }

    private Risk risk(Viewer viewer, RiskQuery query) {
        vault.indexed();
        return vault.knowhow.as(viewer).risk(query);
    }

    private static List<String> topics(Risk risk) {
        return risk.topics().stream().map(TopicRisk::topic).toList();
    }

    private static List<String> holders(TopicRisk one) {
        return one.holders().stream()
                .map(holder -> holder.member().id().value())
                .toList();
    }

    @Test
    void topicsWithoutAnyoneComeFirstThenTheOldest() {
        note("a", "ana", "old", "2024-01-01");
        note("b", "bo", "fresh", "2026-04-01");
        note("c", "cy", "gone", "2026-03-01");
        note("d", "di", "ageing", "2025-10-01");

        Risk risk = risk(Viewer.OPERATOR, RiskQuery.all());

        assertThat(topics(risk)).containsExactly("gone", "old", "ageing", "fresh");
        assertThat(risk.topics())
                .extracting(TopicRisk::level)
                .containsExactly(Level.HIGH, Level.HIGH, Level.SOME, Level.LOW);
        assertThat(topics(risk(Viewer.OPERATOR, RiskQuery.all().withPage(1, 2))))
                .containsExactly("old", "ageing");
    }

    @Test
    void openQuestionsCountForTopicsThatAreTagsAndForOthers() {
        vault.write("a.md", "author: ana", "date: 2026-05-04", "tag: kafka", "kafka lag")
                .write("q.md", "kind: question", "author: bo", "date: 2026-05-04", "tag: kafka", "kafka lag")
                .write("r.md", "kind: question", "author: bo", "status: answered", "tag: kafka", "kafka lag");

        for (String topic : List.of("kafka", "lag")) {
            assertThat(risk(Viewer.OPERATOR, RiskQuery.all().withTopic(topic))
                            .topics()
                            .getFirst()
                            .demand())
                    .as(topic)
                    .isEqualTo(1);
        }
    }

    @Test
    void aContributionHalvesEachYear() {
        note("a", "ana", "kafka", "2026-05-04");
        note("b", "bo", "kafka", "2025-05-04");
        note("c", "cy", "kafka", "2025-05-04");

        TopicRisk kafka = risk(Viewer.OPERATOR, RiskQuery.all()).topics().getFirst();

        assertThat(holders(kafka)).containsExactly("ana", "bo", "cy");
        assertThat(kafka.holders().getFirst().share()).isCloseTo(0.5, within(1e-9));
        assertThat(kafka.kept()).isCloseTo(0.75, within(1e-9));
        assertThat(kafka.half()).isEqualTo(1);
        assertThat(kafka.people()).isEqualTo(3);
        assertThat(kafka.here()).isEqualTo(2);
        assertThat(kafka.lastHere()).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    void othersThanTheOperatorSeeNobodyButThemselvesAndNoSmallTopics() {
        note("a", "ana", "kafka", "2026-05-04");
        note("b", "bo", "kafka", "2025-05-04");
        note("c", "cy", "kafka", "2025-05-04");
        note("d", "ana", "small", "2025-05-04");

        Risk anyone = risk(Viewer.EVERYONE, RiskQuery.all());
        assertThat(topics(anyone)).containsExactly("kafka");
        assertThat(anyone.topics().getFirst().holders()).isEmpty();
        assertThat(risk(Viewer.EVERYONE, RiskQuery.all().withTopic("kafka"))
                        .topics()
                        .getFirst()
                        .successors())
                .isEmpty();
        assertThat(risk(Viewer.EVERYONE, RiskQuery.all().withTopic("small")).topics())
                .isEmpty();
        assertThat(holders(risk(ANA, RiskQuery.all()).topics().getFirst())).containsExactly("ana");
    }

    @Test
    void withoutSomeoneTheTopicsThatLoseMostComeFirstWithSuccessors() {
        note("a", "ana", "kafka", "2026-05-04");
        note("b", "bo", "kafka", "2026-05-04");
        note("c", "di", "kafka", "2026-05-04");
        note("d", "ana", "forms", "2026-05-04");
        note("e", "di", "other", "2026-05-04");

        Risk risk = risk(Viewer.OPERATOR, RiskQuery.all().withoutPeople(List.of("ana")));

        assertThat(topics(risk)).containsExactly("forms", "kafka");
        assertThat(risk.topics().getFirst().lost()).isEqualTo(1);
        TopicRisk kafka = risk.topics().getLast();
        assertThat(kafka.lost()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(kafka.successors().getFirst().member().id().value()).isEqualTo("bo");
        assertThat(kafka.successors().getFirst().toLearn())
                .extracting(ToLearn::title)
                .containsExactly("a");
        assertThat(topics(risk(Viewer.OPERATOR, RiskQuery.all().withoutPeople(List.of("red")))))
                .containsExactly("forms", "kafka");
    }

    @Test
    void membersMayNameOnlyThemselves() {
        note("a", "ana", "kafka", "2026-05-04");
        note("b", "bo", "kafka", "2026-05-04");
        note("c", "cy", "kafka", "2026-05-04");

        Risk own = risk(ANA, RiskQuery.all().withoutPeople(List.of("ana")));
        assertThat(topics(own)).containsExactly("kafka");
        assertThat(own.topics().getFirst().successors()).isEmpty();
        for (String other : List.of("bo", "red", "nobody")) {
            assertThatThrownBy(() -> risk(ANA, RiskQuery.all().withoutPeople(List.of(other))))
                    .isInstanceOf(KnowhowException.class)
                    .hasMessage("without is '" + other
                            + "': only the operator and the leads of their team may name others than themselves");
        }
        assertThatThrownBy(() -> risk(Viewer.OPERATOR, RiskQuery.all().withoutPeople(List.of("nobody"))))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("must be a member or a team");
    }

    @Test
    void openQuestionsAndQueriesWithoutResultsAreDemand() {
        note("a", "ana", "kafka", "2026-05-04");
        vault.write("q.md", "kind: question", "author: bo", "tag: kafka", "date: 2026-05-01", "How?");
        vault.indexed();
        vault.knowhow.operations().keepGaps(true);
        vault.knowhow.as(Viewer.EVERYONE).search("kafka xylophone zither");
        vault.knowhow.as(Viewer.EVERYONE).who("nothing zzz");

        TopicRisk kafka = risk(Viewer.OPERATOR, RiskQuery.all()).topics().getFirst();
        assertThat(kafka.demand()).isPositive();
        assertThat(holders(kafka)).containsExactly("ana");
    }

    @Test
    void aTopicThatIsNoTagIsThatOfItsNotes() {
        note("a", "ana", "kafka", "2026-05-04");

        Risk text = risk(Viewer.OPERATOR, RiskQuery.all().withTopic("text"));

        assertThat(topics(text)).containsExactly("text");
        assertThat(holders(text.topics().getFirst())).containsExactly("ana");
        assertThat(risk(Viewer.OPERATOR, RiskQuery.all().withTopic("zzz")).topics())
                .isEmpty();
    }

    @Test
    void whoRefusesATopicIsNotAmongItsPeople() {
        vault.write("people.txt", "id=ana; consent.topics.kafka=false", "id=bo; consent.search=false");
        note("a", "ana", "kafka", "2026-05-04");
        note("b", "bo", "kafka", "2026-05-04");
        note("c", "cy", "kafka", "2026-05-04");

        assertThat(risk(Viewer.OPERATOR, RiskQuery.all()).topics())
                .singleElement()
                .satisfies(kafka -> {
                    assertThat(holders(kafka)).containsExactly("cy");
                    assertThat(kafka.people()).isEqualTo(1);
                });
    }
}

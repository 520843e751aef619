package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.expert.Nearest.Reach;
import dev.knowhow.expert.Weakness;
import dev.knowhow.expert.Why;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.TestPlugin;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about people. */
class WhoKnowsTest {

    private static final ExpertQuery KAFKA = ExpertQuery.of("kafka");
    private static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void fill() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")))
                .write(
                        "people.txt",
                        "id=ana; team=Data Platform; place=Kraków; languages=pl,en-GB; mentor=true",
                        "id=bo; team=Security; place=Lagos; languages=en",
                        "id=cy; team=Security; left=2025-03-31; languages=de; mentor=true",
                        "id=di; team=Legal; mentor=true; consent.mentoring=false")
                .write("a.md", "author: ana", "date: 2024-02-01", "kafka kafka")
                .write("b.md", "author: bo", "date: 2026-05-01", "kafka")
                .write("c.md", "author: cy", "date: 2023-01-01", "updated: 2026-01-01", "kafka gdpr")
                .write("d.md", "author: di", "gdpr");
        vault.indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private List<String> who(ExpertQuery query) {
        return ids(vault.knowhow.as(Viewer.EVERYONE).who(query).experts());
    }

    private static List<String> ids(List<Expert> experts) {
        return experts.stream().map(expert -> expert.member().id().value()).toList();
    }

    private List<String> among(ExpertFilter filter) {
        return who(KAFKA.withFilter(filter));
    }

    @Test
    void aFilterTakesPeopleOutAndChangesNoScore() {
        Experts all = vault.knowhow.as(Viewer.EVERYONE).who(KAFKA);
        Experts some = vault.knowhow
                .as(Viewer.EVERYONE)
                .who(KAFKA.withFilter(ExpertFilter.NONE.withTeams(List.of("security"))));

        assertThat(ids(some.experts())).containsExactly("bo");
        assertThat(some.total()).isEqualTo(1);
        assertThat(some.best()).isEqualTo(all.best());
        assertThat(all.experts()).containsAll(some.experts());
    }

    @Test
    void placesAndLanguagesAreTakenAsTheyAreTyped() {
        assertThat(among(ExpertFilter.NONE.withPlaces(List.of("krakow")))).containsExactly("ana");
        assertThat(among(ExpertFilter.NONE.withLanguages(List.of("EN")))).containsExactlyInAnyOrder("ana", "bo");
        assertThat(among(ExpertFilter.NONE.withLanguages(List.of("en-US")))).isEmpty();
        assertThat(among(ExpertFilter.NONE
                        .withTeams(List.of("Security", "Data Platform"))
                        .withLanguages(List.of("en"))))
                .containsExactlyInAnyOrder("ana", "bo");
    }

    @Test
    void whoWasActiveHasEvidenceOfThatDayOrLater() {
        assertThat(among(ExpertFilter.NONE.withActiveSince(LocalDate.of(2026, 5, 1))))
                .containsExactly("bo");
    }

    @Test
    void aMentorIsWillingHereAndAgrees() {
        assertThat(among(ExpertFilter.NONE.withMentors(true))).containsExactly("ana");
        assertThat(who(ExpertQuery.of("gdpr").withFilter(ExpertFilter.NONE.withMentors(true))))
                .isEmpty();
    }

    @Test
    void whoKnewAndHasLeft() {
        assertThat(among(ExpertFilter.NONE.withLeft(true))).containsExactly("cy");
    }

    @Test
    void theViewerIsNotInTheAnswerButMaySeeTheirRank() {
        assertThat(ids(vault.knowhow.as(ANA).who(KAFKA).experts())).containsExactly("bo");
        assertThat(vault.knowhow.as(ANA).who(KAFKA).total()).isEqualTo(1);
        assertThat(vault.knowhow.as(ANA).why(KAFKA, "bo").map(Why::total)).contains(1);
        assertThat(vault.knowhow.as(ANA).why(KAFKA, "ana").map(Why::total)).contains(2);
    }

    @Test
    void asOfADayOnlyWhatWasWrittenThenCounts() {
        assertThat(who(KAFKA.withAsOf(LocalDate.of(2022, 12, 31)))).isEmpty();
        assertThat(who(KAFKA.withAsOf(LocalDate.of(2023, 6, 1)))).containsExactly("cy");
        assertThat(who(KAFKA.withAsOf(LocalDate.of(2024, 2, 1)))).containsExactlyInAnyOrder("ana", "cy");
        assertThat(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .who(KAFKA.withAsOf(LocalDate.of(2023, 6, 1)))
                        .experts()
                        .getFirst()
                        .evidence())
                .extracting(Evidence::date)
                .containsExactly(LocalDate.of(2023, 1, 1));
        assertThat(who(ExpertQuery.of("gdpr").withAsOf(LocalDate.of(2026, 6, 1))))
                .as("a note without a day tells of no day")
                .containsExactly("cy");
    }

    @Test
    void aNoteChangedOnThatVeryDayCountsAsItIs() {
        LocalDate changed = LocalDate.of(2026, 1, 1);
        assertThat(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .why(KAFKA.withAsOf(changed), "cy")
                        .orElseThrow()
                        .expert()
                        .evidence())
                .extracting(Evidence::date)
                .containsExactly(changed);
    }

    @Test
    void everybodyIsFoundWhoWroteOneOfManyNotesThatAreAlike() {
        for (int i = 0; i < 30; i++) {
            vault.write("pulsar-" + i + ".md", "author: writer-" + i, "pulsar");
        }
        vault.indexed();

        assertThat(who(ExpertQuery.of("pulsar").withLimit(50))).hasSize(30);
    }

    @Test
    void linksOfOthersAreEvidenceByHowManyPeopleLink() {
        vault.write("e.md", "author: di", "[[b]] and [[b|again]]")
                .write("f.md", "author: di", "[[b]]")
                .write("g.md", "author: Bo", "[[b]]")
                .write("people.txt", "id=bo; name=Bo", "id=di")
                .indexed();

        assertThat(links("bo")).as("two notes of one person").isEqualTo(1.05, within(1e-9));
        vault.write("f.md", "author: ana", "[[b]]").indexed();
        assertThat(links("bo")).isEqualTo(1 + 0.1 * 2 / 3, within(1e-9));
        assertThat(links("ana")).isEqualTo(1);
    }

    @Test
    void whoHidesLinksAsNobody() {
        vault.write("e.md", "author: di", "[[b]]").indexed();
        assertThat(links("bo")).isGreaterThan(1);

        vault.write("people.txt", "id=di; consent.search=false");
        assertThat(links("bo")).as("at the next question").isEqualTo(1);
    }

    @Test
    void aLinkFromARestrictedNoteDoesNotCount() {
        vault.write("e.md", "author: di", "audience: ops", "[[b]]")
                .write("f.md", "author: ana", "status: draft", "[[b]]")
                .indexed();

        assertThat(links("bo")).isEqualTo(1);
    }

    @Test
    void asOfADayLinksDoNotCount() {
        vault.write("e.md", "author: di", "[[b]]").indexed();

        assertThat(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .why(KAFKA.withAsOf(LocalDate.of(2026, 6, 1)), "bo")
                        .orElseThrow()
                        .expert()
                        .evidence())
                .extracting(one -> one.factors().links())
                .containsExactly(1.0);
    }

    private double links(String person) {
        return vault.knowhow
                .as(Viewer.EVERYONE)
                .why(KAFKA, person)
                .orElseThrow()
                .expert()
                .evidence()
                .getFirst()
                .factors()
                .links();
    }

    @Test
    void selfDeclaredPeopleAreSeparateFromExperts() {
        vault.write(
                "people.txt",
                "id=ana; skills=Kafka,SQL",
                "id=eva; skills=Apache Kafka,Tea",
                "id=flo; skills=kafka; consent.search=false",
                "id=gus; skills=kafka; consent.topics.kafka=false",
                "id=hal; skills=kafka; team=Legal",
                "id=ina-bot; skills=kafka; kind=bot",
                "id=jan; skills=Rust");

        Experts experts = vault.knowhow.as(Viewer.EVERYONE).who(KAFKA);

        assertThat(experts.total()).isEqualTo(3);
        assertThat(declared(experts.declared())).containsExactly("eva [Apache Kafka]", "hal [kafka]");
        assertThat(experts.experts())
                .filteredOn(expert -> expert.member().id().value().equals("ana"))
                .flatExtracting(Expert::declares)
                .containsExactly("Kafka");
        assertThat(declared(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .who(KAFKA.withFilter(ExpertFilter.NONE.withTeams(List.of("legal"))))
                        .declared()))
                .containsExactly("hal [kafka]");
        assertThat(declared(vault.knowhow
                        .as(Viewer.of(new MemberId("eva"), Set.of()))
                        .who(KAFKA)
                        .declared()))
                .as("who asks is no answer")
                .containsExactly("hal [kafka]");
        assertThat(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .who(KAFKA.withFilter(ExpertFilter.NONE.withActiveSince(LocalDate.of(2020, 1, 1))))
                        .declared())
                .as("to declare is not to be active")
                .isEmpty();
    }

    @Test
    void aSkillIsFoundByItsOtherAndBroaderNames() {
        vault.write("vocabulary.txt", "streaming > kafka", "gdpr = data protection")
                .write("people.txt", "id=eva; skills=Kafka", "id=hal; skills=Data Protection");

        assertThat(declared(vault.knowhow.as(Viewer.EVERYONE).who("streaming").declared()))
                .containsExactly("eva [Kafka]");
        assertThat(declared(vault.knowhow.as(Viewer.EVERYONE).who("gdpr").declared()))
                .containsExactly("hal [Data Protection]");

        vault.write("vocabulary.txt", "streaming > kafka", "event log = kafka")
                .write("people.txt", "id=eva; skills=Kafka; consent.topics.event log=false");
        assertThat(vault.knowhow.as(Viewer.EVERYONE).who("streaming").declared())
                .as("who refuses a topic refuses it by all its names")
                .isEmpty();
    }

    @Test
    void aSkillIsFoundInAQuestion() {
        vault.write("people.txt", "id=eva; skills=Kafka", "id=hal; skills=Data Protection");

        assertThat(declared(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .who("how do I tune kafka for zebras")
                        .declared()))
                .containsExactly("eva [Kafka]");
    }

    @Test
    void whyOfASelfDeclaredPersonIsTheDeclaration() {
        vault.write(
                "people.txt",
                "id=eva; skills=Kafka",
                "id=flo; skills=Kafka; consent.search=false",
                "id=ana; skills=kafka");

        Why why = vault.knowhow.as(Viewer.EVERYONE).why(KAFKA, "eva").orElseThrow();

        assertThat(why.rank()).isZero();
        assertThat(why.total()).isEqualTo(3);
        assertThat(why.expert().weaknesses()).containsExactly(Weakness.ONLY_DECLARED);
        assertThat(why.expert().score()).isZero();
        assertThat(why.expert().declares()).containsExactly("Kafka");
        assertThat(vault.knowhow.as(Viewer.EVERYONE).why(KAFKA, "flo")).isEmpty();
        assertThat(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .why(KAFKA, "ana")
                        .orElseThrow()
                        .expert()
                        .declares())
                .containsExactly("kafka");
    }

    @Test
    void whoDeclaresANeighbouringTopicComesClose() {
        vault.write("vocabulary.txt", "brewing > tea", "brewing > coffee")
                .write("people.txt", "id=eva; skills=Brewing", "id=flo; skills=Brewing; consent.topics.coffee=false");

        Experts experts = vault.knowhow.as(Viewer.EVERYONE).who("coffee");

        assertThat(experts.declared()).isEmpty();
        assertThat(experts.nearest()).isNotNull();
        assertThat(experts.nearest().topic()).isEqualTo("brewing");
        assertThat(experts.nearest().experts()).isEmpty();
        assertThat(declared(experts.nearest().declared())).containsExactly("eva [Brewing]");
    }

    @Test
    void aTopicWithAFilterByTheCurrentDayIsAnswered() {
        vault.indexed();

        assertThat(vault.knowhow.as(Viewer.EVERYONE).who("due:now").experts()).isEmpty();
    }

    @Test
    void aRecordThatNotEveryoneMaySeeDeclaresNothing() {
        vault.write("eva.md", "kind: person", "name: Eva", "skills: Kafka", "audience: ops")
                .write("hal.md", "kind: person", "name: Hal", "skills: Kafka")
                .indexed();

        assertThat(declared(vault.knowhow.as(Viewer.EVERYONE).who(KAFKA).declared()))
                .containsExactly("hal [Kafka]");
    }

    private static List<String> declared(List<Declared> declared) {
        return declared.stream()
                .map(one -> one.member().id() + " " + one.declares())
                .toList();
    }

    @Test
    void whoCoversAllTopicsComesBeforeWhoIsBestAtOne() {
        vault.write("e.md", "author: bo", "gdpr gdpr gdpr").indexed();

        Coverage both = vault.knowhow.as(Viewer.EVERYONE).coverage(List.of("kafka", "gdpr"), ExpertQuery.of(""));

        assertThat(both.people().getFirst().cells())
                .extracting(Coverage.Cell::topic)
                .containsExactly("kafka", "gdpr");
        assertThat(both.people()).extracting(one -> one.cells().size()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(both.people())
                .flatExtracting(Coverage.Covering::cells)
                .allSatisfy(part -> assertThat(part.strength()).isBetween(Coverage.LEAST, 1.0));
        assertThat(both.gaps()).isEmpty();
        assertThat(both.total()).isEqualTo(both.people().size());
    }

    @Test
    void aTopicNobodyKnowsIsAGapByName() {
        Coverage coverage = vault.knowhow.as(ANA).coverage(List.of("kafka", "zebra"), ExpertQuery.of(""));

        assertThat(coverage.gaps()).containsExactly("zebra");
        assertThat(coverage.people())
                .extracting(one -> one.member().id().value())
                .containsExactly("bo");
    }

    @Test
    void aGapNamesTheFilterThatCausesIt() {
        ExpertQuery legal = ExpertQuery.of("").withFilter(ExpertFilter.NONE.withTeams(List.of("Legal")));
        Coverage coverage = vault.knowhow.as(Viewer.EVERYONE).coverage(List.of("kafka", "zebra"), legal);

        assertThat(coverage.gaps()).containsExactly("kafka", "zebra");
        assertThat(coverage.filtered()).containsExactly("kafka");
    }

    @Test
    void peopleWhoHaveLeftAreSeparate() {
        Experts experts = vault.knowhow.as(Viewer.EVERYONE).who(KAFKA);

        assertThat(ids(experts.experts())).containsExactlyInAnyOrder("ana", "bo");
        assertThat(experts.total()).isEqualTo(2);
        assertThat(ids(experts.leavers())).containsExactly("cy");
        assertThat(vault.knowhow.as(Viewer.EVERYONE).why(KAFKA, "cy").map(Why::total))
                .contains(3);
    }

    @Test
    void whoHasLeftKeepsThePlaceWhereThePastIsAsked() {
        assertThat(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .who(KAFKA.withFilter(ExpertFilter.NONE.withLeft(true)))
                        .leavers())
                .isEmpty();
        assertThat(who(KAFKA.withAsOf(LocalDate.of(2026, 6, 1)))).contains("cy");
    }

    /** A filter is no reason to name somebody who would not be shown without it. */
    @Test
    void aFilterMakesNobodyAnExpert() {
        for (int i = 0; i < 30; i++) {
            vault.write("more" + i + ".md", "author: ana", "kafka kafka kafka consumer group lag");
        }
        vault.write("hardly.md", "author: di", "the lag of this note is in other words: " + "words ".repeat(600));
        vault.indexed();
        ExpertQuery query = ExpertQuery.of("kafka consumer group lag");

        assertThat(ids(vault.knowhow.as(Viewer.EVERYONE).who(query).experts())).contains("di");
        assertThat(who(query.withFilter(ExpertFilter.NONE.withTeams(List.of("Legal")))))
                .isEmpty();
    }

    @Test
    void everybodyCanBeReachedPageByPage() {
        List<String> all = who(KAFKA);

        assertThat(who(KAFKA.withLimit(1))).isEqualTo(all.subList(0, 1));
        assertThat(who(KAFKA.withLimit(1).withOffset(1))).isEqualTo(all.subList(1, 2));
        assertThat(who(KAFKA.withLimit(1).withOffset(2))).isEmpty();
        assertThat(vault.knowhow.as(Viewer.EVERYONE).who(KAFKA.withOffset(1)).total())
                .isEqualTo(2);
    }

    @Test
    void aMisspeltTopicIsAnsweredAsTheOneThatIsMeant() {
        Experts experts = vault.knowhow.as(Viewer.EVERYONE).who("kafak");

        assertThat(experts.corrected()).isEqualTo("kafka");
        assertThat(ids(experts.experts())).containsExactlyInAnyOrder("ana", "bo");
        assertThat(vault.knowhow.as(Viewer.EVERYONE).who(KAFKA).corrected()).isNull();
        assertThat(vault.knowhow.as(Viewer.EVERYONE).who("zebra").corrected()).isNull();
    }

    @Test
    void theExplanationCorrectsAMisspeltTopicAsTheAnswerDoes() {
        Why why = vault.knowhow
                .as(Viewer.EVERYONE)
                .why(ExpertQuery.of("kafak"), "ana")
                .orElseThrow();

        assertThat(why.corrected()).isEqualTo("kafka");
        assertThat(why.rank()).isPositive();
        assertThat(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .why(KAFKA, "ana")
                        .orElseThrow()
                        .corrected())
                .isNull();
    }

    @Test
    void theExplanationHasTheConfidenceOfTheAnswer() {
        Session everyone = vault.knowhow.as(Viewer.EVERYONE);

        assertThat(everyone.who(KAFKA).experts())
                .isNotEmpty()
                .allSatisfy(expert -> assertThat(
                                everyone.why(KAFKA, expert.member().id().value())
                                        .orElseThrow()
                                        .expert()
                                        .weaknesses())
                        .isEqualTo(expert.weaknesses()));
    }

    /** Notes say PostgreSQL, and people mistype postgres. */
    @Test
    void aMisspeltNameOfTheVocabularyIsAnsweredToo() {
        vault.write("vocabulary.txt", "event log = kafka");

        Experts experts = vault.knowhow.as(Viewer.EVERYONE).who("evnet log");

        assertThat(experts.corrected()).isEqualTo("event log");
        assertThat(ids(experts.experts())).containsExactlyInAnyOrder("ana", "bo");
    }

    @Test
    void whoRefusesATopicIsNotFoundByAMisspellingOfIt() {
        vault.write("people.txt", "id=bo; consent.topics.kafka=false");

        assertThat(who(ExpertQuery.of("kafak"))).doesNotContain("bo").contains("ana");
    }

    @Test
    void ifTheFilterExcludesAllOthersAreListedSeparately() {
        Experts experts =
                vault.knowhow.as(Viewer.EVERYONE).who(KAFKA.withFilter(ExpertFilter.NONE.withTeams(List.of("Legal"))));

        assertThat(experts.experts()).isEmpty();
        assertThat(experts.total()).isZero();
        assertThat(experts.nearest()).isNotNull();
        assertThat(experts.nearest().reach()).isEqualTo(Reach.OTHERS);
        assertThat(ids(experts.nearest().experts())).containsExactlyInAnyOrder("ana", "bo");
    }

    @Test
    void ifNobodyKnowsThoseWhoKnowANeighbouringTopicComeClose() {
        vault.write("vocabulary.txt", "streaming > kafka", "streaming > pulsar");

        Nearest nearest = vault.knowhow.as(Viewer.EVERYONE).who("pulsar").nearest();

        assertThat(nearest).isNotNull();
        assertThat(nearest.reach()).isEqualTo(Reach.NEIGHBOUR);
        assertThat(nearest.topic()).isEqualTo("streaming");
        assertThat(vault.knowhow.as(Viewer.EVERYONE).who("zebra").nearest()).isNull();
    }

    @Test
    void whoRefusesATopicIsNotCloseToItEither() {
        vault.write("vocabulary.txt", "streaming > kafka", "streaming > pulsar")
                .write("people.txt", "id=bo; consent.topics.pulsar=false");

        Nearest nearest = vault.knowhow.as(Viewer.EVERYONE).who("pulsar").nearest();

        assertThat(nearest).isNotNull();
        assertThat(ids(nearest.experts())).containsExactlyInAnyOrder("ana", "cy");
    }

    @Test
    void todaysPeopleFileAppliesToAnOpenIndexAlone() throws IOException {
        try (Knowhow later = Knowhow.builder()
                .index(Files.createDirectory(folder.resolve("index")))
                .discoverNoPlugins()
                .plugin(new TestPlugin(((InMemoryNoteIndex) vault.index).reopened()))
                .build()) {
            vault.write("people.txt", "id=ana; consent.search=false");

            assertThat(ids(later.as(Viewer.EVERYONE).who("kafka").experts())).containsExactlyInAnyOrder("bo", "cy");
        }
    }
}

package dev.knowhow.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Contact;
import dev.knowhow.people.Member;
import dev.knowhow.people.WrittenName;
import dev.knowhow.spi.PersonEntry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergingTest {

    private final List<PersonRecord> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private MergingTest person(Map<String, Object> record) {
        records.add(RecordReader.read("people.yml", new PersonEntry(record, Map.of()), problems::add));
        return this;
    }

    private MergingTest mailmap(String... lines) {
        records.addAll(Mailmap.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), problems::add));
        return this;
    }

    private Members members() {
        return Merging.merge(records, problems);
    }

    private static String id(Members members, String name) {
        return members.resolve(name).id().value();
    }

    @Test
    void contactsAreLinks() {
        Member ana = person(Map.of(
                        "id", "ana",
                        "chat", "https://chat.example.org/ana",
                        "contact", List.of("ana@example.org", "https://cal.example.org/ana", "javascript:alert(1)")))
                .members()
                .resolve("ana");
        assertThat(ana.contacts())
                .containsExactly(
                        new Contact(Contact.Kind.CHAT, "https://chat.example.org/ana"),
                        new Contact(Contact.Kind.MAIL, "mailto:ana@example.org"),
                        new Contact(Contact.Kind.PAGE, "https://cal.example.org/ana"));
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("people.yml", "ana", "'javascript:alert(1)'", "write an e-mail address");
    }

    @Test
    void whoRefusesToBeAskedHasNoContacts() {
        Member ana = person(Map.of(
                        "id", "ana",
                        "chat", "https://chat.example.org/ana",
                        "consent", Map.of("asking", false)))
                .members()
                .resolve("ana");
        assertThat(ana.contacts()).isEmpty();
    }

    @Test
    void allNamesOfARecordAreOneMember() {
        Members members = person(Map.of(
                        "id", "ana",
                        "name", "Ana Lima",
                        "aliases", List.of("A. Lima"),
                        "github", "@ana-l",
                        "email", "Ana@Example.org"))
                .members();

        for (String name : List.of(
                "ana",
                "@ana",
                "ANA",
                "Ana  Lima",
                "a. lima",
                "@ana-l",
                "ana@example.org",
                "Somebody <ana@example.org>",
                "Ana Lima <other@example.org>")) {
            assertThat(id(members, name)).as(name).isEqualTo("ana");
        }
        assertThat(members.problems()).isEmpty();
    }

    @Test
    void unknownNamesAreMembersOfTheirOwn() {
        Members members = members();

        assertThat(members.resolve("@bo").declared()).isFalse();
        assertThat(id(members, "@bo")).isEqualTo("bo");
        assertThat(members.find("bo")).isEmpty();
    }

    @Test
    void twoPeopleOfOneNameStayTwo() {
        Members members = person(Map.of("id", "anna-1", "name", "Anna Kowalska", "email", "one@example.org"))
                .person(Map.of("id", "anna-2", "name", "Anna Kowalska"))
                .members();

        assertThat(members.members()).hasSize(2);
        assertThat(members.find("Anna Kowalska")).isEmpty();
        assertThat(id(members, "Anna Kowalska <one@example.org>")).isEqualTo("anna-1");
        assertThat(members.resolve("Nobody Known <two@example.org>"))
                .as("the address tells them apart and is shown to nobody")
                .extracting(Member::name, member -> member.id().value())
                .containsExactly(
                        "Nobody Known",
                        WrittenName.of("Nobody Known <two@example.org>").id());
        assertThat(members.problems()).hasSize(1);
        assertThat(members.problems().getFirst().what()).contains("anna-1").contains("anna-2");
    }

    @Test
    void anIdGoesBeforeTheNameOfAnother() {
        Members members = person(Map.of("id", "sam", "name", "Samuel Okafor"))
                .person(Map.of("id", "other", "name", "Sam"))
                .members();

        assertThat(id(members, "sam")).isEqualTo("sam");
        assertThat(members.problems()).hasSize(1);
    }

    @Test
    void recordsWithOneIdAreOneMember() {
        Members members = person(Map.of("id", "ana", "name", "Ana Lima"))
                .person(Map.of("id", "Ana", "email", "ana@example.org"))
                .members();

        assertThat(members.members()).hasSize(1);
        assertThat(id(members, "ana@example.org")).isEqualTo("ana");
        assertThat(members.problems()).as("in one file this is a slip").hasSize(1);
    }

    @Test
    void anAliasThatIsAnIdJoinsTwoRecords() {
        Members members = person(Map.of("id", "ana", "aliases", List.of("alima")))
                .person(Map.of("id", "alima", "name", "Ana Lima"))
                .members();

        assertThat(members.members()).hasSize(1);
        assertThat(id(members, "Ana Lima")).isEqualTo("ana");
    }

    @Test
    void aliasesInACircleAreReported() {
        Members members = person(Map.of("id", "a", "aliases", "b"))
                .person(Map.of("id", "b", "aliases", "c"))
                .person(Map.of("id", "c", "aliases", "a"))
                .members();

        assertThat(members.members()).hasSize(1);
        assertThat(members.problems()).extracting(Problem::what).anyMatch(what -> what.contains("circle"));
    }

    @Test
    void anAliasThatTwoClaimJoinsNobody() {
        Members members = person(Map.of("id", "a", "aliases", "c"))
                .person(Map.of("id", "b", "aliases", "c"))
                .person(Map.of("id", "c"))
                .members();

        assertThat(members.members()).hasSize(3);
        assertThat(id(members, "c")).isEqualTo("c");
        assertThat(members.problems()).isNotEmpty();
    }

    @Test
    void aMailmapJoinsTheMemberWithItsAddress() {
        Members members = person(Map.of("id", "ana", "email", "ana@work.org"))
                .mailmap("Ana Lima <ana@work.org> <ana@home.org> # the same", "# nobody", "")
                .members();

        assertThat(members.members()).hasSize(1);
        assertThat(id(members, "ana@home.org")).isEqualTo("ana");
        assertThat(id(members, "Ana Lima")).isEqualTo("ana");
    }

    @Test
    void aMailmapJoinsTheMemberWithItsName() {
        Members members = person(Map.of("id", "ana", "name", "Ana Lima"))
                .mailmap("Ana Lima <ana@home.org>")
                .members();

        assertThat(id(members, "x <ana@home.org>")).isEqualTo("ana");
    }

    @Test
    void aMailmapAloneMakesMembers() {
        Members members = mailmap(
                        "Proper One <one@x.org>",
                        "<two@x.org> <old-two@x.org>",
                        "Proper Three <three@x.org> <old-three@x.org>",
                        "Proper Four <four@x.org> Build Bot <bot@x.org>")
                .members();

        assertThat(id(members, "one@x.org")).isEqualTo("Proper One");
        assertThat(id(members, "old-two@x.org")).isEqualTo(id(members, "two@x.org"));
        assertThat(id(members, "Anyone <old-three@x.org>")).isEqualTo("Proper Three");
        assertThat(id(members, "Build Bot <bot@x.org>")).isEqualTo("Proper Four");
        assertThat(members.find("Other <bot@x.org>")).isEmpty();
        assertThat(members.problems()).isEmpty();
    }

    @Test
    void aMailmapThatContradictsItselfIsReportedAndTheFirstLineCounts() {
        Members members = mailmap(
                        "Ana Lima <ana@x.org>",
                        "Bo Berg <ana@x.org>",
                        "Cy Young <cy@x.org> <c@x.org>",
                        "Di <cy@x.org> <d@x.org>")
                .members();

        assertThat(members.resolve("ana@x.org").name()).isEqualTo("Ana Lima");
        assertThat(members.resolve("d@x.org").name()).isEqualTo("Cy Young");
        assertThat(problems).extracting(Problem::line).containsExactly(4, 2);
    }

    @Test
    void twoOfOneNameInAMailmapStayTwo() {
        Members members = mailmap("Li Wei <a@x.org> <b@x.org>", "Li Wei <c@x.org> <d@x.org>")
                .members();

        assertThat(id(members, "b@x.org")).isNotEqualTo(id(members, "d@x.org"));
        assertThat(members.find("Li Wei")).isEmpty();
    }

    @Test
    void brokenLinesOfAMailmapAreReported() {
        mailmap("Good <a@x.org>", "no address here", "<>");

        assertThat(problems).extracting(Problem::line).containsExactly(2, 3);
    }

    @Test
    void valuesAreReadAsPeopleWriteThem() {
        Member member = person(Map.of(
                        "ID", "ana",
                        "Groups", "Ops, Security",
                        "languages", List.of("EN", "pt"),
                        "location", "Lisbon",
                        "mentor", "yes",
                        "left", "2025-03-31"))
                .members()
                .resolve("ana");

        assertThat(member.groups()).containsExactly("ops", "security");
        assertThat(member.languages()).containsExactly("en", "pt");
        assertThat(member.place()).isEqualTo("Lisbon");
        assertThat(member.mentor()).isTrue();
        assertThat(member.left()).isTrue();
        assertThat(member.leftOn()).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void consentIsRefusedPurposeByPurposeAndTopicByTopic() {
        Member member = person(Map.of(
                        "id",
                        "ana",
                        "consent",
                        Map.of("digest", false, "topics", Map.of("Kafka", false, "java", true))))
                .members()
                .resolve("ana");

        assertThat(member.consent().agreesTo(Purpose.DIGEST)).isFalse();
        assertThat(member.consent().agreesTo(Purpose.SEARCH)).isTrue();
        assertThat(member.consent().refusedTopics()).containsExactly("Kafka");
        assertThat(problems).isEmpty();
    }

    @Test
    void opportunitiesAreOptIn() {
        Members members = person(Map.of("id", "ana"))
                .person(Map.of("id", "bo", "consent", Map.of("opportunities", true)))
                .person(Map.of("id", "cy", "consent", true))
                .members();

        assertThat(members.resolve("ana").consent().agreesTo(Purpose.OPPORTUNITIES))
                .isFalse();
        assertThat(members.resolve("bo").consent().agreesTo(Purpose.OPPORTUNITIES))
                .isTrue();
        assertThat(members.resolve("cy").consent().agreesTo(Purpose.OPPORTUNITIES))
                .isFalse();
        assertThat(members.resolve("cy").consent().agreesTo(Purpose.ASKING)).isTrue();
    }

    @Test
    void consentForAnUnknownPurposeIsAProblem() {
        Members members =
                person(Map.of("id", "ana", "consent", Map.of("serach", false))).members();

        assertThat(members.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("serach");
            assertThat(problem.remedy()).contains("search").contains("opportunities");
        });
    }

    @Test
    void consentThatCannotBeReadIsNotGiven() {
        Members members = person(Map.of("id", "ana", "consent", Map.of("search", "perhaps")))
                .person(Map.of("id", "bo", "consent", "ask me"))
                .members();

        assertThat(members.resolve("ana").consent().agreesTo(Purpose.SEARCH)).isFalse();
        assertThat(members.resolve("bo").consent().agreesTo(Purpose.EXPORT)).isFalse();
        assertThat(members.problems()).hasSize(2);
    }

    @Test
    void refusingInOneRecordHoldsForAllOfThem() {
        Members members = person(Map.of("id", "ana"))
                .person(Map.of("id", "ana", "consent", false))
                .members();

        assertThat(members.resolve("ana").consent().agreesTo(Purpose.SEARCH)).isFalse();
    }

    /** Were each compared with each other, this would hold up the build for minutes. */
    @Test
    void manyRecordsAreMerged() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add("Person Number" + i + " <p" + i + "@x.org> <q" + i + "@x.org>");
            person(Map.of("id", "p" + i, "email", "p" + i + "@x.org"));
        }

        Members members = mailmap(lines.toArray(String[]::new)).members();

        assertThat(id(members, "q777@x.org")).isEqualTo("p777");
    }
}

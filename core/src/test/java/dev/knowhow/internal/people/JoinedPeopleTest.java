package dev.knowhow.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Join;
import dev.knowhow.people.Join.Reason;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Member;
import dev.knowhow.spi.PersonEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JoinedPeopleTest {

    private final List<PersonRecord> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private JoinedPeopleTest person(Map<String, Object> record) {
        records.add(RecordReader.read("people.yml", new PersonEntry(record, Map.of()), problems::add));
        return this;
    }

    private final Map<String, String> pairs = new HashMap<>();

    private JoinedPeople joined(Joining joining, String... names) {
        Members known = Merging.merge(records, problems);
        JoinedPeople people =
                new JoinedPeople(known, null, () -> new JoinedNames(known, List.of(names), pairs, joining));
        if (joining == Joining.NAMES) {
            keptJoinsAreTheSame(people, known, names);
        }
        return people;
    }

    private void keptJoinsAreTheSame(JoinedPeople people, Members known, String... names) {
        Stream<String> lines = Stream.concat(
                Stream.of(names), pairs.entrySet().stream().map(pair -> pair.getKey() + '\t' + pair.getValue()));
        String counts = lines.map(line -> "1\t" + line).collect(Collectors.joining("\n"));
        byte[] encoded = counts.getBytes(StandardCharsets.UTF_8);
        KeptJoins kept = Objects.requireNonNull(KeptJoins.of(KeptJoins.bytes(known, encoded), known, encoded));
        for (String name : names) {
            Member member = kept.named(name);
            assertThat(member == null ? known.resolve(name) : member).isEqualTo(people.resolve(name));
        }
        assertThat(kept.named("Nobody <nobody@example.org>")).isNull();
    }

    private JoinedPeople joined(String... names) {
        return joined(Joining.NAMES, names);
    }

    private static boolean areOne(JoinedPeople people, String... names) {
        return Stream.of(names).map(people::resolve).distinct().count() == 1;
    }

    @Test
    void oneAddressIsOnePersonUnderSeveralNames() {
        JoinedPeople people = joined("Uma Test <uma@example.org>", "umat <uma@example.org>");

        Member uma = people.resolve("umat <uma@example.org>");
        assertThat(areOne(people, "Uma Test <uma@example.org>", "umat <uma@example.org>", "uma@example.org"))
                .isTrue();
        assertThat(uma.name()).isEqualTo("Uma Test");
        assertThat(uma.aliases()).containsExactly("umat");
        assertThat(people.joins(uma)).containsExactly(new Join("umat", Reason.ADDRESS));
        assertThat(uma.declared()).isFalse();
    }

    @Test
    void storedJoinsAreOfTheSameRecordsAndNamesOnly() {
        byte[] names = "1\tUma Test <uma@example.org>\n".getBytes(StandardCharsets.UTF_8);
        byte[] others = "1\tumat <uma@example.org>\n".getBytes(StandardCharsets.UTF_8);
        Members nobody = Merging.merge(records, problems);
        person(Map.of("id", "uma", "name", "Uma Test"));
        Members uma = Merging.merge(records, problems);
        byte[] kept = KeptJoins.bytes(nobody, names);

        assertThat(KeptJoins.of(kept, nobody, names)).isNotNull();
        assertThat(KeptJoins.of(kept, uma, names)).isNull();
        assertThat(KeptJoins.of(kept, nobody, others)).isNull();
        assertThat(KeptJoins.of(new byte[0], nobody, names)).isNull();
    }

    @Test
    void storedJoinsGrowWithTheNamesOnly() {
        String counts = IntStream.range(0, 2_000)
                .mapToObj(i -> "1\tName " + i + " <uma@example.org>\n")
                .collect(Collectors.joining());

        assertThat(KeptJoins.bytes(Members.NONE, counts.getBytes(StandardCharsets.UTF_8)))
                .hasSizeLessThan(4 * counts.length());
    }

    @Test
    void anIdMayHaveAnySign() {
        person(Map.of("id", "u\tm\na", "name", "Uma Test", "email", "uma@example.org"));

        assertThat(joined("Uma Test <uma@example.org>", "umat <uma@example.org>")
                        .resolve("umat <uma@example.org>")
                        .declared())
                .isTrue();
    }

    @Test
    void namesOfNotesAndThoseBesideHandlesAreNamesOfPeople() {
        pairs.put("tiif", "Tiffany Pek Yuan");
        JoinedPeople people = joined("Uma Test <uma@example.org>", "bo");

        assertThat(List.of("uma test", "Uma  Test", "Tiffany Pek Yuan", "Pek Yuan"))
                .allMatch(people::isName);
        assertThat(List.of("bo", "Uma", "Yuan", "Test Yuan", "Uma Test Kafka")).noneMatch(people::isName);
    }

    @Test
    void aLongTextInPlaceOfANameHasNotAllItsPartsAsNames() {
        JoinedPeople people = joined("Uma " + "Test ".repeat(20_000) + "End");

        assertThat(List.of("Uma Test", "Test Test Test", "Test End")).allMatch(people::isName);
        assertThat(people.isName("Test ".repeat(11))).isFalse();
    }

    @Test
    void anIdFromBeforeTheJoinStillMeansThePerson() {
        JoinedPeople people = joined("Uma Test <uma@example.org>", "umat <uma@example.org>");

        assertThat(areOne(
                        people,
                        "Uma Test <uma@example.org>",
                        Member.undeclared("umat <uma@example.org>").id().value(),
                        Member.undeclared("uma@example.org").id().value()))
                .isTrue();
    }

    @Test
    void anAddressThatManyHaveJoinsNobody() {
        JoinedPeople people = joined("Ana Lima <noreply@github.com>", "Bo Berg <noreply@github.com>");

        assertThat(areOne(people, "Ana Lima <noreply@github.com>", "Bo Berg <noreply@github.com>"))
                .isFalse();
    }

    @Test
    void thePrivateAddressesOfOneAccountAreOnePerson() {
        assertThat(areOne(
                        joined(
                                Joining.ADDRESSES,
                                "vics <vics@users.noreply.github.com>",
                                "vics <1234567+vics@users.noreply.github.com>",
                                "Vic S <1234567+vic-renamed@users.noreply.github.com>"),
                        "vics <vics@users.noreply.github.com>",
                        "vics <1234567+vics@users.noreply.github.com>",
                        "Vic S <1234567+vic-renamed@users.noreply.github.com>"))
                .isTrue();
        assertThat(areOne(
                        joined(
                                Joining.ADDRESSES,
                                "v <77-vics@users.noreply.gitlab.com>",
                                "w <77-vic@users.noreply.gitlab.com>",
                                "x <vic@users.noreply.gitlab.com>"),
                        "v <77-vics@users.noreply.gitlab.com>",
                        "w <77-vic@users.noreply.gitlab.com>",
                        "x <vic@users.noreply.gitlab.com>"))
                .isTrue();
    }

    @Test
    void aHandleThatTwoAccountsHadIsNeithers() {
        JoinedPeople people = joined(
                "a <1+vics@users.noreply.github.com>",
                "b <2+vics@users.noreply.github.com>",
                "c <vics@users.noreply.github.com>",
                "vics");

        assertThat(Stream.of(
                                "a <1+vics@users.noreply.github.com>",
                                "b <2+vics@users.noreply.github.com>",
                                "c <vics@users.noreply.github.com>",
                                "vics")
                        .map(people::resolve))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameFullNameIsOnePersonUnlessARecordSeparatesThem() {
        String work = "Wim Sample <wim@example.org>";
        String home = "wim sample <wim@home.example.net>";
        JoinedPeople people = joined(work, home, "Wim Sample");

        assertThat(areOne(people, work, home, "Wim Sample")).isTrue();
        assertThat(people.joins(people.resolve(work))).extracting(Join::reason).containsOnly(Reason.NAME);
        assertThat(areOne(joined(Joining.ADDRESSES, work, home), work, home)).isFalse();

        person(Map.of("id", "wim", "name", "Wim Sample", "email", "wim@example.org"))
                .person(Map.of("id", "wim2", "name", "Wim Sample", "email", "wim@home.example.net"));
        assertThat(joined(work, home).resolve(work).id().value()).isEqualTo("wim");
        assertThat(joined(work, home).resolve(home).id().value()).isEqualTo("wim2");
        assertThat(joined(work, home, "Wim Sample <w@x.org>")
                        .resolve("Wim Sample <w@x.org>")
                        .declared())
                .isFalse();
    }

    @Test
    void oneWordIsNoFullName() {
        assertThat(areOne(joined("mike <a@x.org>", "mike <b@x.org>"), "mike <a@x.org>", "mike <b@x.org>"))
                .isFalse();
        assertThat(areOne(
                        joined("Your Name <a@x.org>", "Your Name <b@x.org>"),
                        "Your Name <a@x.org>",
                        "Your Name <b@x.org>"))
                .isFalse();
    }

    @Test
    void anEmployerOrADegreeBehindANameIsNoPartOfIt() {
        assertThat(areOne(
                        joined(
                                "Vic Sand",
                                "Vic Sand (Acme, Inc.) <v@x.org>",
                                "Vic Sand (he/him)",
                                "Sand, Vic, _Ph.D._"),
                        "Vic Sand",
                        "Vic Sand (Acme, Inc.) <v@x.org>",
                        "Vic Sand (he/him)",
                        "Sand, Vic, _Ph.D._"))
                .isTrue();
        assertThat(areOne(joined("Vic (Acme)", "Vic (Zen)"), "Vic (Acme)", "Vic (Zen)"))
                .isFalse();
    }

    @Test
    void aHandleInGitIsThePersonsIfAnAccountProvesItAndItIsNoFirstName() {
        assertThat(areOne(
                        joined("V S <7+VicSand@users.noreply.github.com>", "VicSand <v@x.org>", "VicSand <v@home.net>"),
                        "V S <7+VicSand@users.noreply.github.com>",
                        "VicSand <v@x.org>",
                        "VicSand <v@home.net>"))
                .isTrue();
        assertThat(areOne(joined("VicSand <v@x.org>", "VicSand <v@y.org>"), "VicSand <v@x.org>", "VicSand <v@y.org>"))
                .as("nothing proves it")
                .isFalse();
        assertThat(areOne(
                        joined("Andy <7+andy@users.noreply.github.com>", "andy <a@x.org>"),
                        "Andy <7+andy@users.noreply.github.com>",
                        "andy <a@x.org>"))
                .isFalse();
    }

    @Test
    void aLongFirstNameIsNoHandle() {
        for (String name : List.of("Alexandra", "Benjamin")) {
            String account = "Q <7+" + name + "@users.noreply.github.com>";
            String colleague = name + " <a@acme.example>";
            assertThat(areOne(joined(account, colleague), account, colleague)).isFalse();
        }
    }

    @Test
    void aHandleThatAnAddressProvesIsThePersons() {
        JoinedPeople people = joined(
                "Vic Sand <7+vics@users.noreply.github.com>", "vics", "https://github.com/Vics", "mike <mike@x.org>");

        assertThat(areOne(
                        people,
                        "Vic Sand <7+vics@users.noreply.github.com>",
                        "vics",
                        "@vics",
                        "https://github.com/Vics"))
                .isTrue();
        assertThat(people.resolve("vics").handles()).containsExactly("vics");
        assertThat(areOne(people, "mike", "mike <mike@x.org>")).isFalse();
    }

    @Test
    void whatIsJoinedToARecordIsThatMember() {
        person(Map.of("id", "ana", "name", "Ana Lima", "email", "ana@work.org", "consent", false));
        JoinedPeople people = joined(
                "anal <ana@work.org>",
                "Ana Lima <ana@home.org>",
                "al <ana@home.org>",
                "x <9+anahandle@users.noreply.github.com>",
                "Ana Lima <anahandle@users.noreply.github.com>",
                "anahandle");

        assertThat(Stream.of(
                                "anal <ana@work.org>",
                                "al <ana@home.org>",
                                "x <9+anahandle@users.noreply.github.com>",
                                "anahandle")
                        .map(people::resolve))
                .allMatch(member -> member.id().value().equals("ana"))
                .noneMatch(member -> member.consent().agreesTo(dev.knowhow.people.Consent.Purpose.SEARCH));
        assertThat(people.joins(people.resolve("ana"))).extracting(Join::name).contains("Ana Lima", "al", "anahandle");
    }

    @Test
    void noJoinMayBeRestedOn() {
        person(Map.of("id", "ana", "name", "Ana Lima", "email", "ana@work.org"));
        JoinedPeople people = joined("Ana Lima <ana@home.org>", "al <ana@home.org>", "anal <ana@work.org>");

        assertThat(people.resolve("al <ana@home.org>").id().value()).isEqualTo("ana");
        assertThat(people.find("al <ana@home.org>")).isEmpty();
        assertThat(people.verified().resolve("Ana Lima <ana@home.org>").declared())
                .isFalse();
        assertThat(people.verified().resolve("anal <ana@work.org>").declared()).isTrue();
        assertThat(people.verified().resolve("Ana Lima").declared()).isTrue();
    }

    @Test
    void aNameThatOnlySomeMayReadJoinsAndChangesNothing() {
        JoinedPeople people = joined("Uma Test <uma@example.org>");

        assertThat(areOne(people, "Uma Test <uma@example.org>", "Secret Name <uma@example.org>"))
                .isTrue();
        assertThat(people.resolve("Secret Name <uma@example.org>").name()).isEqualTo("Uma Test");
    }

    @Test
    void botsAreJoinedToNobody() {
        JoinedPeople people = joined("Ana Lima <ana@x.org>", "release-bot <ana@x.org>");

        assertThat(areOne(people, "Ana Lima <ana@x.org>", "release-bot <ana@x.org>"))
                .isFalse();
    }

    @Test
    void aFullNameInOneWordIsThatPerson() {
        JoinedPeople people = joined(
                "Feroz Salam <feroz@example.org>",
                "ferozsalam <ferozsalam@users.noreply.github.com>",
                "FS <12+feroz-salam@users.noreply.gitlab.com>",
                "feroz_salam");

        assertThat(areOne(
                        people,
                        "Feroz Salam <feroz@example.org>",
                        "ferozsalam <ferozsalam@users.noreply.github.com>",
                        "FS <12+feroz-salam@users.noreply.gitlab.com>",
                        "feroz_salam"))
                .isTrue();
        assertThat(people.joins(people.resolve("ferozsalam")))
                .extracting(Join::reason)
                .containsOnly(Reason.NAME);
    }

    /** A word that nobody has as a full name, or two people have, or that is short, proves nothing. */
    @Test
    void oneWordAloneIsNobodyInParticular() {
        assertThat(areOne(
                        joined("christian <a@x.org>", "christian <b@x.org>"),
                        "christian <a@x.org>",
                        "christian <b@x.org>"))
                .isFalse();
        assertThat(areOne(joined("Sam Lee <sam@x.org>", "samlee <s@y.org>"), "Sam Lee <sam@x.org>", "samlee <s@y.org>"))
                .isFalse();
        JoinedPeople two = joined("Ann Alison <a@x.org>", "Anna Lison <b@x.org>", "annalison <c@x.org>");
        assertThat(two.resolve("annalison <c@x.org>"))
                .isNotEqualTo(two.resolve("Ann Alison <a@x.org>"))
                .isNotEqualTo(two.resolve("Anna Lison <b@x.org>"));
    }

    @Test
    void aRecordSeparatesAFullNameFromItsSpelling() {
        person(Map.of("id", "feroz", "name", "Feroz Salam")).person(Map.of("id", "ferozsalam", "name", "F. S. Other"));
        JoinedPeople people = joined("Feroz Salam <feroz@example.org>", "ferozsalam");

        assertThat(people.resolve("ferozsalam").id().value()).isEqualTo("ferozsalam");
        assertThat(people.resolve("Feroz Salam <feroz@example.org>").id().value())
                .isEqualTo("feroz");
    }

    /** Notes write Jane Miller (@jm). */
    @Test
    void aHandleBesideAFullNameInNotesIsThatPerson() {
        pairs.put("jm", "Jane Miller");
        JoinedPeople people = joined("Jane Miller <jane@example.org>", "@jm", "jm <jm@users.noreply.github.com>");

        assertThat(areOne(people, "Jane Miller <jane@example.org>", "@jm", "jm <jm@users.noreply.github.com>"))
                .isTrue();
        assertThat(areOne(
                        joined(Joining.ADDRESSES, "Jane Miller <jane@example.org>", "@jm"),
                        "Jane Miller <jane@example.org>",
                        "@jm"))
                .isFalse();
    }

    @Test
    void aLearnedPairGivesNoPermission() {
        pairs.put("jm", "Jane Miller");
        person(Map.of("id", "jane", "name", "Jane Miller"));
        JoinedPeople people = joined("@jm", "Jane Miller");

        assertThat(people.resolve("@jm").id().value()).isEqualTo("jane");
        assertThat(people.verified().resolve("@jm").declared()).isFalse();
    }

    @Test
    void theLabelOfAnAddressNamesNoOtherMailbox() {
        JoinedPeople people = joined("Uma Test <uma@example.org>", "uma <uma+git@example.org>", "vic <+@example.org>");

        assertThat(areOne(people, "Uma Test <uma@example.org>", "uma <uma+git@example.org>"))
                .isTrue();
        assertThat(areOne(people, "Uma Test <uma@example.org>", "vic <+@example.org>"))
                .isFalse();
    }

    @Test
    void theLabelOfASharedAddressProvesNothing() {
        JoinedPeople people = joined("Uma Test <info+a@example.org>", "Vic Sample <info+b@example.org>");

        assertThat(areOne(people, "Uma Test <info+a@example.org>", "Vic Sample <info+b@example.org>"))
                .isFalse();
    }

    @Test
    void theFamilyNameMayComeFirst() {
        JoinedPeople people = joined("Uma Test <uma@a.example>", "Test, Uma <uma@b.example>");

        assertThat(areOne(people, "Uma Test <uma@a.example>", "Test, Uma <uma@b.example>"))
                .isTrue();
        assertThat(people.resolve("Test, Uma <uma@b.example>").name()).isEqualTo("Uma Test");
    }

    @Test
    void aTitleAfterACommaIsNoFirstName() {
        JoinedPeople people = joined(
                "Jane Miller, PhD <jane@a.example>",
                "Jane Miller PhD <jane@b.example>",
                "Sample, Jr <x@c.example>",
                "Jr Sample <y@d.example>");

        assertThat(areOne(people, "Jane Miller, PhD <jane@a.example>", "Jane Miller PhD <jane@b.example>"))
                .isTrue();
        assertThat(areOne(people, "Sample, Jr <x@c.example>", "Jr Sample <y@d.example>"))
                .isFalse();
    }

    @Test
    void labelsOfAMailboxOfSeveralPeopleJoinNobody() {
        JoinedPeople people = joined(
                "Jane Miller <platform+jm@a.example>",
                "Bob Stone <platform+bs@a.example>",
                "Uma Test <uma+git@a.example>",
                "uma <uma@a.example>");

        assertThat(areOne(people, "Jane Miller <platform+jm@a.example>", "Bob Stone <platform+bs@a.example>"))
                .isFalse();
        assertThat(areOne(people, "Uma Test <uma+git@a.example>", "uma <uma@a.example>"))
                .isTrue();
    }
}

package dev.knowhow.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.Section;
import dev.knowhow.spi.PersonEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MentionsTest {

    private final List<PersonRecord> records = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final Map<String, String> pairs = new HashMap<>();

    private MentionsTest person(Map<String, Object> record) {
        records.add(RecordReader.read("people.yml", new PersonEntry(record, Map.of()), problem -> {}));
        return this;
    }

    private MentionsTest named(String... names) {
        named.addAll(List.of(names));
        return this;
    }

    private Note found(NoteBuilder note) {
        return new Mentions(Merging.merge(records, List.of()), named, pairs).in(note.build());
    }

    private List<String> in(String text) {
        return names(found(note(text)));
    }

    private static NoteBuilder note(String text) {
        return Note.builder("a.md").section(new Section(List.of(), "", 1, text, "", List.of()));
    }

    private static List<String> names(Note note) {
        return note.attributions().stream()
                .filter(NameCounts::isMention)
                .map(Attribution::name)
                .toList();
    }

    @Test
    void aNameThatNotesPutBesideAHandleIsFoundInText() {
        named("jdoe");
        pairs.put("jdoe", "Jane Doe");

        assertThat(in("We thank Jane Doe.")).containsExactly("jdoe");
    }

    /** Else those who go by a handle would be the only ones who are never found by name. */
    @Test
    void idsAreReadAsNamesOnlyWhereHardlyAnybodyGoesByAHandle() {
        named("jane-doe", "tim-obrien");
        assertThat(in("We thank Jane Doe.")).containsExactly("jane-doe");

        named("x12");
        assertThat(in("We thank Jane Doe.")).isEmpty();
        assertThat(in("We thank @jane-doe.")).containsExactly("jane-doe");

        pairs.put("x12", "Ann Lee");
        assertThat(in("We thank Jane Doe and Ann Lee.")).containsExactlyInAnyOrder("jane-doe", "x12");
    }

    @Test
    void pairsAreLearnedWhereNotesAgree() {
        NameCounts counts = new NameCounts();
        counts.add(note("by Jane Doe (@jdoe) and @rata (Rodrigo Campos), see Ann Lee (@one)\nAnn Lee (@two)")
                .link(new Link(Link.Kind.EXTERNAL, "https://github.com/epage", "", "Ed Page", 1))
                .link(new Link(Link.Kind.EXTERNAL, "https://github.com/rust-lang", "", "the organization", 1))
                .build());

        assertThat(counts.pairs())
                .containsOnly(
                        Map.entry("jdoe", "Jane Doe"),
                        Map.entry("rata", "Rodrigo Campos"),
                        Map.entry("epage", "Ed Page"));
        assertThat(NameCounts.of(counts.bytes()).pairs()).isEqualTo(counts.pairs());
        assertThat(counts.names()).isEmpty();
    }

    /** A text that names somebody tells nothing of what a note says that not everyone may see. */
    @Test
    void hiddenNotesTeachNoPairs() {
        NameCounts counts = new NameCounts();
        counts.add(note("Jane Doe (@jdoe)").audience("board").build());

        assertThat(counts.pairs()).isEmpty();
    }

    @Test
    void theScopeOfAPackageIsNobody() {
        person(Map.of("id", "acme", "name", "Acme", "handle", "@acme"));

        assertThat(in("npm install @acme/button and ask @acme/sre-team")).isEmpty();
        assertThat(in("Thanks, @acme. And @acme/, too")).containsExactly("acme");
        assertThat(in("See @acme.x-/button and @acme.-")).containsExactly("acme");
    }

    @Test
    @Timeout(5)
    void aLongWordAfterAnAtIsReadOnce() {
        assertThat(in("@" + "a".repeat(40_000) + "/b")).isEmpty();
        assertThat(in("a@b" + ".c".repeat(20_000))).isEmpty();
    }

    @Test
    void fullNamesAreFoundInText() {
        named("Jane Doe", "José García", "山田 太郎", "Tim O'Brien");

        assertThat(in("We thank Jane Doe.")).containsExactly("Jane Doe");
        assertThat(in("JANE doe's idea")).containsExactly("Jane Doe");
        assertThat(in("ask Jose Garcia")).containsExactly("José García");
        assertThat(in("Jose\u0301 Garci\u0301a asked")).containsExactly("José García");
        assertThat(in("山田 太郎 said")).containsExactly("山田 太郎");
        assertThat(in("Tim O’Brien said")).containsExactly("Tim O'Brien");
        assertThat(in("@**Jane Doe** said")).containsExactly("Jane Doe");
    }

    @Test
    void otherWordsAreNotNames() {
        named("Jane Doe");

        assertThat(in("Janet Doe, Jane Doeling, Doe Jane")).isEmpty();
        assertThat(in("He met Jane. Doe season began.")).isEmpty();
        assertThat(in("first Jane\nDoe second")).isEmpty();
        assertThat(in("Jane (Doe)")).isEmpty();
    }

    @Test
    void oneWordIsOnlyANameAfterAnAt() {
        named("niko", "Mark");

        assertThat(in("niko and Mark said so")).isEmpty();
        assertThat(in("as @niko said, and @_**Mark** too")).containsExactly("niko", "Mark");
        assertThat(in("[@niko] (@niko)")).containsExactly("niko");
        assertThat(in("@niko's, @mark.")).containsExactly("niko", "Mark");
        assertThat(in("mail x@niko or a/@niko")).isEmpty();
        assertThat(in("@nikolas")).isEmpty();
    }

    @Test
    void profileLinksNameTheirOwner() {
        named("niko", "rust");
        NoteBuilder note = note("see there");
        note.link(new Link(Link.Kind.EXTERNAL, "https://github.com/Niko", "", "his page", 1));
        note.link(new Link(Link.Kind.EXTERNAL, "https://github.com/rust/rust/pull/1", "", "a pull request", 1));
        note.link(new Link(Link.Kind.EXTERNAL, "https://example.org/rust", "", "", 1));

        assertThat(names(found(note))).containsExactly("niko");
    }

    @Test
    void addressesNameTheirOwner() {
        person(Map.of("id", "ana", "email", "ana@example.org"));

        assertThat(in("write to Ana@Example.org.")).containsExactly("ana");
        assertThat(in("write to banana@example.org")).isEmpty();
    }

    @Test
    void anIdWithAHyphenIsAName() {
        named("jane-doe");

        assertThat(in("We thank Jane Doe.")).containsExactly("jane-doe");
        assertThat(in("ask @jane-doe")).containsExactly("jane-doe");
        named("Jane Doe");
        assertThat(in("We thank Jane Doe.")).containsExactly("Jane Doe");
    }

    @Test
    void membersAreNamedByTheirId() {
        person(Map.of("id", "ana", "name", "Ana Lima", "aliases", List.of("A. M. Lima"), "handles", "alima"))
                .named("Ana Lima");

        assertThat(in("Ana Lima")).containsExactly("ana");
        assertThat(in("A. M. Lima")).containsExactly("ana");
        assertThat(in("@alima")).containsExactly("ana");
    }

    @Test
    void aNameThatTwoClaimNamesNobody() {
        person(Map.of("id", "a1", "name", "Anna Kowalska")).person(Map.of("id", "a2", "name", "Anna Kowalska"));

        assertThat(in("Anna Kowalska said")).isEmpty();
        assertThat(in("@a1 said")).containsExactly("a1");
    }

    @Test
    void theLongestNameIsMeant() {
        named("Jane Doe", "Jane Doe Smith");

        assertThat(in("Jane Doe Smith said")).containsExactly("Jane Doe Smith");
    }

    @Test
    void whoHasAPartAnywayIsNotNamedOnceMore() {
        person(Map.of("id", "ana", "name", "Ana Lima", "handles", "al"));
        NoteBuilder note = note("Ana Lima and @ana");
        note.attribution(new Attribution("al", Role.AUTHOR, 1, Origin.FRONT_MATTER));

        assertThat(names(found(note))).isEmpty();
        assertThat(in("Ana Lima and @ana")).containsExactly("ana");
    }

    @Test
    void whatWasFoundBeforeIsForgotten() {
        NoteBuilder note = note("nobody");
        note.attribution(new Attribution("bo", Role.MENTIONED, 1, Origin.TEXT));

        assertThat(found(note).attributions()).isEmpty();
    }

    @Test
    void manyNamesCostLittlePerNote() {
        for (int i = 0; i < 40_000; i++) {
            named.add("John Number" + i);
        }
        Mentions mentions = new Mentions(Members.NONE, named, Map.of());
        Note note = note("John Number7 met John and Number8. ".repeat(20_000)).build();
        long began = System.nanoTime();

        assertThat(names(mentions.in(note))).containsExactly("John Number7");
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
    }
}

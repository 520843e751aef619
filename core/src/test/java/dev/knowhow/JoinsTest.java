package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.query.Completion;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.PersonEntry;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.PlainNoteParser;
import dev.knowhow.testkit.PlainPeopleFormat;
import dev.knowhow.testkit.TestPlugin;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person is one line; a join that no record makes gives no right, and takes no consent for granted. */
class JoinsTest {

    private static final ExpertQuery KAFKA = ExpertQuery.of("kafka").withLimit(10);

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void begin() throws IOException {
        vault = new Vault(folder);
    }

    @AfterEach
    void end() {
        vault.close();
    }

    private List<String> who(Knowhow knowhow) {
        return knowhow.as(Viewer.EVERYONE).who(KAFKA).experts().stream()
                .map(expert -> expert.member().name())
                .toList();
    }

    private List<String> found(Viewer viewer) {
        return vault.knowhow.as(viewer).search(SearchQuery.of("kafka")).hits().stream()
                .map(hit -> hit.id().path())
                .toList();
    }

    private Session everyone() {
        return vault.knowhow.as(Viewer.EVERYONE);
    }

    private static Viewer viewer(String written) {
        return Viewer.of(Member.undeclared(written).id(), Set.of());
    }

    @Test
    void onePersonIsOneLineHoweverTheirNameIsWritten() {
        vault.write("a.md", "author: Uma Test <uma@example.org>", "kafka brokers")
                .write("b.md", "author: umat <uma@example.org>", "kafka offsets")
                .write("c.md", "author: Uma Test <uma@home.example.net>", "kafka streams")
                .write("d.md", "author: vics <vics@users.noreply.github.com>", "kafka connect")
                .write("e.md", "author: vics <123+vics@users.noreply.github.com>", "kafka quotas")
                .indexed();

        assertThat(who(vault.knowhow)).containsExactlyInAnyOrder("Uma Test", "vics");
        assertThat(everyone().person("uma@example.org"))
                .hasValueSatisfying(profile -> assertThat(profile.notes()).isEqualTo(3));
        assertThat(everyone().why(KAFKA, "vics"))
                .hasValueSatisfying(why -> assertThat(why.expert().notes()).isEqualTo(2));
        assertThat(everyone().complete(CompletionQuery.of("vic"))).hasSize(1);
    }

    @Test
    void theRuleIsASetting() {
        vault.write("a.md", "author: Uma Test <uma@example.org>", "kafka brokers")
                .write("b.md", "author: umat <uma@example.org>", "kafka offsets")
                .write("c.md", "author: Uma Test <uma@home.example.net>", "kafka streams")
                .indexed();

        assertThat(whoBy(Joining.NAMES)).containsExactly("Uma Test");
        assertThat(whoBy(Joining.ADDRESSES)).containsExactlyInAnyOrder("Uma Test", "Uma Test");
        assertThat(whoBy(Joining.RECORDS)).containsExactlyInAnyOrder("Uma Test", "Uma Test", "umat");
    }

    private List<String> whoBy(Joining joining) {
        try (Knowhow other = Knowhow.builder()
                .notes(folder)
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .joining(joining)
                .build()) {
            other.index();
            return who(other);
        }
    }

    @Test
    void aJoinGivesNoGroupAndNoAudience() {
        vault.write("people.txt", "id=ana; name=Ana Lima; email=ana@work.org; groups=ops")
                .write("ops.md", "audience: ops", "kafka for ops")
                .write("hers.md", "audience: ana", "kafka for ana")
                .write("address.md", "audience: ana@work.org", "kafka for her address")
                .write("open.md", "author: Ana Lima <ana@home.org>", "kafka for all")
                .write("same.md", "author: al <ana@home.org>", "kafka for all, too")
                .indexed();

        assertThat(who(vault.knowhow)).containsExactly("Ana Lima");
        assertThat(found(Viewer.of(new MemberId("ana"), Set.of()))).contains("ops.md", "hers.md");
        assertThat(found(viewer("Ana Lima <ana@home.org>"))).containsExactlyInAnyOrder("open.md", "same.md");
        assertThat(found(viewer("al <ana@home.org>"))).containsExactlyInAnyOrder("open.md", "same.md");
    }

    @Test
    void aJoinOpensNoNoteThatSomebodyElseWrote() {
        vault.write("people.txt", "id=ana; name=Ana Lima; email=ana@work.org")
                .write("hr.md", "audience: hr", "author: Ana Lima <namesake@work.org>", "kafka of a namesake")
                .write("own.md", "audience: hr", "author: Ana Lima <ana@work.org>", "kafka of her own")
                .write("open.md", "author: Ana Lima <namesake@work.org>", "kafka for all")
                .indexed();

        assertThat(found(Viewer.of(new MemberId("ana"), Set.of()))).containsExactlyInAnyOrder("own.md", "open.md");
    }

    @Test
    void aJoinVerifiesNoAddress() {
        vault.write("secret.md", "audience: uma@example.org", "kafka for an address")
                .write("a.md", "author: Uma Test <uma@example.org>", "kafka")
                .write("b.md", "author: Uma Test <evil@example.net>", "kafka")
                .indexed();

        assertThat(found(viewer("Uma Test <uma@example.org>"))).contains("secret.md");
        assertThat(found(viewer("Uma Test <evil@example.net>"))).doesNotContain("secret.md");
        assertThat(vault.knowhow
                        .operations()
                        .people()
                        .verified()
                        .resolve("Uma Test <evil@example.net>")
                        .emails())
                .containsExactly("evil@example.net");
    }

    @Test
    void whatAnyOfTheNamesRefusesThePersonRefuses() {
        vault.write("people.txt", "id=ana; name=Ana Lima; email=ana@work.org; consent.search=false")
                .write("a.md", "author: Ana Lima <ana@home.org>", "kafka")
                .write("b.md", "author: al <ana@home.org>", "kafka")
                .write("c.md", "author: anal <ana@work.org>", "kafka")
                .indexed();

        assertThat(who(vault.knowhow)).isEmpty();
        assertThat(everyone().person("al")).isEmpty();
        assertThat(everyone().complete(CompletionQuery.of("a")))
                .noneMatch(completion -> completion.kind() == Completion.Kind.PERSON);
    }

    /** Another version of a plugin may read more of the same file, or a plugin may be gone. */
    @Test
    void joinsOfAnIndexWhosePeopleFileWasReadOtherwiseDoNotCount() {
        vault.write("people.txt", "id=ana; name=Ana Lima; email=ana@work.org; consent.search=false")
                .write("a.md", "author: anal <ana@work.org>", "kafka")
                .write("b.md", "author: al <al@work.org>", "kafka");
        NoteIndex index = new InMemoryNoteIndex();
        try (Knowhow before = with(index, content -> List.of());
                Knowhow now = with(index, content -> new PlainPeopleFormat().read(PlainPeopleFormat.FILE, content))) {
            before.index();

            assertThat(who(before)).containsExactlyInAnyOrder("anal", "al");
            assertThat(who(now)).containsExactly("al");
        }
    }

    private Knowhow with(NoteIndex index, Function<byte[], List<PersonEntry>> reader) {
        PeopleFormat format = new PeopleFormat() {
            @Override
            public List<String> files() {
                return List.of(PlainPeopleFormat.FILE);
            }

            @Override
            public List<PersonEntry> read(String file, byte[] content) {
                return reader.apply(content);
            }
        };
        KnowhowPlugin plugin = new KnowhowPlugin() {
            @Override
            public String name() {
                return "reader";
            }

            @Override
            public Module module() {
                return binder -> {
                    ExtensionBinder extensions = ExtensionBinder.in(binder);
                    extensions.index().toInstance(index);
                    extensions.parser().toInstance(new PlainNoteParser());
                    extensions.peopleFormat().toInstance(format);
                };
            }
        };
        return Knowhow.builder()
                .notes(folder)
                .discoverNoPlugins()
                .plugin(plugin)
                .build();
    }

    @Test
    void aRestrictedNoteRevealsNoName() {
        vault.write("open.md", "author: Uma Test <uma@example.org>", "kafka")
                .write("secret.md", "audience: ops", "author: Uma Von Secret <uma@example.org>", "kafka")
                .indexed();

        assertThat(who(vault.knowhow)).containsExactly("Uma Test");
        assertThat(vault.knowhow
                        .as(new Viewer(null, Set.of("ops"), false))
                        .who(KAFKA)
                        .experts())
                .hasSize(1)
                .allMatch(expert -> expert.notes() == 2);
        assertThat(vault.knowhow
                        .operations()
                        .people()
                        .resolve("uma@example.org")
                        .aliases())
                .isEmpty();
    }

    @Test
    void thePersonWhomTheTopicNamesComesFirst() {
        vault.write("people.txt", "id=ana; name=Ana Lima\nid=eve; name=Eve Fox; consent.search=false")
                .write("a.md", "author: bo", "title: Ana Lima", "all about Ana Lima and Ana Lima")
                .write("b.md", "author: ana", "kafka")
                .write("c.md", "author: Uma Test <uma@example.org>", "date: 2026-01-02", "kafka streams")
                .write("d.md", "author: eve", "kafka, too")
                .write("e.md", "audience: ops", "author: Von Secret <von@example.org>", "kafka")
                .indexed();

        assertThat(ids("Ana Lima")).startsWith("ana").contains("bo");
        assertThat(ids("uma test")).hasSize(1);
        assertThat(everyone().who(ExpertQuery.of("Uma Test")).experts().getFirst())
                .satisfies(uma -> assertThat(uma.member().name()).isEqualTo("Uma Test"))
                .satisfies(uma -> assertThat(uma.notes()).isEqualTo(1))
                .satisfies(uma -> assertThat(uma.score()).isZero());
        assertThat(ids("uma@example.org")).isEqualTo(ids("Uma Test"));
        assertThat(ids("Eve Fox")).doesNotContain("eve");
        assertThat(ids("Von Secret")).isEmpty();
        assertThat(ids("kafka streams and more")).doesNotContain("kafka streams and more");
    }

    private List<String> ids(String topic) {
        return everyone().who(ExpertQuery.of(topic)).experts().stream()
                .map(expert -> expert.member().id().value())
                .toList();
    }
}

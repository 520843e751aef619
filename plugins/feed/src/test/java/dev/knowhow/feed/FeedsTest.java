package dev.knowhow.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.Knowhow;
import dev.knowhow.feed.Feed.Author;
import dev.knowhow.feed.Feed.Entry;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.testkit.NoteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of a real vault: content, permissions and ids. */
class FeedsTest {

    @TempDir
    Path vault;

    private Knowhow knowhow;
    private Feeds feeds;

    @BeforeEach
    void open() throws IOException {
        write("people.yml", """
                - {id: ana, name: Ana Ruiz}
                - {id: bo, name: Bo Li, consent: {digest: false}}
                """);
        write("trends/queues.md", """
                ---
                title: Queues are back
                kind: trend
                authors: [ana, bo]
                date: 2026-01-05
                updated: 2026-02-01
                tags: [messaging/kafka]
                lang: en
                ---
                Kafka has queues now.
                """);
        write("old.md", "---\ntitle: Old\nauthors: [bo]\ndate: 2020-01-01\n---\nKafka without.\n");
        write("core.md", "---\ntitle: Secret\nauthors: [ana]\ndate: 2026-02-02\naudience: [core]\n---\nKafka keys.\n");
        write("draft.md", "---\ntitle: Draft\nauthors: [ana]\ndate: 2026-02-03\ndraft: true\n---\nKafka.\n");
        knowhow = Knowhow.builder().notes(vault).build();
        knowhow.index();
        feeds = new Feeds(knowhow, "Team notes", new TagUris("example.org,2026"), new FeedAddresses() {
            @Override
            public String note(NoteId id) {
                return "https://example.org/" + id;
            }

            @Override
            public String person(Member member) {
                return "https://example.org/people/" + member.id();
            }

            @Override
            public String topic(String name) {
                return "https://example.org/topic/" + name;
            }

            @Override
            public String page(Channel channel) {
                return "https://example.org/" + String.join("/", channel.path());
            }

            @Override
            public String feed(Channel channel) {
                return "https://example.org/feeds/" + String.join("/", channel.path());
            }
        });
    }

    @AfterEach
    void close() {
        knowhow.close();
    }

    private void write(String path, String text) throws IOException {
        new NoteFolder(vault).write(path, text);
    }

    private List<String> titles(Channel channel, Viewer viewer) {
        return feeds.feed(channel, viewer, 10).entries().stream()
                .map(Entry::title)
                .toList();
    }

    private List<String> titles(Channel channel) {
        return titles(channel, Viewer.EVERYONE);
    }

    @Test
    void aFeedHoldsTheLatestNotesHoweverOldThatTheReaderMaySee() {
        assertThat(titles(Channel.all())).containsExactly("Queues are back", "Old");
        assertThat(titles(Channel.all(), new Viewer(null, Set.of("core"), false)))
                .containsExactly("Secret", "Queues are back", "Old");
        assertThat(feeds.feed(Channel.all(), Viewer.EVERYONE, 1).entries()).hasSize(1);
    }

    @Test
    void thereIsOnePerTagKindPersonAndSavedQuery() {
        assertThat(titles(Channel.tag("messaging"))).containsExactly("Queues are back");
        assertThat(titles(Channel.kind("trend"))).containsExactly("Queues are back");
        assertThat(titles(Channel.person(knowhow.operations().people().resolve("bo"))))
                .containsExactly("Queues are back", "Old");
        assertThat(titles(Channel.saved(new SavedQuery("q", "kafka queues")))).containsExactly("Queues are back");
        assertThat(titles(Channel.saved(new SavedQuery("q", "kafka opera")))).isEmpty();
        assertThat(titles(Channel.tag("nothing"))).isEmpty();
    }

    @Test
    void whoDoesNotAgreeHasNoFeedAndIsNotNamed() throws IOException {
        assertThat(feeds.feed(Channel.all(), Viewer.EVERYONE, 1)
                        .entries()
                        .getFirst()
                        .authors())
                .containsExactly(new Author("Ana Ruiz", "https://example.org/people/ana"));
        write("people.yml", "- {id: bo, name: Bo Li, consent: {search: false}}\n");
        assertThat(titles(Channel.person(knowhow.operations().people().resolve("bo"))))
                .isEmpty();
    }

    @Test
    void aTopicThatRisesIsAnEntryWithItsAuthorsThatAgree() throws IOException {
        write("people.yml", """
                - {id: ana, name: Ana Ruiz}
                - {id: bo, name: Bo Li, consent: {digest: false}}
                - {id: cy, name: Cy Voss}
                """);
        for (int i = 0; i < 60; i++) {
            write("ops-" + i + ".md", "---\ntitle: Report " + i + "\ndate: 2025-09-01\ntags: [ops]\n---\nText.\n");
        }
        for (int i = 0; i < 6; i++) {
            String author = List.of("ana", "bo", "cy").get(i % 3);
            write(
                    "keys-" + i + ".md",
                    "---\ntitle: Keys " + i + "\nauthors: [" + author + "]\ndate: 2026-01-1" + i
                            + "\ntags: [passkeys]\n---\nText.\n");
            write(
                    "solo-" + i + ".md",
                    "---\ntitle: Solo " + i + "\nauthors: [ana]\ndate: 2026-01-1" + i
                            + "\ntags: [hobby]\n---\nText.\n");
        }
        knowhow.index();

        Feed feed = feeds.feed(Channel.rising(), Viewer.EVERYONE, 10);

        assertThat(feed.title()).isEqualTo("Team notes: Rising");
        assertThat(feed.self()).isEqualTo("https://example.org/feeds/rising");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("tag:example.org,2026:rising/passkeys");
            assertThat(entry.title()).isEqualTo("passkeys is rising");
            assertThat(entry.url()).isEqualTo("https://example.org/topic/passkeys");
            assertThat(entry.published()).isEqualTo("2026-01-10");
            assertThat(entry.updated()).isEqualTo("2026-01-15");
            assertThat(entry.authors()).extracting(Author::name).containsExactly("Ana Ruiz", "Cy Voss");
            assertThat(entry.summary()).contains("6 notes from ", "none since ", "Keys 5; Keys 4; Keys 3 ...");
        });
    }

    @Test
    void namesLast() {
        Feed feed = feeds.feed(Channel.tag("messaging/kafka"), Viewer.EVERYONE, 10);

        assertThat(feed.id()).isEqualTo("tag:example.org,2026:feeds/tag/messaging/kafka");
        assertThat(feed.title()).isEqualTo("Team notes: #messaging/kafka");
        assertThat(feed.entries().getFirst().id()).isEqualTo("tag:example.org,2026:notes/trends/queues.md");
        assertThat(feed.updated()).isEqualTo("2026-02-01");
        assertThat(new TagUris("a@b.c,2026-01-01").of("ü %#?/x y"))
                .isEqualTo("tag:a@b.c,2026-01-01:%C3%BC%20%25%23%3F/x%20y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org", "example.org,26", "http://example.org,2026", "exa mple.org,2026", "-x,2026"})
    void anAuthorityIsADomainAndADay(String authority) {
        assertThatThrownBy(() -> new TagUris(authority)).isInstanceOf(IllegalArgumentException.class);
    }
}

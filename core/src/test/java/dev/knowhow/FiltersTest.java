package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.NoteFolder;
import dev.knowhow.testkit.TestPlugin;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of the front matter as filters of searches. */
class FiltersTest {

    private static final Field CUSTOMER = Field.property("customer");

    @TempDir
    Path folder;

    private InMemoryNoteIndex index = new InMemoryNoteIndex();

    @BeforeEach
    void write() {
        NoteFolder notes = new NoteFolder(folder);
        notes.write("people.txt", "id=cy; consent.search=no; handles=@cyd\nid=bo; groups=board");
        notes.write("acme.md", "author: ana\ncustomer: Acme, cy\nproject: Moon\ndate: 2026-01-01\nkafka for acme");
        notes.write("globex.md", "author: ana\ncustomer: Globex\ndate: 2026-01-02\nkafka for globex");
        notes.write("board.md", "audience: board\ncustomer: Acme, Hidden\nkafka for the board");
        notes.write("bo.md", "kind: person\nid: bo\ncustomer: Acme\nkafka");
    }

    private Knowhow open(String... filters) {
        index = index.reopened();
        return Knowhow.builder()
                .notes(folder)
                .discoverNoPlugins()
                .plugin(new TestPlugin(index))
                .filters(List.of(filters))
                .build();
    }

    private static List<String> ids(Session session, String query) {
        return session.search(query).hits().stream().map(hit -> hit.id().path()).toList();
    }

    @Test
    void aKeyOfTheSettingIsAFilter() {
        try (Knowhow knowhow = open("customer")) {
            knowhow.index();
            Session everyone = knowhow.as(Viewer.EVERYONE);

            assertThat(everyone.filters()).containsExactly(CUSTOMER);
            assertThat(ids(everyone, "kafka customer:acme")).containsExactly("acme.md");
            assertThat(everyone.news(NewsQuery.latest().about("customer:globex"))
                            .items())
                    .extracting(item -> item.note().id().path())
                    .containsExactly("globex.md");
        }
    }

    @Test
    void aChangeOfTheSettingMakesTheNextIndexReadAllNotes() {
        try (Knowhow knowhow = open("customer")) {
            knowhow.index();
            assertThat(knowhow.index().parsed()).isZero();
        }
        try (Knowhow knowhow = open("project")) {
            assertThat(ids(knowhow.as(Viewer.EVERYONE), "customer:globex"))
                    .as("until then the old one holds")
                    .containsExactly("globex.md");
            assertThat(knowhow.index(Set.of("acme.md")).parsed()).isEqualTo(4);
            Session everyone = knowhow.as(Viewer.EVERYONE);

            assertThat(everyone.filters()).containsExactly(Field.property("project"));
            assertThat(ids(everyone, "project:moon")).containsExactly("acme.md");
        }
        try (Knowhow knowhow = open()) {
            knowhow.index();

            assertThat(knowhow.as(Viewer.EVERYONE).filters()).isEmpty();
        }
    }

    @Test
    void valuesOfHiddenNotesAreSeenByThoseWhoMaySeeThem() {
        try (Knowhow knowhow = open("customer")) {
            knowhow.index();
            Session everyone = knowhow.as(Viewer.EVERYONE);
            Session bo = knowhow.as(Viewer.of(new MemberId("bo"), Set.of()));

            assertThat(everyone.values(CUSTOMER)).contains(new Facet.Value("acme", 1));
            assertThat(bo.values(CUSTOMER)).contains(new Facet.Value("acme", 2), new Facet.Value("hidden", 1));
            assertThat(ids(everyone, "customer:hidden")).isEmpty();
            assertThat(everyone.complete("customer:h")).isEmpty();
        }
    }

    @Test
    void aMemberWhoRefusesToBeFoundIsNoValue() {
        try (Knowhow knowhow = open("customer")) {
            knowhow.index();
            Session everyone = knowhow.as(Viewer.EVERYONE);

            assertThat(everyone.values(CUSTOMER)).extracting(Facet.Value::value).containsExactly("acme", "globex");
            assertThat(ids(everyone, "customer:cy")).isEmpty();
            assertThat(everyone.complete("customer:c")).isEmpty();
        }
    }

    @Test
    void aTypedFilterIsCompletedWithItsValues() {
        try (Knowhow knowhow = open("customer")) {
            knowhow.index();
            Session everyone = knowhow.as(Viewer.EVERYONE);

            assertThat(everyone.complete("kafka customer:g"))
                    .containsExactly(
                            new Completion(Completion.Kind.FILTER, "kafka customer:globex", "kafka customer:globex"));
            assertThat(everyone.complete("customer:")).hasSize(2);
            assertThat(everyone.complete("-author:an"))
                    .extracting(Completion::text)
                    .containsExactly("-author:ana");
        }
    }

    @Test
    void aCompletedQueryMeansTheValueAndNamesNobodyWhoRefusesToBeFound() {
        new NoteFolder(folder)
                .write(
                        "pipe.md",
                        "author: ana\ntag: cyd\ntag: cycles\ncustomer: the 6\" pipe\ndate: 2026-01-01\nkafka");
        try (Knowhow knowhow = open("customer")) {
            knowhow.index();
            Session everyone = knowhow.as(Viewer.EVERYONE);

            assertThat(everyone.complete("tag:cy")).extracting(Completion::text).containsExactly("tag:cycles");
            assertThat(everyone.values(CUSTOMER)).extracting(Facet.Value::value).contains("the 6\" pipe");
            assertThat(everyone.complete("customer:the"))
                    .as("a query cannot quote it")
                    .isEmpty();
        }
    }
}

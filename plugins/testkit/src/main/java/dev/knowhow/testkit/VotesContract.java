package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.inject.Module;
import dev.knowhow.Knowhow;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Statement;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Votes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contract for expert search. Subclasses open the index under test. */
public abstract class VotesContract extends OpenedIndex {

    /** For subclasses. */
    protected VotesContract() {}

    private Votes votes(String topic, Access access) {
        return index.votes(topic, Vocabulary.NONE, access, 10);
    }

    private Vote vote(String topic) {
        return votes(topic, Access.EVERYONE).votes().getFirst();
    }

    private static Note naming(String id, String text, String... audience) {
        NoteBuilder note =
                Notes.note(id).text(text).more().attribution(new Attribution("bo", Role.MENTIONED, 1, Origin.TEXT));
        for (String group : audience) {
            note.audience(group);
        }
        return note.build();
    }

    /** A source that states one topic for one person. */
    private record Stating(String topic) implements EvidenceSource, KnowhowPlugin {

        @Override
        public String name() {
            return "stating";
        }

        @Override
        public Module module() {
            return binder -> ExtensionBinder.in(binder).evidence().toInstance(this);
        }

        @Override
        public List<Statement> statements(@Nullable NoteSource notes) {
            return List.of(new Statement(
                    "1", "bo", topic, new EvidenceRole("endorsed", 1, true), null, topic, null, Set.of()));
        }
    }

    /** Stop words, and thus stems, depend on the languages of the notes. */
    @Test
    void aStatementIsComparedByTheStemsOfTheCurrentNotes() throws IOException {
        String topic = "das Deployment";
        try (Knowhow knowhow = Knowhow.builder()
                .notes(Files.createDirectory(folder.resolve("notes")))
                .discoverNoPlugins()
                .plugin(new TestPlugin(index))
                .plugin(new Stating(topic))
                .build()) {
            Instant time = NoteIndexContract.NOW;
            for (String language : List.of("en", "de")) {
                NoteBuilder note = Notes.note(language + ".md").text("page").more();
                time = time.plusSeconds(1);
                try (NoteIndex.Update update = index.update()) {
                    update.put(Notes.indexed(note.lang(language).build()));
                    update.commit("test", time);
                }

                assertThat(knowhow.as(Viewer.EVERYONE).who("Deployment").total() > 0)
                        .as(language)
                        .isEqualTo(index.stems(topic)
                                .isIn(index.stems("Deployment").all()));
            }
        }
    }

    @Test
    void anOpportunityThatSeeksPeopleIsNoEvidenceAndACourseIs() {
        Notes job = Notes.note("job.md").title("Kafka engineer").by("ana");
        job.more().kind("opportunity").property("type", "job").property("skills", List.of("kafka"));
        Notes course = Notes.note("course.md").title("Kafka course").by("bo");
        course.more().kind("opportunity").property("type_of", "course").property("skills", List.of("kafka"));
        Notes talk = Notes.note("talk.md").title("Kafka talk").by("cy");
        talk.more().kind("opportunity").property("teaches", List.of("kafka"));
        NoteIndexContract.put(index, job.build(), course.build(), talk.build());

        assertThat(votes("kafka", Access.EVERYONE).votes().stream()
                        .flatMap(vote -> vote.associations().stream())
                        .map(Association::name))
                .containsExactlyInAnyOrder("bo", "cy");
    }

    @Test
    void everyAttributionIsAnAssociationByRole() {
        NoteIndexContract.put(
                index,
                Notes.note("a.md")
                        .by("ana")
                        .part("cy", Role.REVIEWER)
                        .text("kafka")
                        .build());

        assertThat(vote("kafka").associations())
                .containsExactlyInAnyOrder(
                        new Association("ana", Role.AUTHOR, 100, 0), new Association("cy", Role.REVIEWER, 100, 0));
    }

    @Test
    void sharesOfHistoryAreBesideTheLargest() {
        Note note = Notes.note("a.md")
                .text("kafka")
                .more()
                .attribution(new Attribution("ana", Role.AUTHOR, 0.8, Origin.HISTORY))
                .attribution(new Attribution("bo", Role.EDITOR, 0.2, Origin.HISTORY))
                .attribution(new Attribution("cy", Role.AUTHOR, 0.5, Origin.FRONT_MATTER))
                .build();
        NoteIndexContract.put(index, note);

        assertThat(vote("kafka").associations())
                .containsExactlyInAnyOrder(
                        new Association("ana", Role.AUTHOR, 100, 0),
                        new Association("bo", Role.EDITOR, 25, 0),
                        new Association("cy", Role.AUTHOR, 100, 0));
    }

    @Test
    void whoIsNamedComesWithHowManyNotesNameThem() {
        NoteIndexContract.put(
                index,
                naming("a.md", "kafka"),
                naming("b.md", "tea"),
                Notes.note("c.md").text("bread").build());

        assertThat(vote("kafka").associations()).containsExactly(new Association("bo", Role.MENTIONED, 100, 2));
        assertThat(votes("kafka", Access.EVERYONE).notes()).isEqualTo(3);
    }

    @Test
    void notesThatNotEveryoneMayFindDoNotCount() {
        NoteIndexContract.put(index, naming("a.md", "kafka"), naming("b.md", "tea", "team"));

        for (Access access : new Access[] {Access.EVERYONE, Access.ALL}) {
            assertThat(votes("kafka", access).votes().getFirst().associations())
                    .containsExactly(new Association("bo", Role.MENTIONED, 100, 1));
            assertThat(votes("kafka", access).notes()).isEqualTo(1);
        }
    }

    @Test
    void whoWroteNotesThatLinkToItComesWithItOnce() {
        Note note = Notes.note("a.md").by("ana").text("kafka").build();
        List<Anchor> anchors = List.of(
                new Anchor(new NoteId("b.md"), "", List.of("bo", "Cy Young")),
                new Anchor(new NoteId("c.md"), "streams", List.of("bo")),
                new Anchor(new NoteId("secret.md"), "", List.of()));
        try (NoteIndex.Update update = index.update()) {
            update.put(IndexedNote.builder(note, Notes.stamp(note, 1))
                    .anchors(anchors)
                    .build());
            update.commit("test", Instant.EPOCH);
        }

        assertThat(vote("kafka").linkedBy()).containsExactly("Cy Young", "bo");
    }

    @Test
    void coverageIsTheShareOfTheWordsANoteHas() {
        NoteIndexContract.put(
                index,
                Notes.note("a.md").by("ana").text("kafka streams").build(),
                Notes.note("b.md").by("bo").text("kafka streams").build());

        assertThat(vote("kafka streams").coverage()).isEqualTo(1, within(1e-9));
        assertThat(vote("kafka streams in Elbonia").coverage()).isBetween(0.1, 0.9);
    }
}

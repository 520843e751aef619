package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.OwningTeam;
import dev.knowhow.expert.OwningTeam.OwnedNote;
import dev.knowhow.expert.OwningTeam.Source;
import dev.knowhow.people.Viewer;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The team that owns notes on a topic is evidence of its own kind, beside that for people. */
class OwningTeamsTest {

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(folder);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Experts who(String topic) {
        return vault.knowhow.as(Viewer.EVERYONE).who(topic);
    }

    private List<String> teams(String topic) {
        return teams(vault, topic);
    }

    private static List<String> teams(Vault of, String topic) {
        return of.knowhow.as(Viewer.EVERYONE).who(topic).teams().stream()
                .map(OwningTeam::name)
                .toList();
    }

    @Test
    void frontMatterNamesTheTeam() {
        vault.write("a.md", "author: ana", "team: Platform", "date: 2026-03-01", "kafka")
                .write("b.md", "author: ana", "owner: platform-team", "kafka")
                .write("c.md", "owning_sig: sig-data", "kafka")
                .indexed();

        OwningTeam first = who("kafka").teams().getFirst();
        assertThat(first.name()).isEqualTo("Platform");
        assertThat(first.notes()).isEqualTo(2);
        assertThat(first.evidence().getFirst().source()).isEqualTo(Source.FRONT_MATTER);
        assertThat(teams("kafka")).containsExactly("Platform", "sig-data");
    }

    /** Owning is not writing: the score of people stays what it is without owners. */
    @Test
    void aTeamIsNoExpertAndAddsToNobodysScore() {
        vault.write("people.txt", "id=ana; team=Platform")
                .write("a.md", "author: ana", "kafka")
                .indexed();
        double before = who("kafka").experts().getFirst().score();

        vault.write("a.md", "author: ana", "team: Platform", "kafka").indexed();

        assertThat(who("kafka").experts()).hasSize(1);
        assertThat(who("kafka").experts().getFirst().score()).isEqualTo(before);
    }

    @Test
    void anOwnerWhoIsAPersonIsNoTeam() {
        vault.write("people.txt", "id=bo; name=Bo Li; handles=@bo")
                .write("a.md", "author: ana", "owner: @bo", "kafka")
                .write("b.md", "author: ana", "owner: Jane Doe", "kafka")
                .write("c.md", "author: ana", "team: Bo Li", "kafka")
                .indexed();

        assertThat(teams("kafka")).isEmpty();
    }

    @Test
    void anOwnerIsATeamIfMembersHaveThatTeam() {
        vault.write("people.txt", "id=bo; team=Data Platform")
                .write("a.md", "author: ana", "owner: data-platform", "kafka")
                .indexed();

        assertThat(teams("kafka")).containsExactly("data-platform");
    }

    @Test
    void anOwnerIsNoTeamByAMemberWhoRefusesToBeFound() {
        vault.write(
                        "people.txt",
                        "id=bo; team=Data Platform; consent.search=false",
                        "id=cy; team=Streams; consent.topics.kafka=false")
                .write("a.md", "author: ana", "owner: data-platform", "kafka")
                .write("b.md", "author: ana", "owner: streams", "kafka pulsar")
                .indexed();

        assertThat(teams("kafka")).isEmpty();
        assertThat(teams("pulsar")).containsExactly("streams");
    }

    @Test
    void codeOwnersNameTheTeamAsTheyAreNow() {
        vault.write("ops/a.md", "author: ana", "kafka").indexed();
        assertThat(teams("kafka")).isEmpty();

        vault.write("CODEOWNERS", "* @acme/everyone", "/ops/ @acme/streaming @ana");

        assertThat(who("kafka").teams()).singleElement().satisfies(team -> {
            assertThat(team.name()).isEqualTo("streaming");
            assertThat(team.evidence()).extracting(OwnedNote::source).containsExactly(Source.CODEOWNERS);
        });
    }

    @Test
    void codeOwnersOfTheRepositoryAroundTheNotesCountWithPathsFromItsRoot() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve(".github"));
        Files.writeString(
                folder.resolve(".github/CODEOWNERS"),
                "/ops/ @acme/wrong\n/docs/ @acme/writers\n/docs/notes/ops/ @acme/streaming\n");
        Path notes = Files.createDirectories(folder.resolve("docs/notes"));
        try (Vault inside = new Vault(notes)) {
            inside.write("ops/a.md", "author: ana", "kafka")
                    .write("other/b.md", "author: ana", "redis")
                    .indexed();

            assertThat(teams(inside, "kafka")).containsExactly("streaming");
            assertThat(teams(inside, "redis")).as("a rule for all notes").isEmpty();

            inside.write("CODEOWNERS", "/ops/ @acme/nearest");
            assertThat(teams(inside, "kafka")).containsExactly("nearest");
        }
    }

    @Test
    void codeOwnersAboveAFolderThatIsARepositoryOfItsOwnDoNotCount() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("CODEOWNERS"), "/notes/ops/ @acme/streaming\n");
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve(".git"), "gitdir: ../.git/modules/notes\n");
        try (Vault inside = new Vault(notes)) {
            inside.write("ops/a.md", "author: ana", "kafka").indexed();

            assertThat(teams(inside, "kafka")).isEmpty();
        }
    }

    @Test
    void aFolderIsThatOfTheTeamWhosePeopleWriteAllOfIt() {
        vault.write("people.txt", "id=ana; team=Data", "id=bo; team=Data", "id=cy; team=Legal");
        for (int i = 0; i < 3; i++) {
            vault.write("data/" + i + ".md", "author: " + (i == 0 ? "ana" : "bo"), "kafka")
                    .write("mixed/" + i + ".md", "author: " + (i == 0 ? "ana" : "cy"), "kafka");
        }
        vault.indexed();

        assertThat(who("kafka").teams()).singleElement().satisfies(team -> {
            assertThat(team.name()).isEqualTo("Data");
            assertThat(team.notes()).isEqualTo(3);
            assertThat(team.evidence()).extracting(OwnedNote::source).containsOnly(Source.FOLDER);
        });
    }

    /** The name of a group is no evidence that it knows the topic of that name. */
    @Test
    void aTeamThatIsCalledLikeTheTopicIsLeftOut() {
        vault.write("a.md", "author: ana", "team: The Kafka Team", "kafka")
                .write("b.md", "author: ana", "owning_sig: sig-kafka", "kafka")
                .indexed();

        assertThat(teams("kafka")).isEmpty();
    }

    @Test
    void aNoteThatBarelyTouchesTheTopicDoesNotCount() {
        vault.write("a.md", "author: ana", "kafka consumer group lag")
                .write("b.md", "author: ana", "team: Legal", "a group of people: " + "words ".repeat(50))
                .indexed();

        assertThat(teams("kafka consumer group lag")).isEmpty();
    }

    @Test
    void nobodyLearnsOfATeamFromANoteTheyMayNotSee() {
        vault.write("a.md", "author: ana", "kafka")
                .write("b.md", "author: ana", "audience: board", "team: Secret", "kafka")
                .indexed();

        assertThat(teams("kafka")).isEmpty();
    }

    @Test
    void aTeamThatRefusesToBeFoundIsNotNamed() {
        vault.write("people.txt", "id=platform; kind=team; name=Platform; consent.search=false")
                .write("a.md", "author: ana", "team: Platform", "kafka")
                .indexed();

        assertThat(teams("kafka")).isEmpty();
    }

    @Test
    void inThePastTheOwnersOfTodayDoNotCount() {
        vault.write("ops/a.md", "author: ana", "date: 2026-01-01", "kafka")
                .write("CODEOWNERS", "/ops/ @acme/streaming")
                .indexed();

        assertThat(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .who(ExpertQuery.of("kafka").withAsOf(LocalDate.of(2026, 2, 1)))
                        .teams())
                .isEmpty();
    }
}

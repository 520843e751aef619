package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Viewer;
import dev.knowhow.query.TopicList;
import dev.knowhow.team.Risk.TopicRisk;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.testkit.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws Exception {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void notes(String... ids) {
        for (String id : ids) {
            vault.write(id + ".md", "author: ana", "Text");
        }
    }

    private List<String> topics(Viewer viewer) {
        vault.indexed();
        return vault.knowhow.as(viewer).topics(0, 100).topics().stream()
                .map(topic -> topic.name() + " " + topic.notes() + (topic.folder() ? " in folders" : ""))
                .toList();
    }

    private List<String> risks() {
        return vault.knowhow.as(Viewer.OPERATOR).risk(RiskQuery.all()).topics().stream()
                .map(TopicRisk::topic)
                .sorted()
                .toList();
    }

    @Test
    void namesOfFoldersAreTopicsOfNotesWithoutTags() {
        notes("kafka/lag", "kafka/retries", "guides/kafka/setup", "guides/forms/a", "guides/forms/b", "start");

        assertThat(topics(Viewer.EVERYONE))
                .containsExactly("guides 3 in folders", "kafka 3 in folders", "forms 2 in folders");
        assertThat(risks()).containsExactly("forms", "guides", "kafka");
    }

    @Test
    void aNoteWithTheNameOfAFolderCountsAsOneInIt() {
        notes("kafka", "kafka/lag", "kafka/retries", "a", "b", "c");

        assertThat(topics(Viewer.EVERYONE)).containsExactly("kafka 3 in folders");
    }

    @Test
    void aFolderThatSaysNothingIsNoTopic() {
        vault.write("people.txt", "id=bo; name=Bo Li");
        notes("docs/2017/a", "docs/2017/b", "docs/v3.5/a", "docs/v3.5/b", "docs/post/index", "docs/bo/a", "docs/bo/b");
        notes("docs/kafka/src/a", "docs/kafka/src/b");

        assertThat(topics(Viewer.EVERYONE)).containsExactly("kafka 2 in folders");
        assertThat(risks()).containsExactly("kafka");
    }

    @Test
    void foldersAreNoTopicsWhereHalfAsManyTagsAsNotesAre() {
        notes("guides/a", "guides/b", "c");
        vault.write("d.md", "tag: kafka", "Text");
        assertThat(topics(Viewer.EVERYONE)).containsExactly("guides 2 in folders", "kafka 1");

        vault.write("c.md", "tag: kafka", "Text");
        assertThat(topics(Viewer.EVERYONE)).containsExactly("kafka 2");
        assertThat(risks()).containsExactly("kafka");
    }

    @Test
    void aTagAndAFolderOfOneNameAreOneTopic() {
        notes("kafka/a", "kafka/b", "forms/a", "forms/b", "e");
        vault.write("kafka/b.md", "tag: kafka", "Text").write("e.md", "tag: Kafka", "author: ana", "Text");

        assertThat(topics(Viewer.EVERYONE)).containsExactly("kafka 3 in folders", "forms 2 in folders");
        assertThat(vault.knowhow.as(Viewer.EVERYONE).topics(0, 2).topics())
                .extracting(TopicList.Topic::tag)
                .containsExactly(true, false);
        assertThat(risks()).containsExactly("Kafka", "forms");
    }

    @Test
    void aNoteCountsOnceForATopicInSeveralSpellings() {
        notes("kafka/b", "c", "d", "e", "f", "h", "i", "j");
        vault.write("kafka/a.md", "tag: Kafka", "author: ana", "Text")
                .write("g.md", "tag: Security/a", "tag: security/b", "author: ana", "Text")
                .indexed();

        Session session = vault.knowhow.as(Viewer.OPERATOR);
        assertThat(session.risk(RiskQuery.all()).topics())
                .extracting(risk -> risk.topic() + " " + risk.notes())
                .containsExactlyInAnyOrder("Kafka 2", "Security 1", "Security/a 1", "security/b 1");
    }

    @Test
    void aTeamThatIsNamedLikeAFolderMakesItNoPerson() {
        vault.write("people.txt", "id=search; kind=team", "id=Forms Now; kind=team", "id=bo; name=Bo Li");
        notes("docs/search/a", "docs/search/b", "docs/forms-now/a", "docs/forms-now/b", "docs/bo-li/a", "docs/bo-li/b");
        notes("docs/data-platform/a", "docs/data-platform/b");
        vault.write("a.md", "author: Data Platform Team", "Text")
                .write("b.md", "author: Forms Now", "Text")
                .write("c.md", "author: Bo Li", "Text");

        assertThat(topics(Viewer.EVERYONE))
                .containsExactly(
                        "docs 8 in folders",
                        "data-platform 2 in folders",
                        "forms-now 2 in folders",
                        "search 2 in folders");
    }

    @Test
    void aParentTagIsATopicToo() {
        vault.write("a.md", "tag: security/passkeys", "author: ana", "Text");

        assertThat(topics(Viewer.EVERYONE)).containsExactly("security 1", "security/passkeys 1");
        assertThat(risks()).containsExactly("security", "security/passkeys");
    }

    @Test
    void onlyNotesThatTheViewerMayFindCount() {
        notes("plans/a", "open/a", "open/b", "c", "d");
        vault.write("plans/b.md", "audience: board", "Text").write("open/c.md", "audience: board", "Text");

        assertThat(topics(Viewer.EVERYONE)).containsExactly("open 2 in folders");
        assertThat(topics(Viewer.OPERATOR)).containsExactly("open 3 in folders", "plans 2 in folders");
    }

    @Test
    void thereArePages() {
        notes("a/1", "a1/1", "aa/1", "aa/2", "bb/1", "bb/2", "cc/1", "cc/2");
        vault.indexed();

        TopicList page = vault.knowhow.as(Viewer.EVERYONE).topics(1, 1);
        assertThat(page.topics()).containsExactly(new TopicList.Topic("bb", 2, false, true));
        assertThat(page.others()).isEqualTo(1);
    }
}

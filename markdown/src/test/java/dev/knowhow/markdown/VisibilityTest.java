package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.matter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Status;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    @Test
    void aStatusOfDraftMakesADraft() {
        assertThat(matter("status: Draft").status()).isEqualTo(Status.DRAFT);
        assertThat(matter("status: stable").status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void withoutAnAudienceANoteIsForEveryone() {
        assertThat(matter("title: x").audience()).isEmpty();
        assertThat(matter("title: x").status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void groupsAreInLowerCase() {
        assertThat(matter("audience: [Team-A, jane]", "groups: Board").audience())
                .containsExactly("team-a", "jane", "board");
        assertThat(matter("audience: Team-A, team-b").audience()).containsExactly("team-a", "team-b");
        assertThat(matter("visibility: private").audience()).containsExactly("private");
    }

    @Test
    void publicMeansEveryone() {
        assertThat(matter("visibility: public").audience()).isEmpty();
        assertThat(matter("audience: [Everyone, team-a]").audience()).isEmpty();
        assertThat(matter("visibility: public", "audience: team-a").audience()).containsExactly("team-a");
    }

    @Test
    void anInvalidAudienceHidesTheNote() {
        var note = matter("audience: {team: a}");

        assertThat(note.status()).isEqualTo(Status.DRAFT);
        assertThat(Notes.problems(note))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ERROR 2: audience contains no names");
    }

    @Test
    void brokenFrontMatterDoesNotOpenANote() {
        assertThat(matter("title: a: b", "audience: [team-a").audience()).containsExactly("team-a");
        assertThat(matter("title: a: b", "draft: true").status()).isEqualTo(Status.DRAFT);
    }
}

package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic with more notes than its page shows links to a search for all of them. */
class TopicNotesTest {

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = new WebVault(folder).write("vocabulary.txt", "kubernetes = k8s");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    /** Notes at a place, and as many elsewhere. */
    private void notes(String place, String tag) {
        for (int i = 0; i < 14; i++) {
            vault.write(place + "note-" + i + ".md", "# Note " + i + "\n\n" + (i < 5 ? tag : ""));
            vault.write("other-" + i + ".md", "# Other " + i);
        }
        vault.indexed();
    }

    private Document page(String target) {
        return Jsoup.parse(vault.web().answer(Request.get(target)).text());
    }

    private String found() {
        String all = page("/topic/kubernetes").select("a:contains(All notes)").attr("href");
        return page(all).select(".count").text();
    }

    @Test
    void theLinkFindsTheNotesInAFolderThatIsCalledByAnotherName() {
        notes("k8s/", "");
        assertThat(found()).contains(" of 14 notes");
    }

    @Test
    void theLinkFindsTheNotesWithTheTagOrInTheFolder() {
        vault.write("tagged.md", "#kubernetes");
        notes("k8s/", "#k8s");
        assertThat(found()).contains(" of 15 notes");
    }

    @Test
    void theLinkFindsTheNotesWithTheTagByAnyName() {
        for (int i = 0; i < 14; i++) {
            vault.write("note-" + i + ".md", "# Note " + i + "\n\n" + (i % 2 == 0 ? "#k8s" : "#kubernetes"));
        }
        vault.indexed();
        assertThat(found()).contains(" of 14 notes");
    }

    @Test
    void aNoteInAFolderThatIsCalledLikeItsTagCountsOnce() {
        vault.write("people.yml", "- {id: ana, name: Ana Ruiz}");
        for (String note : List.of("guides/a", "guides/b", "wine/c", "wine/d", "wine/e", "f", "g")) {
            vault.write(
                    note + ".md",
                    "---\nauthors: [ana]\ndate: 2026-11-20\n" + (note.startsWith("guides") ? "tags: [Guides]\n" : "")
                            + "---\nText of " + note);
        }
        vault.indexed();
        assertThat(page("/").select(".active .tag").eachText()).containsExactly("wine", "Guides");
    }

    @Test
    void aFolderWhoseNameCannotBeTypedHasNoLink() {
        notes("the \"best\"/", "");
        assertThat(page("/topic/the%20%22best%22").text())
                .contains("14 notes in a folder of this name")
                .doesNotContain("All notes");
    }
}

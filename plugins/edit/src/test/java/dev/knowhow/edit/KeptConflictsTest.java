package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.KeptVersion;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version that does not merge is kept until its member decides. */
class KeptConflictsTest {

    private static final String NOTE = "/edit/kafka/consumers.md";

    @TempDir
    Path folder;

    private EditVault vault;
    private Browser ana;
    private Browser ben;

    @BeforeEach
    void open() {
        vault = new EditVault(folder);
        ana = vault.as("ana");
        ben = vault.as("ben");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    /** Ben's version conflicts with what Ana saved. */
    private Response conflict() {
        Browser.Form mine = ben.form(NOTE);
        assertThat(ana.form(NOTE)
                        .replace("after the work", "after all work")
                        .save()
                        .status())
                .isEqualTo(303);
        Response page = mine.replace("after the work", "before the work").save();
        assertThat(page.status()).isEqualTo(409);
        return page;
    }

    private static List<String> kept(Browser browser) {
        Matcher link = Pattern.compile("href=\"(/edit/[^\"]*\\?conflict=[^\"]*)\"")
                .matcher(browser.get(NOTE).text());
        return link.results().map(found -> found.group(1)).toList();
    }

    private static String decided(String text) {
        return text.replaceAll("(?m)^(<<<<<<<|=======|>>>>>>>).*\n", "");
    }

    @Test
    void bothVersionsAreShownAsPagesWithTheirDifferences() {
        assertThat(conflict().text())
                .contains("<p>Commit after all work.</p>")
                .contains("<p>Commit <del>after all</del> <ins>before the </ins>work.</p>");
    }

    @Test
    void aClosedTabLosesNothing() throws IOException {
        conflict();
        assertThat(kept(ana)).isEmpty();
        String link = kept(ben).getFirst();
        Response page = ben.get(link);
        assertThat(page.text()).contains("Commit <del>after all</del> <ins>before the </ins>work.");
        Browser.Form form = ben.form(page, NOTE);
        assertThat(form.text()).contains("Commit after all work.", "Commit before the work.");
        assertThat(form.with("text", decided(form.text())).save().status()).isEqualTo(303);
        assertThat(vault.text("kafka/consumers.md")).contains("Commit after all work.", "Commit before the work.");
        assertThat(kept(ben)).isEmpty();
        assertThat(ben.get(link).status()).isEqualTo(404);
    }

    @Test
    void onlyTheMemberSeesTheVersion() {
        conflict();
        String link = kept(ben).getFirst();
        assertThat(ana.get(link).status()).isEqualTo(404);
        assertThat(vault.as("").get(link).status()).isEqualTo(401);
        assertThat(ben.get(NOTE + "?conflict=../list.tsv").status()).isEqualTo(404);
        vault.write("kafka/consumers.md", "---\naudience: [board]\n---\nClosed.\n");
        vault.knowhow.index();
        assertThat(ben.get(link).status()).isEqualTo(404);
    }

    @Test
    void theMemberDiscardsIt() throws IOException {
        Response page = conflict();
        assertThat(ben.form(page, NOTE).with("do", "discard").send().status()).isEqualTo(303);
        assertThat(kept(ben)).isEmpty();
        assertThat(vault.text("kafka/consumers.md")).contains("after all work").doesNotContain("before the work");
    }

    @Test
    void aSecondConflictReplacesTheFirst() {
        Browser.Form first = ben.form(conflict(), NOTE);
        ana.form(NOTE).replace("after all work", "after most work").save();
        Response again = first.with("text", decided(first.text())).save();
        assertThat(again.status()).isEqualTo(409);
        assertThat(kept(ben)).hasSize(1);
        assertThat(ben.form(ben.get(kept(ben).getFirst()), NOTE).text())
                .contains("after most work", "after all work", "before the work");
    }

    @Test
    void twoFormsKeepTwoVersions() {
        Browser.Form other = ben.form(NOTE);
        conflict();
        other.replace("after the work", "without work").save();
        assertThat(kept(ben)).hasSize(2);
    }

    @Test
    void theVersionThatWasKeptLastIsNeverTheOneThatIsGivenUp() throws IOException {
        KeptConflicts conflicts = new KeptConflicts(vault.knowhow.operations().state(), EditVault.TODAY);
        MemberId ben = new MemberId("ben");
        NoteId note = new NoteId("kafka/consumers.md");
        String first = conflicts.keep(ben, new Draft(note, new byte[0], "text 0"));
        for (int i = 1; i < 20; i++) {
            conflicts.keep(ben, new Draft(note, new byte[0], "text " + i));
        }

        assertThat(conflicts.keep(ben, new Draft(note, new byte[0], "text 0"))).isEqualTo(first);
        assertThat(conflicts.of(ben, note)).hasSize(20);
        assertThat(conflicts.draft(ben, note, first)).isPresent();

        conflicts.keep(ben, new Draft(note, new byte[0], "text 20"));
        assertThat(conflicts.of(ben, note)).hasSize(20);
        assertThat(conflicts.draft(ben, note, first)).isPresent();
    }

    @Test
    void versionsOfAMemberAreLimitedInNumberAndAge() throws IOException {
        MemberId ben = new MemberId("ben");
        KeptConflicts then = new KeptConflicts(vault.knowhow.operations().state(), EditVault.TODAY);
        for (int i = 0; i < 101; i++) {
            then.keep(ben, new Draft(new NoteId("a/" + i + ".md"), new byte[0], "text"));
        }
        assertThat(then.of(ben, new NoteId("a/0.md"))).isEmpty();
        assertThat(then.of(ben, new NoteId("a/1.md"))).hasSize(1);

        Clock later = Clock.offset(EditVault.TODAY, Duration.ofDays(366));
        KeptConflicts now = new KeptConflicts(vault.knowhow.operations().state(), later);
        now.keep(ben, new Draft(new NoteId("b.md"), new byte[0], "text"));
        assertThat(now.of(ben, new NoteId("a/100.md"))).isEmpty();
        assertThat(now.of(ben, new NoteId("b.md"))).hasSize(1);
    }

    @Test
    void aVersionOfAMovedNoteReplacesNoneAndIsAsOldAsBefore() throws IOException {
        MemberId ben = new MemberId("ben");
        KeptConflicts then = new KeptConflicts(vault.knowhow.operations().state(), EditVault.TODAY);
        for (int i = 0; i < 100; i++) {
            then.keep(ben, new Draft(new NoteId("a/" + i + ".md"), new byte[0], "text"));
        }
        Clock later = Clock.offset(EditVault.TODAY, Duration.ofDays(1));
        KeptConflicts now = new KeptConflicts(vault.knowhow.operations().state(), later);
        List<KeptVersion> before = then.of(ben, new NoteId("a/50.md"));
        now.moved(new NoteId("a/50.md"), new NoteId("b.md"));

        assertThat(now.of(ben, new NoteId("b.md"))).hasSize(1).isEqualTo(before);
        assertThat(now.of(ben, new NoteId("a/0.md"))).hasSize(1);

        now.keep(ben, new Draft(new NoteId("c.md"), new byte[0], "text"));
        assertThat(now.of(ben, new NoteId("a/0.md"))).isEmpty();
        assertThat(now.of(ben, new NoteId("b.md"))).hasSize(1);
    }

    @Test
    void aVersionThatMergesNowIsOffered() throws IOException {
        conflict();
        ana.form(NOTE).replace("after all work", "after the work").save();
        Response page = ben.get(kept(ben).getFirst());
        assertThat(page.text()).contains("Your version fits the current text now");
        assertThat(ben.form(page, NOTE).save().status()).isEqualTo(303);
        assertThat(vault.text("kafka/consumers.md")).contains("before the work");
        assertThat(kept(ben)).isEmpty();
    }

    @Test
    void thePagesAreInOneLanguage() {
        Set<String> missing = new TreeSet<>();
        Look look = Look.builder()
                .languages(Languages.BUILT_IN.reporting(missing::add))
                .build();
        conflict();
        Browser german =
                new Browser(new Web(vault.knowhow, vault.settings().look(look).build()), "ben", "de");
        german.get(kept(german).getFirst());
        ana.form(NOTE).replace("after all work", "after the work").save();
        german.get(kept(german).getFirst());
        german.get("/history/kafka/consumers.md");
        Matcher version = Pattern.compile("/history/[^\"]*version=[^\"]*")
                .matcher(german.get("/history/kafka/consumers.md").text());
        assertThat(version.find()).isTrue();
        german.get(version.group());
        assertThat(missing).isEmpty();
    }
}

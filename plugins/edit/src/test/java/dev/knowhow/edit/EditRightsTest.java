package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Addresses;
import dev.knowhow.web.Request;
import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebSettings.Anonymous;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody saves, reads or learns by an edit what they may not. */
class EditRightsTest {

    private static final String NOTE = "/edit/kafka/consumers.md";

    private static final Addresses NO_PAGES = new Addresses() {
        @Override
        public String note(NoteId id, String fragment) {
            return "#";
        }

        @Override
        public @Nullable String picture(NoteId from, String path) {
            return null;
        }

        @Override
        public @Nullable String topic(String name) {
            return null;
        }
    };

    @TempDir
    Path folder;

    private EditVault vault;
    private Browser ana;

    @BeforeEach
    void open() {
        vault = new EditVault(folder);
        ana = vault.as("ana");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Browser.Form forged(String target, Map<String, String> more) {
        Browser.Form form = ana.form(NOTE);
        Browser.Form forged = new Browser.Form(ana, target, form.fields(), form.headers());
        for (Map.Entry<String, String> field : more.entrySet()) {
            forged = forged.with(field.getKey(), field.getValue());
        }
        return forged;
    }

    private List<String> answersFor(String target) {
        return Stream.of(
                        ana.get(target),
                        forged(target, Map.of("do", "save")).send(),
                        forged(target, Map.of("do", "preview")).send())
                .map(response -> response.status() + " " + response.headers() + response.text())
                .toList();
    }

    @Test
    void anUnseenNoteAndAMissingOneAnswerAlike() throws IOException {
        String before = vault.text("board/layoffs.md");
        List<String> unseen = answersFor("/edit/board/layoffs.md");
        assertThat(vault.text("board/layoffs.md")).isEqualTo(before);
        Files.delete(vault.root.resolve("board/layoffs.md"));
        vault.knowhow.index();
        assertThat(answersFor("/edit/board/layoffs.md")).isEqualTo(unseen);
        assertThat(unseen)
                .allSatisfy(answer -> assertThat(answer).startsWith("404").doesNotContain("zanzibar"));
        assertThat(vault.root.resolve("board/layoffs.md")).doesNotExist();
    }

    @Test
    void aPreviewUnderTheNameOfAHiddenNoteShowsOnlyWhatIsSent() {
        vault.write("board/plan.md", """
                ---
                audience: [board]
                ---
                # Plan

                ## Heading

                The plan quetzal.
                """);
        vault.knowhow.index();
        String sent = "---\naudience: [board]\n---\n# Plan\n\n## Heading\n\nSent.\n\n![[#Heading]]\n";

        Optional<String> preview = vault.knowhow
                .as(EditVault.ANA)
                .preview(new NoteId("board/plan.md"), sent.getBytes(StandardCharsets.UTF_8), NO_PAGES);

        assertThat(preview).get().asString().contains("Sent").doesNotContain("quetzal");
    }

    @Test
    void aNoteThatIsClosedWhileItIsEditedIsNotSaved() throws IOException {
        Browser.Form form = vault.as("eve").form(NOTE).replace("twice", "thrice");
        String closed = vault.text("kafka/consumers.md")
                .replace("tags: [kafka]", "tags: [kafka]\naudience: [board]")
                .replace("Commit after", "Quetzalcoatl after");
        vault.write("kafka/consumers.md", closed);

        Response response = form.save();

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).contains("thrice").doesNotContain("Quetzalcoatl");
        assertThat(vault.text("kafka/consumers.md")).isEqualTo(closed);
    }

    @Test
    void aVisitorWithoutANameReadsOnly() throws IOException {
        Browser visitor = vault.as("");
        String before = vault.text("kafka/consumers.md");
        assertThat(visitor.get("/note/kafka/consumers.md").text()).doesNotContain("/edit/", "/create");
        for (String target : List.of(NOTE, "/edit/board/layoffs.md", "/edit/none.md")) {
            Response page = visitor.get(target);
            assertThat(page.status()).as(target).isEqualTo(401);
            assertThat(page.text()).doesNotContain("Commit after", "zanzibar");
        }
        Response sent = new Browser.Form(
                        visitor, NOTE, ana.form(NOTE).fields(), Map.of("sec-fetch-site", "same-origin"))
                .with("text", "mine")
                .save();
        assertThat(sent.status()).isEqualTo(401);
        assertThat(sent.text()).contains(">\nmine</textarea>").doesNotContain("name=\"token\" value=\"4");
        Web closed =
                new Web(vault.knowhow, vault.settings().anonymous(Anonymous.OFF).build());
        assertThat(new Browser(closed, "").get(NOTE).status()).isEqualTo(401);
        assertThat(new Browser.Form(
                                new Browser(closed, ""), NOTE, ana.form(NOTE).fields(), Map.of())
                        .save()
                        .status())
                .isEqualTo(401);
        assertThat(vault.text("kafka/consumers.md")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "sec-fetch-site, cross-site",
        "sec-fetch-site, same-site",
        "sec-fetch-site, none",
        "origin, https://evil.example",
        "origin, null",
        "origin, http://localhost.evil.example"
    })
    void anotherSiteCannotSave(String header, String value) throws IOException {
        String before = vault.text("kafka/consumers.md");
        Browser.Form form = ana.form(NOTE).with("text", "by another site");
        Response sent = form.header("sec-fetch-site", "").header(header, value).save();
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.text()).doesNotContain("by another site");
        assertThat(vault.text("kafka/consumers.md")).isEqualTo(before);
        assertThat(form.header("sec-fetch-site", "")
                        .header("origin", "http://localhost")
                        .save()
                        .status())
                .as("an old browser")
                .isEqualTo(303);
    }

    @Test
    void aFormNeedsATokenOfTheSameMember() throws IOException {
        String before = vault.text("kafka/consumers.md");
        Browser.Form form = ana.form(NOTE).replace("twice", "thrice");
        String bens = vault.as("ben").form(NOTE).fields().get("token");
        for (Browser.Form wrong : List.of(form.without("token"), form.with("token", ""), form.with("token", bens))) {
            Response sent = wrong.save();
            assertThat(sent.status()).isEqualTo(403);
            assertThat(sent.text()).contains("This form is too old.", "thrice");
        }
        assertThat(vault.text("kafka/consumers.md")).isEqualTo(before);
    }

    @Test
    void nothingChangesByGet() throws IOException {
        Browser.Form form = ana.form(NOTE);
        String before = vault.text("kafka/consumers.md");
        String query = "?do=save&text=gone&token=" + form.fields().get("token") + "&base="
                + form.fields().get("base");
        assertThat(ana.get(NOTE + query).text()).contains("Commit after");
        assertThat(ana.get("/create" + query + "&title=x&kind=practice&folder=x")
                        .status())
                .isEqualTo(200);
        assertThat(vault.text("kafka/consumers.md")).isEqualTo(before);
        assertThat(vault.root.resolve("x")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people.yml",
                "vocabulary.txt",
                ".git/config",
                ".git/hooks/a.md",
                ".templates/practice.md",
                ".thanks/2026.tsv",
                ".knowhow/a.md",
                "kafka/.hidden.md",
                "node_modules/a.md",
                "kafka\\\\..\\\\a.md",
                "linked/a.md",
                "linked.md"
            })
    void filesOfTheOperatorAreNotEdited(String path) throws IOException {
        Path git = Files.createDirectories(vault.root.resolve(".git/hooks"));
        Files.writeString(git.resolve("a.md"), "a hook");
        Files.writeString(vault.root.resolve("real.md"), "real");
        Files.createSymbolicLink(vault.root.resolve("linked"), git);
        Files.createSymbolicLink(vault.root.resolve("linked.md"), vault.root.resolve("real.md"));
        vault.knowhow.index();
        assertThat(ana.get("/edit/" + path).status()).isIn(403, 404);
        assertThat(forged("/edit/" + path, Map.of("text", "mine")).save().status())
                .isIn(403, 404);
        assertThat(git.resolve("a.md")).hasContent("a hook");
        assertThat(vault.root.resolve("real.md")).hasContent("real");
        assertThat(vault.text("people.yml")).contains("Ana Ruiz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../out",
                ".git",
                ".git/hooks",
                "a/.b",
                "/etc",
                "a//b",
                "a/",
                "board/layoffs.md",
                "people.yml",
                "a\\b",
                "a\nb",
                "node_modules",
                "linked"
            })
    void aNewNoteIsInAFolderOfNotesOnly(String where) throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(vault.root.resolve("linked"), outside);
        Response sent = forged("/create", Map.of("title", "Attack", "kind", "practice", "folder", where, "text", "x"))
                .save();
        assertThat(sent.status()).isIn(403, 503);
        assertThat(outside).isEmptyDirectory();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().contains("attack"))).isEmpty();
        }
    }

    @Test
    void aNewNoteRevealsNoNameOfAnUnseenOne() throws IOException {
        vault.write("board/secret-plan.md", "---\naudience: [board]\n---\n# Secret plan\n");
        vault.knowhow.index();
        Response sent = forged(
                        "/create", Map.of("title", "Secret plan", "kind", "practice", "folder", "board", "text", "x"))
                .save();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(vault.text("board/secret-plan.md")).contains("audience: [board]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audience: [staff]",
                "groups: [staff]",
                "visibility: staff",
                "draft: true",
                "status: draft",
                "unlisted: true",
                "published: false",
                "publish-date: 2027-01-01",
                "expiryDate: 2020-01-01",
                "kind: person\ngroups: [board]",
                "kind: member\nid: ana\nhandles: [eve]"
            })
    void anEditDoesNotHideANoteOrMakeARecordOfAPerson(String line) throws IOException {
        String before = vault.text("kafka/consumers.md");
        Response sent = ana.form(NOTE)
                .replace("title: Consumers", "title: Consumers\n" + line)
                .save();
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.text()).contains(line.lines().findFirst().orElseThrow());
        assertThat(vault.text("kafka/consumers.md")).isEqualTo(before);
    }

    @Test
    void whoMayReadAClosedNoteCannotOpenIt() throws IOException {
        vault.write("staff.md", "---\naudience: [staff]\nauthors: [ben]\n---\n# Staff\n\nInternal.\n");
        vault.knowhow.index();
        String before = vault.text("staff.md");
        for (String other : List.of("authors: [ben, eve]", "authors: [eve]")) {
            assertThat(ana.form("/edit/staff.md")
                            .replace("authors: [ben]", other)
                            .save()
                            .status())
                    .isEqualTo(403);
        }
        for (String other : List.of("", "audience: [everyone]", "audience: [staff, board]")) {
            assertThat(ana.form("/edit/staff.md")
                            .replace("audience: [staff]", other)
                            .save()
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(vault.text("staff.md")).isEqualTo(before);
        assertThat(ana.form("/edit/staff.md")
                        .replace("Internal.", "Internal!")
                        .save()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void onlyEditorsOfAPlaceSaveThere() throws IOException {
        try (EditVault ruled = new EditVault(folder.resolve("ruled"), "=staff", "board=board", "kafka=member:ben")) {
            ruled.write("open.md", "# Open\n");
            ruled.knowhow.index();
            assertThat(ruled.as("ben").form(NOTE).replace("twice", "2x").save().status())
                    .isEqualTo(303);
            Response page = ruled.as("ana").get(NOTE);
            assertThat(page.status()).isEqualTo(403);
            assertThat(ruled.as("ana").get("/note/kafka/consumers.md").text()).doesNotContain("/edit/");
            assertThat(ruled.as("ana")
                            .form(page, NOTE)
                            .replace("2x", "mine")
                            .save()
                            .status())
                    .isEqualTo(403);
            assertThat(ruled.as("ana")
                            .form("/edit/open.md")
                            .replace("Open", "Opened")
                            .save()
                            .status())
                    .isEqualTo(303);
            assertThat(ruled.as("eve").get("/create").status()).isEqualTo(403);
            assertThat(ruled.as("ana")
                            .form("/create?title=a&kind=practice&folder=kafka")
                            .text())
                    .isEmpty();
            assertThat(ruled.text("kafka/consumers.md")).contains("2x").doesNotContain("mine");
        }
    }

    @Test
    void aRuleIsAPlaceAndItsEditors() {
        assertThat(EditorRule.parse("handbook/hr/ = HR-Team")).isEqualTo(new EditorRule("handbook/hr", "hr-team"));
        for (String wrong : List.of("staff", "a=", "../a=staff", "/a=staff")) {
            assertThatThrownBy(() -> EditorRule.parse(wrong)).hasMessageContaining("=staff for all notes");
        }
        List<EditorRule> rules = List.of(EditorRule.parse("a=*"));
        assertThat(EditorRule.allow(rules, new NoteId("a/b.md"), Set.of())).isTrue();
        assertThat(EditorRule.allow(rules, new NoteId("ab.md"), Set.of())).isFalse();
    }

    @Test
    void theOperatorWithANameSetsWhoMaySeeANote() throws IOException {
        Viewer operator = new Viewer(new MemberId("ana"), Set.of(), true);
        Web web = new Web(
                vault.knowhow,
                vault.settings()
                        .resolvers(List.of(dev.knowhow.web.ViewerResolver.always(operator)))
                        .build());
        Browser browser = new Browser(web, "");
        assertThat(browser.form("/edit/board/layoffs.md")
                        .replace("audience: [board]", "audience: [board, staff]")
                        .save()
                        .status())
                .isEqualTo(303);
        assertThat(vault.text("board/layoffs.md")).contains("[board, staff]");
    }

    @Test
    void whatIsNoFormOfAPageIsRefusedWithASentence() throws IOException {
        String before = vault.text("kafka/consumers.md");
        Browser.Form form = ana.form(NOTE);
        byte[] large = new byte[50 << 20];
        java.util.Arrays.fill(large, (byte) 'a');
        Response paste = form.send(large);
        assertThat(paste.status()).isEqualTo(413);
        assertThat(paste.text()).contains("The text has more than 1 MiB.");
        Response long1 = form.with("text", "é".repeat(600_000)).save();
        assertThat(long1.status()).isEqualTo(413);
        assertThat(long1.text()).contains("Split it into several notes.");
        for (String body :
                List.of("do=save&text=%FF%FE", "do=save&text=%zz", "do=save&text=a%00b", "do=save&text=\u00e9")) {
            Response sent = form.send(body.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(sent.status()).as(body).isEqualTo(400);
            assertThat(sent.text()).contains("The form is not text in UTF-8.");
        }
        assertThat(form.header("content-type", "text/plain").save().status()).isEqualTo(415);
        assertThat(form.with("base", "%%%").save().status()).isEqualTo(400);
        assertThat(form.with("text", "a\u0001b").save().status()).isEqualTo(303);
        vault.write("kafka/consumers.md", before);
    }

    @Test
    void savesHaveARateLimit() {
        Web limited = new Web(vault.knowhow, vault.settings().rate(120).build());
        Browser.Form form = new Browser(limited, "ana").form(NOTE);
        int refused = 0;
        for (int i = 0; i < 10; i++) {
            refused += form.with("text", "text " + i).preview().status() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aNewNoteIsNotWrittenThroughALinkToAFolderOfOtherEditors() throws IOException {
        try (EditVault ruled = new EditVault(folder.resolve("ruled"), "=staff", "board=board")) {
            Files.createSymbolicLink(ruled.root.resolve("open"), ruled.root.resolve("board"));
            for (String where : List.of("open", "open/deeper")) {
                Browser.Form form = ruled.as("ana").form("/create?title=Attack&kind=practice&folder=kafka2");
                assertThat(form.with("folder", where).save().status()).as(where).isEqualTo(403);
            }
            try (Stream<Path> files = Files.list(ruled.root.resolve("board"))) {
                assertThat(files).containsExactly(ruled.root.resolve("board/layoffs.md"));
            }
        }
    }

    @Test
    void aRequestForAFolderReadsNoNotes() throws IOException {
        vault.write("kafka/new.md", "# New\n");
        assertThat(ana.get("/edit/kafka").status()).isEqualTo(404);
        assertThat(ana.get("/note/kafka/new.md").status()).isEqualTo(404);
    }

    @Test
    void slowVisitorsDoNotKeepMembersFromSaving() throws Exception {
        CountDownLatch reading = new CountDownLatch(8);
        CountDownLatch end = new CountDownLatch(1);
        Web web = new Web(vault.knowhow, vault.settings().build());
        List<Thread> slow = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Request request = Request.get(NOTE)
                    .method("POST")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .body(max -> {
                        reading.countDown();
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return new byte[0];
                    });
            slow.add(Thread.ofVirtual().start(() -> web.answer(request)));
        }
        reading.await();
        try {
            Browser member = new Browser(web, "ana");
            assertThat(member.form(NOTE).replace("twice", "thrice").save().status())
                    .isEqualTo(303);
        } finally {
            end.countDown();
            for (Thread thread : slow) {
                thread.join();
            }
        }
    }
}

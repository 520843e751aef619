package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.NoteId;
import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member adds pictures to a note. */
class PicturesTest {

    private static final String NOTE = "/edit/kafka/consumers.md";
    private static final Pattern MARKDOWN = Pattern.compile("!\\[([^]]*)]\\(([^)]*)\\)");

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

    private static byte[] png(String more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(more.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private List<Path> added() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).toList();
        }
    }

    private static String path(String text) {
        Matcher markdown = MARKDOWN.matcher(text);
        assertThat(markdown.find()).as(text).isTrue();
        return markdown.group(2);
    }

    @Test
    void aPictureIsBesideTheNoteAndInTheText() throws IOException {
        Response page = ana.form(NOTE).replace("twice", "2x").sendPicture("Größe 1 (neu).PNG", png("one"));
        assertThat(page.status()).isEqualTo(200);
        Browser.Form form = ana.form(page, NOTE);
        assertThat(form.text())
                .contains("2x")
                .containsPattern("!\\[Größe 1 neu]\\(grosse-1-neu-[0-9a-f]{8}\\.png\\)\n$");
        String picture = "kafka/" + path(form.text());
        assertThat(vault.bytes(picture)).isEqualTo(png("one"));
        assertThat(vault.text("kafka/consumers.md")).contains("twice");

        assertThat(form.save().status()).isEqualTo(303);
        assertThat(ana.get("/note/kafka/consumers.md").text())
                .contains("src=\"/pictures/" + picture + "?of", "alt=\"Größe 1 neu\"");
        Response shown = vault.as("ben").get("/pictures/" + picture + "?of=kafka/consumers.md");
        assertThat(shown.body()).isEqualTo(png("one"));
        assertThat(shown.headers()).containsEntry("Content-Type", "image/png");
    }

    @Test
    void beforeTheSaveOnlyTheMemberSeesThePicture() {
        String picture = "kafka/"
                + path(ana.form(ana.form(NOTE).sendPicture("a.png", png("one")), NOTE)
                        .text());
        String target = "/pictures/" + picture + "?of=kafka/consumers.md";
        assertThat(ana.get(target).status()).isEqualTo(200);
        assertThat(vault.as("ben").get(target).status()).isEqualTo(404);
        assertThat(ana.get("/pictures/board/layoffs.md?of=kafka/consumers.md").status())
                .isEqualTo(404);
    }

    @Test
    void theSamePictureIsStoredOnce() throws IOException {
        Response first = ana.form(NOTE).sendPicture("a.png", png("one"));
        Response second = ana.form(first, NOTE).sendPicture("a.png", png("one"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(added()).hasSize(1);
        ana.form(NOTE).sendPicture("a.png", png("two"));
        vault.as("ben").form(NOTE).sendPicture("a.png", png("one"));
        assertThat(added()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "%PDF-1.7",
                "GIF",
                ""
            })
    void whatIsNoPictureIsRefusedWhateverItsName(String content) throws IOException {
        Response page = ana.form(NOTE)
                .replace("twice", "2x")
                .sendPicture("harmless.png", content.getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isIn(403, 422);
        assertThat(page.text()).contains("2x");
        assertThat(added()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd.png",
                "..\\..\\x.png",
                "/etc/x.png",
                ".git/hooks/post-commit",
                "a/../../b.png",
                "con.png",
                "x.png.html",
                "x.svg",
                "people.yml",
                "\u202Egnp.exe",
                "%2e%2e%2fx.png",
                "][](javascript:alert(1)).png",
                "<img src=x onerror=alert(1)>.png",
                "…"
            })
    void theNameOfAFileNeverDecidesWhereItIsOrWhatItIs(String name) throws IOException {
        Response page = ana.form(NOTE).sendPicture(name, png("one"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(added()).singleElement().satisfies(file -> {
            assertThat(file.getParent()).isEqualTo(vault.root.resolve("kafka"));
            assertThat(file.getFileName().toString()).matches("[a-z0-9-]+-[0-9a-f]{8}\\.png");
        });
        String text = ana.form(page, NOTE).text();
        assertThat(MARKDOWN.matcher(text).results()).hasSize(1);
        assertThat(path(text)).matches("[a-z0-9-]+-[0-9a-f]{8}\\.png");
    }

    @Test
    void aLargePictureIsRefused() throws IOException {
        byte[] large = Arrays.copyOf(png("one"), (5 << 20) + 1);
        Response page = ana.form(NOTE).sendPicture("a.png", large);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("The picture has more than 5 MiB.");
        Response huge = ana.form(NOTE).sendPicture("a.png", Arrays.copyOf(png("one"), 50 << 20));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(added()).isEmpty();
    }

    @Test
    void aDayHasALargestNumberOfPictures() throws IOException {
        PictureQuota quota = new PictureQuota(vault.knowhow.operations().state(), EditVault.TODAY);
        for (int i = 0; i < PictureQuota.MAX_PICTURES; i++) {
            quota.take(EditVault.ANA.member(), new NoteId("a" + i + ".png"), 1);
        }
        Response page = ana.form(NOTE).sendPicture("a.png", png("one"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("You have added too many pictures today.");
        assertThat(added()).isEmpty();
        assertThat(vault.as("ben").form(NOTE).sendPicture("a.png", png("one")).status())
                .isEqualTo(200);
    }

    @Test
    void aPictureNeedsTheRightsOfTheNote() throws IOException {
        Browser.Form form = ana.form(NOTE);
        assertThat(form.with("token", "0").sendPicture("a.png", png("one")).status())
                .isEqualTo(403);
        assertThat(form.header("sec-fetch-site", "cross-site")
                        .sendPicture("a.png", png("one"))
                        .status())
                .isEqualTo(403);
        assertThat(vault.as("")
                        .form(form.browser().get(NOTE), NOTE)
                        .sendPicture("a.png", png("one"))
                        .status())
                .isEqualTo(401);
        Browser.Form unseen = new Browser.Form(ana, "/edit/board/layoffs.md", form.fields(), form.headers());
        assertThat(unseen.sendPicture("a.png", png("one")).status()).isEqualTo(404);
        try (EditVault ruled = new EditVault(folder.resolve("ruled"), "kafka=member:ben")) {
            Browser reader = ruled.as("ana");
            assertThat(reader.form(reader.get(NOTE), NOTE)
                            .sendPicture("a.png", png("one"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(added()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--xYz",
                "--xYz\r\n\r\n",
                "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb",
                "--aBc\r\n"
            })
    void aFormThatIsNotCompleteIsRefused(String body) throws IOException {
        Browser.Form form = ana.form(NOTE).header("Content-Type", "multipart/form-data; boundary=xYz");
        Response page = new Browser.Form(ana, NOTE, form.fields(), form.headers())
                .send("?picture", body.getBytes(StandardCharsets.US_ASCII));
        assertThat(page.status()).isEqualTo(400);
        assertThat(added()).isEmpty();
    }

    @Test
    void theOperatorChoosesTheFolder() throws IOException {
        assertThat(new PictureFolder("pictures").of(new NoteId("a/b.md"))).isEqualTo("a/pictures");
        assertThat(new PictureFolder("/static/pictures").of(new NoteId("a/b.md")))
                .isEqualTo("static/pictures");
        assertThat(PictureFolder.BESIDE.of(new NoteId("b.md"))).isEmpty();
        for (String wrong : List.of("..", "/..", ".git", "//", "/")) {
            assertThatThrownBy(() -> new PictureFolder(wrong)).hasMessageContaining("such as pictures");
        }
        NoteEditing editor =
                new NoteEditing(vault.knowhow, vault.root, List.of(), new PictureFolder("/static"), EditVault.TODAY);
        Web web = new Web(vault.knowhow, vault.settings().editor(editor).build());
        Browser browser = new Browser(web, "ana");
        String text = browser.form(browser.form(NOTE).sendPicture("a.png", png("one")), NOTE)
                .text();
        assertThat(path(text)).startsWith("../static/a-");
        assertThat(vault.root.resolve("static")).isDirectory();
    }

    @Test
    void aFolderThatIsALinkIsRefused() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(vault.root.resolve("static"), outside);
        NoteEditing editor =
                new NoteEditing(vault.knowhow, vault.root, List.of(), new PictureFolder("/static"), EditVault.TODAY);
        Browser browser = new Browser(
                new Web(vault.knowhow, vault.settings().editor(editor).build()), "ana");
        assertThat(browser.form(NOTE).sendPicture("a.png", png("one")).status()).isEqualTo(403);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void theMessagesAreInOneLanguage() {
        Set<String> missing = new TreeSet<>();
        Look look = Look.builder()
                .languages(Languages.BUILT_IN.reporting(missing::add))
                .build();
        Browser german =
                new Browser(new Web(vault.knowhow, vault.settings().look(look).build()), "ana", "de");
        german.form(NOTE).sendPicture("a.png", new byte[0]);
        german.form(NOTE).sendPicture("a.png", new byte[1]);
        german.form(NOTE).sendPicture("a.png", new byte[6 << 20]);
        german.form(NOTE).sendPicture("a.png", new byte[50 << 20]);
        assertThat(missing).isEmpty();
    }
}

package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.AttachmentReader;
import dev.knowhow.testkit.NoteFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that notes link to, on pages. */
class AttachmentsTest {

    private static final Viewer BOARD = new Viewer(null, Set.of("board"), false);

    @TempDir
    Path folder;

    private Knowhow knowhow;
    private Web web;

    /** Takes each line of a file as a page. */
    private static final class Lines implements KnowhowPlugin, AttachmentReader {

        @Override
        public String name() {
            return "lines";
        }

        @Override
        public Module module() {
            return binder -> ExtensionBinder.in(binder).attachmentReader().toInstance(this);
        }

        @Override
        public boolean accepts(String path) {
            return path.matches(".*\\.(pdf|docx)");
        }

        @Override
        public List<String> pages(String path, byte[] content) {
            return new String(content, StandardCharsets.UTF_8).lines().toList();
        }
    }

    @BeforeEach
    void open() {
        NoteFolder notes = new NoteFolder(folder.resolve("vault"));
        notes.write("a.md", "---\naudience: [board]\n---\n# A\n\n[plan](plan.pdf) [shared](shared.docx)");
        notes.write("b.md", "# B\n\n[report](report.pdf#page=2) [shared](shared.docx)");
        notes.write("plan.pdf", "%PDF-1.7\nlayoffs");
        notes.write("report.pdf", "%PDF-1.7\nearnings");
        notes.write("shared.docx", "holidays");
        knowhow = Knowhow.builder()
                .notes(notes.root())
                .index(folder.resolve("index"))
                .without("attachments")
                .plugin(new Lines())
                .build();
        knowhow.index();
        web = seenBy(Viewer.EVERYONE);
    }

    @AfterEach
    void close() {
        knowhow.close();
    }

    private Web seenBy(Viewer viewer) {
        return new Web(
                knowhow,
                WebVault.settings()
                        .resolvers(List.of(ViewerResolver.always(viewer)))
                        .build());
    }

    @Test
    void aPdfFileIsShownAndOthersAreSaved() {
        Response pdf = web.answer(Request.get("/attachments/report.pdf?of=b.md"));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.text()).isEqualTo("%PDF-1.7\nearnings");
        assertThat(pdf.headers())
                .containsEntry("Content-Type", "application/pdf")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .doesNotContainKey("Content-Disposition");

        Response other = web.answer(Request.get("/attachments/shared.docx?of=b.md"));
        assertThat(other.headers())
                .containsEntry("Content-Type", "application/octet-stream")
                .containsEntry("Content-Disposition", "attachment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/attachments/plan.pdf?of=a.md",
                "/attachments/plan.pdf?of=b.md",
                "/attachments/plan.pdf",
                "/attachments/shared.docx?of=a.md",
                "/attachments/b.md?of=b.md",
                "/attachments/nothing.pdf?of=b.md"
            })
    void whatMayNotBeSeenIsMissing(String target) {
        Response hidden = web.answer(Request.get(target));
        Response missing = web.answer(Request.get("/attachments/missing.pdf?of=missing.md"));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(withoutSearch(hidden)).isEqualTo(withoutSearch(missing));
    }

    /** The text of a page without what repeats the address: the offer to search for its words, and other languages. */
    private static String withoutSearch(Response page) {
        Document parsed = Jsoup.parse(page.text());
        assertThat(parsed.select("main a.button").remove()).hasSize(1);
        return parsed.select("main").html();
    }

    @Test
    void thoseWhoMaySeeTheNoteSeeItsFiles() {
        assertThat(seenBy(BOARD)
                        .answer(Request.get("/attachments/plan.pdf?of=a.md"))
                        .status())
                .isEqualTo(200);
        assertThat(web.answer(Request.get("/api/v1/search?q=layoffs")).text()).contains("\"total\":0");
        assertThat(web.answer(Request.get("/api/v1/search?q=holidays")).text()).contains("\"total\":1");
    }

    @Test
    void aHitLinksToThePage() {
        String page = web.answer(Request.get("/search?q=earnings")).text();

        assertThat(Jsoup.parse(page).select(".hit .where a").attr("href"))
                .isEqualTo("/attachments/report.pdf?of=b.md#page=2");
        assertThat(web.answer(Request.get("/api/v1/search?q=earnings")).text())
                .contains("\"attachment\":{\"path\":\"report.pdf\",\"page\":2}");
        assertThat(Jsoup.parse(web.answer(Request.get("/note/b.md")).text())
                        .select(".text a")
                        .eachAttr("href"))
                .containsExactly("/attachments/report.pdf?of=b.md#page=2", "/attachments/shared.docx?of=b.md");
    }
}

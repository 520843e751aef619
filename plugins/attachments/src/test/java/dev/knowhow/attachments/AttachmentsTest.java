package dev.knowhow.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Addresses;
import dev.knowhow.query.Passage.InAttachment;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of files that notes link to is searched with these notes. */
class AttachmentsTest {

    private static final AttachmentSettings TIGHT = new AttachmentSettings(Duration.ofSeconds(5), 64, 100_000);

    @TempDir
    Path folder;

    private Knowhow knowhow;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        knowhow = Knowhow.builder()
                .notes(folder.resolve("notes"))
                .index(folder.resolve("index"))
                .plugin(new AttachmentsPlugin(TIGHT))
                .build();
    }

    @AfterEach
    void close() {
        knowhow.close();
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve("notes").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private void note(String path, String... lines) throws IOException {
        write(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> found(String query) {
        return found(query, Viewer.EVERYONE);
    }

    private List<String> found(String query, Viewer viewer) {
        List<String> found = new ArrayList<>();
        knowhow.as(viewer).search(query).forEach(hit -> found.add(hit.id().path()));
        return found;
    }

    private SearchHit first(String query) {
        return knowhow.as(Viewer.EVERYONE).search(query).hits().getFirst();
    }

    private static @Nullable InAttachment place(SearchHit hit) {
        return Objects.requireNonNull(hit.passage()).attachment();
    }

    @Test
    void aHitNamesTheNoteAndTheFileAndThePage() throws IOException {
        note("brakes.md", "# Brakes", "", "See the [report](files/report.pdf).");
        note("tires.md", "# Tires", "", "Rubber.");
        write("files/report.pdf", Documents.pdf("About nothing.", "The caliper seized at Hockenheim."));

        assertThat(knowhow.index().problems()).isEmpty();

        SearchHit hit = first("seized calipers");
        assertThat(hit.id()).isEqualTo(new NoteId("brakes.md"));
        assertThat(hit.missing()).isEmpty();
        assertThat(place(hit)).isEqualTo(new InAttachment("files/report.pdf", 2));
        assertThat(Objects.requireNonNull(hit.passage()).snippet().text())
                .isEqualTo("The caliper seized at Hockenheim.");
        assertThat(found("\"seized at hockenheim\"")).containsExactly("brakes.md");
        assertThat(found("hocken*")).containsExactly("brakes.md");
        assertThat(found("-hockenheim rubber OR report")).containsExactly("tires.md");
    }

    @Test
    void allFormatsAreRead() throws IOException {
        note(
                "all.md",
                "# All",
                "",
                "![[letter.docx]] [talk](talk.pptx) [costs](costs.xlsx) [[memo.odt]] [plan](/deep/plan.ODP)");
        write("letter.docx", Documents.word("Zebra crossing"));
        write("talk.pptx", Documents.slides("Welcome", "Giraffe necks"));
        write("costs.xlsx", Documents.sheet("Elephant trunks"));
        write("deep/memo.odt", Documents.openDocument("Hippo teeth"));
        write("deep/plan.ODP", Documents.openDocument("Rhino horns"));

        assertThat(knowhow.index().problems()).isEmpty();

        assertThat(place(first("zebra"))).isEqualTo(new InAttachment("letter.docx", 0));
        assertThat(place(first("giraffe"))).isEqualTo(new InAttachment("talk.pptx", 2));
        assertThat(place(first("elephant"))).isEqualTo(new InAttachment("costs.xlsx", 0));
        assertThat(place(first("hippo"))).isEqualTo(new InAttachment("deep/memo.odt", 0));
        assertThat(place(first("rhino"))).isEqualTo(new InAttachment("deep/plan.ODP", 0));
        assertThat(found("walrus")).as("deleted text").isEmpty();
    }

    @Test
    void theTextOfTheNoteCountsMore() throws IOException {
        note("a.md", "# A", "", "One [file](a.pdf) is linked.");
        note("b.md", "# B", "", "One kangaroo is named here.");
        write("a.pdf", Documents.pdf("One kangaroo is named here, kangaroo."));
        knowhow.index();

        assertThat(found("kangaroo")).containsExactly("b.md", "a.md");
        assertThat(first("kangaroo").parts()).noneMatch(part -> part.name().equals("attachments"));
    }

    @Test
    void anAttachmentIsNoEvidenceForAnAuthor() throws IOException {
        note("a.md", "---", "authors: [Ana]", "---", "# A", "", "One [file](a.pdf) is linked.");
        write("a.pdf", Documents.pdf("All about kangaroos"));
        knowhow.index();

        assertThat(found("kangaroos")).containsExactly("a.md");
        assertThat(knowhow.as(Viewer.EVERYONE).who(ExpertQuery.of("kangaroos")).experts())
                .isEmpty();
    }

    @Test
    void aChangedFileIsNoticedThoughItsNoteIsTheSame() throws IOException {
        note("a.md", "# A", "", "[file](files/a.pdf)");
        knowhow.index();
        assertThat(found("first")).isEmpty();

        write("files/a.pdf", Documents.pdf("first version"));
        knowhow.index();
        assertThat(found("first")).containsExactly("a.md");

        write("files/a.pdf", Documents.pdf("second version"));
        knowhow.index(Set.of("files/a.pdf"));
        assertThat(found("first")).isEmpty();
        assertThat(found("second")).containsExactly("a.md");

        Files.delete(folder.resolve("notes/files/a.pdf"));
        knowhow.index(Set.of("files"));
        assertThat(found("second")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsReportedAndTheRestIsRead() throws IOException {
        note("a.md", "# A", "", "[1](1.pdf) [2](2.pdf) [3](3.docx) [4](4.odt) [5](5.pdf) [6](6.pdf)");
        write("1.pdf", Documents.encryptedPdf("secret"));
        write("2.pdf", Documents.endlessPdf());
        write("3.docx", "no document".getBytes(StandardCharsets.UTF_8));
        write("4.odt", Documents.bomb());
        write("5.pdf", new byte[0]);
        write("6.pdf", Documents.pdf("penguin"));

        IndexReport report = knowhow.index();

        assertThat(report.problems())
                .extracting(Problem::file)
                .containsExactlyInAnyOrder("1.pdf", "2.pdf", "3.docx", "4.odt", "5.pdf");
        assertThat(report.problems())
                .extracting(Problem::what)
                .anySatisfy(what -> assertThat(what).isEqualTo("its text is not searched: it is encrypted"));
        assertThat(report.problems())
                .extracting(Problem::what)
                .anySatisfy(what ->
                        assertThat(what).isEqualTo("its text is not searched: reading it takes longer than 5 s"));
        assertThat(found("penguin")).containsExactly("a.md");
    }

    @Test
    void thoseWhoMayNotSeeTheNoteDoNotSeeTheFile() throws IOException {
        note("a.md", "---", "audience: [board]", "---", "# A", "", "[file](a.pdf)");
        note("b.md", "# B", "", "[file](b.pdf)");
        write("a.pdf", Documents.pdf("takeover of Acme"));
        write("b.pdf", Documents.pdf("picnic"));
        knowhow.index();
        Viewer board = Viewer.of(new MemberId("ben"), Set.of("board"));

        assertThat(found("takeover")).isEmpty();
        assertThat(found("takeover", board)).containsExactly("a.md");
        assertThat(knowhow.as(Viewer.EVERYONE).attachment(new NoteId("a.md"), "a.pdf"))
                .isEmpty();
        assertThat(knowhow.as(Viewer.EVERYONE).attachment(new NoteId("b.md"), "a.pdf"))
                .isEmpty();
        assertThat(knowhow.as(board).attachment(new NoteId("a.md"), "a.pdf")).isPresent();
        assertThat(knowhow.as(Viewer.EVERYONE).attachment(new NoteId("b.md"), "b.pdf"))
                .isPresent();
    }

    @Test
    void aPageLinksToTheFile() throws IOException {
        note("in/a.md", "# A", "", "[file](../files/a.pdf#page=2) [[b.pdf]] [c](c.zip)");
        write("files/a.pdf", Documents.pdf("x"));
        write("files/b.pdf", Documents.pdf("y"));
        write("in/c.zip", new byte[] {1});
        knowhow.index();
        Addresses addresses = new Addresses() {
            @Override
            public String note(NoteId id, String fragment) {
                return "/" + id;
            }

            @Override
            public @Nullable String picture(NoteId from, String path) {
                return null;
            }

            @Override
            public @Nullable String topic(String name) {
                return null;
            }

            @Override
            public String attachment(NoteId from, String path) {
                return "/files-of/" + path;
            }
        };

        Optional<String> html = knowhow.as(Viewer.EVERYONE).html(new NoteId("in/a.md"), addresses);

        assertThat(html.orElseThrow())
                .contains("<a href=\"/files-of/files/a.pdf#page")
                .contains("<a href=\"/files-of/files/b.pdf\"")
                .doesNotContain("c.zip");
    }

    @Test
    void ignoredAndHiddenFilesAreNotRead() throws IOException {
        note(".knowhowignore", "private/");
        note("a.md", "# A", "", "[1](private/a.pdf) [2](.hidden/a.pdf) [3](../outside.pdf)");
        write("private/a.pdf", Documents.pdf("walrus"));
        write(".hidden/a.pdf", Documents.pdf("walrus"));
        Files.write(folder.resolve("outside.pdf"), Documents.pdf("walrus"));
        knowhow.index();

        assertThat(found("walrus")).isEmpty();
    }

    @Test
    void longFilesAreReadToALimit() throws IOException {
        note("a.md", "# A", "", "[file](a.docx)");
        write("a.docx", Documents.word("ant " + "word ".repeat(30_000) + "zebra"));
        knowhow.index();

        assertThat(found("ant")).containsExactly("a.md");
        assertThat(found("zebra")).isEmpty();
        assertThat(knowhow.as(Viewer.EVERYONE)
                        .search(SearchQuery.of("ant"))
                        .hits()
                        .getFirst()
                        .missing())
                .isEmpty();
    }
}

package dev.knowhow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of a newsletter, read in March 2026. */
class EditionTest {

    private static final String SITE = "https://notes.example.org/wiki/";
    private static final NoteId MARCH = new NoteId("newsletters/march.md");

    @TempDir
    Path folder;

    private Team team;

    @BeforeEach
    void open() throws IOException {
        team = new Team(folder);
        team.write("newsletters/march.md", """
                ---
                title: "Märch &
                  April"
                kind: newsletter
                authors: [ana, bo]
                date: 2026-03-05
                ---
                Read [Queues \\<now>](../trends/queues.md "t") & [the spec](https://spec.example.com/a?b=1&c=2).

                ## What is new

                - one ![a plot](plot.png)
                - two

                ```sh
                echo "a  b" > c
                ```
                """)
                .write(
                        "newsletters/april.md",
                        "---\ntitle: April\nkind: newsletter\ndate: 2026-03-09\npublishDate: 2199-04-01\n---\nSoon.\n")
                .write(
                        "newsletters/next.md",
                        "---\ntitle: Next\nkind: newsletter\nauthors: [ana]\ndate: 2026-03-09\nstatus: draft\n---\nSoon.\n");
        team.knowhow.index();
    }

    @AfterEach
    void close() {
        team.close();
    }

    private Edition march(Viewer reader) {
        return Edition.latest(team.knowhow, reader, SITE).orElseThrow();
    }

    @Test
    void aLineBreakIsOneInPlainText() {
        assertThat(
                        PlainText.of(
                                "<ul><li><a href=\"https://a.example.org\">Kafka</a>, Ana<br />\nA queue.</li></ul><p>one<br>two</p>"))
                .isEqualTo("- Kafka (https://a.example.org), Ana\n  A queue.\n\none\ntwo\n");
    }

    @Test
    void theLatestPublishedEditionHasAbsoluteLinksInTextAndHtml() {
        Edition march = march(Viewer.EVERYONE);

        assertThat(march.id()).isEqualTo(MARCH);
        assertThat(march.text()).isEqualTo("""
                Märch & April
                2026-03-05, Ana Ruiz
                https://notes.example.org/wiki/note/newsletters/march.md

                Read Queues <now> (https://notes.example.org/wiki/note/trends/queues.md)
                & the spec (https://spec.example.com/a?b=1&c=2).

                What is new

                - one a plot

                - two

                    echo "a  b" > c
                """);
        assertThat(march.html())
                .contains(
                        "<title>Märch &amp; April</title>",
                        "href=\"https://notes.example.org/wiki/note/trends/queues.md\"")
                .doesNotContain("<script", "<img", "src=", "href=\"/", "href=\"..");
    }

    @Test
    void aMailHasBothAndTheSameNoteGivesTheSameBytes() {
        String mail = march(Viewer.EVERYONE).mail("ana@example.org");

        assertThat(mail).startsWith("To: ana@example.org\r\nSubject: =?UTF-8?B?TcOkcmNoICYgQXByaWw=?=\r\n");
        assertThat(mail).isEqualTo(march(Viewer.EVERYONE).mail("ana@example.org"));
        String first = mail.split("--=_knowhow(--)?\\r\\n")[1];
        String text = new String(
                Base64.getMimeDecoder().decode(first.substring(first.indexOf("\r\n\r\n"))), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(march(Viewer.EVERYONE).text());
        assertThat(march(Viewer.EVERYONE).mail("a@b\r\nBcc: x@y")).doesNotContain("Bcc");
    }

    @Test
    void aDraftALaterDayAndAnotherKindAreNoEdition() {
        Viewer ana = Viewer.of(new MemberId("ana"), Set.of());

        assertThat(march(ana).id()).isEqualTo(MARCH);
        assertThatThrownBy(() -> Edition.of(team.knowhow, ana, SITE, new NoteId("newsletters/next.md")))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("status: draft");
        assertThatThrownBy(() -> Edition.of(team.knowhow, Viewer.EVERYONE, SITE, new NoteId("newsletters/april.md")))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("no note newsletters/april.md");
        assertThatThrownBy(() -> Edition.of(team.knowhow, ana, SITE, new NoteId("trends/queues.md")))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("kind: newsletter");
    }
}

package dev.knowhow.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays are made from clones. */
class MainTest {

    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("clone").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve("out").resolve(path));
    }

    private void make(String what) throws IOException {
        Main.main(
                what, folder.resolve("clone").toString(), folder.resolve("out").toString());
    }

    @Test
    void proposalsAskTheirReviewersAndNameAnOwningTeam() throws IOException {
        String common = "owning-sig: sig-node\nreviewers:\n  - \"@Cy\"\n  - TBD\napprovers: [\"@ana\"]\n";
        write("keps/sig-node/1-one/kep.yaml", "title: One\nauthors: [\"@ana\"]\ncreation-date: 2020-01-02\n" + common);
        write("keps/sig-node/1-one/README.md", "# One\n<!-- hint -->\n## Summary\nPods rest.\n## Next\nMore.\n");
        write("keps/sig-node/2-two/kep.yaml", "title: Two\nauthors: [\"@bo\"]\ncreation-date: 2021-01-02\n" + common);
        write("keps/sig-node/2-two/README.md", "## Summary\nPods run.\n## Next\n");

        make("proposals");

        assertThat(read("events.tsv")).isEqualTo("sig-node-2-two\t2021-01-02\tbo\tsig-node\tTwo. Pods run.\n");
        assertThat(read("qrels.txt")).isEqualTo("sig-node-2-two 0 cy 1\nsig-node-2-two 0 ana 1\n");
        assertThat(read("notes/sig-node-1-one.md"))
                .contains("authors: [ana]", "reviewers: [cy]", "team: \"sig-node\"", "date: 2020-01-02", "Pods rest.")
                .doesNotContain("hint");
    }

    @Test
    void projectsHaveMentorsByTerm() throws IOException {
        String project = """
                ## Projects

                ### Envoy

                #### [Fuzzing](https://example.org/1)

                - Description: Fuzz it.
                - Mentor(s):
                  - Arko (@Arkodg, arko@example.org)
                - Issue: https://example.org/2
                """;
        write("programs/lfx-mentorship/2023/02-Jun-Aug/README.md", project);
        write("programs/lfx-mentorship/2024/01-Mar-May/README.md", project);
        write("programs/lfx-mentorship/README.md", project);

        make("mentors");

        assertThat(read("events.tsv"))
                .isEqualTo("2024-01-Mar-May-1\t2024-03-01\t\tEnvoy\tFuzzing. - Description: Fuzz it. - Issue:\n");
        assertThat(read("qrels.txt")).isEqualTo("2024-01-Mar-May-1 0 arkodg 1\n");
        assertThat(read("notes/2023-02-Jun-Aug-0.md"))
                .contains("reviewers: [arkodg]", "date: 2023-06-01")
                .doesNotContain("arko@example.org");
    }
}

package dev.knowhow.bench.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few rounds of each campaign. */
class CampaignsTest {

    @TempDir
    private Path folder;

    private String run(String... args) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Campaigns.run(Campaign.Settings.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"damage, 3", "kill, 1", "notes, 40", "queries, 20", "rights, 150", "matches, 1", "notifications, 1"})
    void findsNoFault(String name, int rounds) throws Exception {
        String report = run(
                name,
                "--rounds",
                String.valueOf(rounds),
                "--notes",
                "../examples/vault",
                "--folder",
                folder.toString());

        assertThat(report).contains(name + ": rounds 0 to " + rounds + " of " + rounds + ", 0 faults");
    }

    private static void git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Test
    void editsOfPagesWithAHistoryHaveNoFault() throws Exception {
        Path clone = Files.createDirectories(folder.resolve("clone"));
        git(clone, "init", "-q");
        for (int i = 1; i <= 4; i++) {
            Files.writeString(
                    clone.resolve("page.md"), "# Page\n\n1\n2\n3\n4\n5\n6\n7\n8\n".replace("" + i, "new " + i));
            git(clone, "add", ".");
            git(
                    clone,
                    "-c",
                    "user.name=Cy",
                    "-c",
                    "user.email=cy@example.org",
                    "commit",
                    "-q",
                    "--no-gpg-sign",
                    "-m",
                    "x");
        }

        String report = run(
                "edits",
                "--rounds",
                "2",
                "--from",
                "0",
                "--seed",
                "20",
                "--notes",
                clone.toString(),
                "--folder",
                folder.resolve("out").toString());

        assertThat(report).contains("edits: rounds 0 to 2 of 2, 0 faults", "1 processes killed, 0 rounds without");
    }

    @Test
    void theReportHasTheCommandForTheRest() throws Exception {
        String report = run(
                "notes",
                "--rounds",
                "9",
                "--minutes",
                "0",
                "--notes",
                "../examples/vault",
                "--folder",
                folder.toString());

        assertThat(report).contains("rounds 0 to 0 of 9", "for the rest: notes --rounds 9 --from 0 --seed 1");
        assertThatThrownBy(() -> Campaign.Settings.of("war")).hasMessageContaining("name a campaign");
    }
}

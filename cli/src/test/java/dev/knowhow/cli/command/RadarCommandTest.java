package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell;
import dev.knowhow.cli.Shell.Outcome;
import dev.knowhow.cli.line.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The radar as a person asks for it, with the real parser and the real engine. */
class RadarCommandTest {

    @TempDir
    static Path folder;

    private static Shell shell;

    @BeforeAll
    static void index() throws IOException {
        item("kafka", "tools", "2024-01-01: assess, 2025-06-01: trial");
        item("bun", "platforms", "2025-07-01: trial");
        item("zig", "tools", "2024-01-01: trial");
        shell = new Shell(folder);
        shell.run("index");
    }

    private static void item(String name, String quadrant, String rings) throws IOException {
        Files.writeString(
                folder.resolve(name + ".md"),
                "---\ntitle: %s\nring: trial\nquadrant: %s\nrings: '%s'\ndate: 2024-01-01\n---\n"
                        .formatted(name, quadrant, rings));
    }

    @Test
    void theDifferenceOfTwoDaysIsATrendNote() {
        Outcome outcome = shell.run("radar", "--diff", "2025-01-01", "2026-01-01");

        assertThat(outcome.code()).isEqualTo(ExitCode.FOUND);
        assertThat(outcome.out())
                .startsWith("---\ntitle: Radar from 2025-01-01 to 2026-01-01\nkind: trend\ndate: 2026-01-01\n")
                .contains("Of 3 items, 1 is new, 1 moved in and 0 moved out.")
                .contains("## New\n\n- **[[bun.md|bun]]**: Trial (Platforms)\n")
                .contains("## Moved in\n\n- **[[kafka.md|kafka]]**: Assess to Trial (Tools)\n");
        assertThat(shell.run("radar", "--diff", "2025-01-01", "2026-01-01", "--quadrant", "tools")
                        .out())
                .contains("Of 2 items, 0 are new, 1 moved in")
                .doesNotContain("bun");
    }

    @Test
    void aDayThatIsNoneIsNamedWithWhatItCanBe() {
        Outcome outcome = shell.run("radar", "--diff", "v1.0", "2026-01-01");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("'v1.0'", "a day such as 2026-03-01", "a tag or commit");
        assertThat(shell.run("radar", "--diff", "2026-01-01", "2025-01-01").err())
                .contains("must be from an earlier to a later day");
    }

    @Test
    void itemsAreSelectedAndKeepTheirNumbers() {
        assertThat(shell.run("radar", "--since", "2025-01-01", "--move", "in").out())
                .contains("kafka", "moved in from Assess")
                .doesNotContain("bun", "zig");
        assertThat(shell.run("radar", "--item", "ZI").out())
                .contains("3", "zig")
                .doesNotContain("kafka");
        Outcome nothing = shell.run("radar", "--ring", "hold");
        assertThat(nothing.code()).isEqualTo(ExitCode.NOTHING);
        assertThat(nothing.out() + nothing.err()).contains("No item matches.");
        assertThat(shell.run("radar", "--move", "sideways").code()).isEqualTo(ExitCode.USAGE);
    }
}

package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell;
import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command on the PATH is a link to the launcher. */
@DisabledOnOs(OS.WINDOWS)
class InstallCommandTest {

    @TempDir
    Path folder;

    private Path launcher;
    private Path bin;

    @BeforeEach
    void launcher() throws IOException {
        launcher = Files.createFile(folder.resolve("launcher"));
        bin = folder.resolve("home/.local/bin");
        System.setProperty("knowhow.launcher", launcher.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("knowhow.launcher");
    }

    private Outcome install(String path, String... more) {
        String[] words = new String[more.length + 1];
        words[0] = "install";
        System.arraycopy(more, 0, words, 1, more.length);
        return new Shell(folder)
                .with("HOME", folder.resolve("home").toString())
                .with("PATH", path)
                .run(words);
    }

    @Test
    void itLinksTheLauncherEachTime() throws IOException {
        for (int i = 0; i < 2; i++) {
            Outcome outcome = install("/bin:" + bin);
            assertThat(outcome.code()).isZero();
            assertThat(outcome.err()).isEmpty();
            assertThat(Files.readSymbolicLink(bin.resolve("knowhow"))).isEqualTo(launcher);
        }
    }

    @Test
    void itTellsHowToAddAFolderThatIsNotOnThePath() {
        assertThat(install("/bin").err()).contains("not on the PATH", "export PATH=\"" + bin + ":$PATH\"");
        assertThat(install("/bin", "--dir", "tools").out())
                .contains(folder.resolve("tools/knowhow").toString());
    }

    @Test
    void aFileOfSomebodyElseIsNotReplaced() throws IOException {
        Files.createDirectories(bin);
        Files.writeString(bin.resolve("knowhow"), "mine");

        assertThat(install("/bin").code()).isEqualTo(2);
        assertThat(bin.resolve("knowhow")).hasContent("mine");
    }

    @Test
    void withoutALauncherThereIsNothingToInstall() {
        System.clearProperty("knowhow.launcher");

        assertThat(install("/bin")).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("./knowhow install");
        });
    }
}

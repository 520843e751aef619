package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.spi.IndexException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another process sees of the locks of this one. */
class FolderUseTest {

    @TempDir
    Path folder;

    /** Tries to lock a file; the exit code says whether it can. */
    static final class Other {

        private static final int LOCKED = 7;

        private Other() {}

        public static void main(String[] arguments) throws IOException {
            boolean free;
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                free = channel.tryLock() != null;
            }
            System.exit(free ? 0 : LOCKED);
        }
    }

    private boolean isLocked(String file) throws IOException {
        try {
            String classes = Path.of(Other.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
            int code = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classes,
                            Other.class.getName(),
                            folder.resolve(file).toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(code).isIn(0, Other.LOCKED);
            return code == Other.LOCKED;
        } catch (InterruptedException | URISyntaxException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aFolderIsInUseUntilItsLastUserClosesIt() throws IOException {
        try (FolderUse use = FolderUse.of(folder)) {
            FolderUse.of(folder).close();

            assertThat(use).isNotNull();
            assertThat(FolderUse.isFree(folder)).isFalse();
            assertThat(isLocked("in-use")).isTrue();
        }
        assertThat(isLocked("in-use")).isFalse();
        assertThat(FolderUse.isFree(folder)).isTrue();
    }

    @Test
    void anotherIndexOfThisProcessThatDoesNotWaitLeavesTheLock() throws IOException {
        CopyFolders folders = new CopyFolders(folder);
        boolean locked = folders.alone(true, () -> {
            assertThatThrownBy(() -> new CopyFolders(folder).alone(false, () -> 0))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("another process of this machine");
            return isLocked("lock");
        });

        assertThat(locked).isTrue();
        assertThat(isLocked("lock")).isFalse();
    }
}

package dev.knowhow.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FolderFilesTest {

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createDirectory(temp.resolve("notes"));
        Files.writeString(temp.resolve("outside.md"), "secret");
        write("sub/a.md", "text");
        write(".hidden/b.md", "hidden");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), target);
    }

    private FolderFiles files() {
        return new FolderFiles(root);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsFilesBelowTheFolder() throws IOException {
        assertThat(files().read("sub/a.md")).contains(bytes("text"));
        assertThat(files().readUnlinked("sub/a.md")).isEqualTo(bytes("text"));
        assertThat(files().read("sub/none.md")).isEmpty();
        assertThat(files().exists("sub/a.md")).isTrue();
        assertThat(files().exists("sub")).isFalse();
        assertThat(files().exists("none.md")).isFalse();
        assertThatThrownBy(() -> files().readUnlinked("sub/none.md")).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.md", "sub/../../outside.md", "/etc/hostname", "a\0b"})
    void nothingOutsideIsRead(String path) {
        assertThatThrownBy(() -> files().read(path)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files().readUnlinked(path)).isInstanceOf(IOException.class);
        assertThat(files().exists(path)).isFalse();
    }

    @Test
    void linksLeadOnlyToFilesThatAreNotHidden() throws IOException {
        link("inside.md", root.resolve("sub/a.md"));
        link("folder", root.resolve("sub"));
        link("out.md", temp.resolve("outside.md"));
        link("up", temp);
        link("unseen.md", root.resolve(".hidden/b.md"));
        link("dangling.md", temp.resolve("none.md"));

        assertThat(files().read("inside.md")).contains(bytes("text"));
        assertThat(files().read("folder/a.md")).contains(bytes("text"));
        assertThat(files().read("dangling.md")).isEmpty();
        for (String path : new String[] {"out.md", "up/outside.md", "unseen.md"}) {
            assertThatThrownBy(() -> files().read(path)).hasMessageContaining("not followed");
            assertThat(files().exists(path)).isFalse();
        }
    }

    @Test
    void aSettingInAHiddenFolderIsReadByItsName() throws IOException {
        assertThat(files().read(".hidden/b.md")).contains(bytes("hidden"));
    }

    @Test
    void aNoteIsReadWithoutLinks() throws IOException {
        link("inside.md", root.resolve("sub/a.md"));
        link("folder", root.resolve("sub"));

        for (String path : new String[] {"inside.md", "folder/a.md"}) {
            assertThatThrownBy(() -> files().readUnlinked(path)).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);

        assertThat(new FolderFiles(link).read("sub/a.md")).contains(bytes("text"));
        assertThat(new FolderFiles(link).readUnlinked("sub/a.md")).isEqualTo(bytes("text"));
    }

    @Test
    void aNamedPipeIsNotWaitedFor() throws Exception {
        Process mkfifo = new ProcessBuilder("mkfifo", root.resolve("x.png").toString()).start();
        assumeTrue(mkfifo.waitFor() == 0, "this system has no named pipes");

        assertThatThrownBy(() -> files().read("x.png")).hasMessageContaining("not a regular file");
        assertThatThrownBy(() -> files().readUnlinked("x.png")).hasMessageContaining("not a regular file");
        assertThatThrownBy(() -> FolderFiles.readAt(root.resolve("x.png"))).hasMessageContaining("not a regular file");
        assertThat(files().exists("x.png")).isFalse();
    }

    @Test
    void aDeviceIsNotRead() throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero));
        link("x.png", zero);

        assertThatThrownBy(() -> files().read("x.png")).hasMessageContaining("not followed");
        assertThatThrownBy(() -> FolderFiles.readAt(zero)).hasMessageContaining("not a regular file");
    }

    @Test
    void aFileThatOnlyReportsALargeSizeIsNotRead() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(root.resolve("x.png").toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }

        assertThatThrownBy(() -> files().read("x.png")).hasMessageContaining("1048576 MiB");
        assertThat(files().exists("x.png")).isTrue();
    }

    @Test
    void aFileOfTheLargestSizeIsReadWhole() throws IOException {
        byte[] content = new byte[FolderFiles.MAX_BYTES];
        Arrays.fill(content, (byte) 7);
        Files.write(root.resolve("x.png"), content);

        assertThat(files().read("x.png").orElseThrow()).isEqualTo(content);
    }

    @Test
    void anInterruptedThreadReadsNothingAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> files().read("sub/a.md")).isInstanceOf(IOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

package dev.knowhow.publish.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.publish.site.SiteFolder.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site does to the folder it lies in, and above all what it does not. */
class SiteFolderTest {

    @TempDir
    Path temp;

    private Path root() {
        return temp.resolve("site");
    }

    private Changes publish(Map<String, String> files) throws IOException {
        try (SiteFolder folder = SiteFolder.in(root())) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                folder.put(Place.ROOT.below(file.getKey()), file.getValue().getBytes(UTF_8));
            }
            return folder.publish();
        }
    }

    @Test
    void filesAreWrittenChangedAndTakenAway() throws IOException {
        assertThat(publish(Map.of("a/x", "1", "b/y", "2"))).isEqualTo(new Changes(2, 0, 0));
        FileTime then = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(root().resolve("a/x"), then);

        assertThat(publish(Map.of("a/x", "1", "c", "3"))).isEqualTo(new Changes(1, 1, 1));
        assertThat(Files.getLastModifiedTime(root().resolve("a/x")))
                .as("what is the same is not touched")
                .isEqualTo(then);
        assertThat(root().resolve("b")).doesNotExist();
        assertThat(root().resolve("c")).hasContent("3");
        assertThat(root().resolve(".knowhow-site.next")).doesNotExist();
    }

    @Test
    void whatKnowhowDidNotWriteStays() throws IOException {
        publish(Map.of("a/x", "1"));
        Files.writeString(root().resolve("a/mine"), "precious");
        Files.writeString(root().resolve("CNAME"), "precious");
        publish(Map.of("b", "2"));

        assertThat(root().resolve("a/mine")).hasContent("precious");
        assertThat(root().resolve("CNAME")).hasContent("precious");
        assertThat(root().resolve("a/x")).doesNotExist();
        assertThatThrownBy(() -> publish(Map.of("CNAME", "ours")))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("was not made by knowhow");
        assertThat(root().resolve("CNAME")).hasContent("precious");
        assertThat(root().resolve("b")).hasContent("2");
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws IOException {
        Files.createDirectories(root());
        Files.writeString(root().resolve("thesis.tex"), "precious");

        assertThatThrownBy(() -> publish(Map.of("a", "1")))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("neither empty nor a site made by knowhow");
        assertThat(root().toFile().list()).containsExactly("thesis.tex");
    }

    @Test
    void aFailureWhilePagesAreMadeLeavesTheSiteAsItWas() throws IOException {
        publish(Map.of("a", "1"));
        try (SiteFolder folder = SiteFolder.in(root())) {
            folder.put(Place.ROOT.in("a"), "2".getBytes(UTF_8));
            folder.put(Place.ROOT.in("b"), "2".getBytes(UTF_8));
        }
        assertThat(root().resolve("a")).hasContent("1");
        assertThat(root().resolve("b")).doesNotExist();
    }

    @Test
    void whatACrashLeftIsCleanedUp() throws IOException {
        publish(Map.of("a", "1"));
        Files.createDirectories(root().resolve(".knowhow-site.next/b"));
        Files.writeString(root().resolve(".knowhow-site.next/b/half"), "hal");

        assertThat(publish(Map.of("a", "1"))).isEqualTo(new Changes(0, 1, 0));
        assertThat(root().resolve(".knowhow-site.next")).doesNotExist();
    }

    @Test
    void aListThatWasTamperedWithDeletesNothingElsewhere() throws IOException {
        publish(Map.of("a", "1"));
        Path outside = Files.writeString(temp.resolve("outside"), "precious");
        Files.writeString(root().resolve(".knowhow-site"), "a\n../outside\n" + outside + "\n\n\0\n");
        publish(Map.of("b", "2"));

        assertThat(outside).hasContent("precious");
        assertThat(root().resolve("a")).doesNotExist();
    }
}

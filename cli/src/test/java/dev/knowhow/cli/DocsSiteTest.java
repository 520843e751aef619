package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation is a vault: its links lead somewhere, and knowhow publishes it as a site. */
class DocsSiteTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(?![a-z]+:|//|#)([^\"#?]+)");

    @TempDir
    static Path folder;

    private static Shell shell;

    @BeforeAll
    static void index() {
        shell = new Shell(Path.of("../docs").toAbsolutePath().normalize());
        run("index", "--without", "git");
    }

    private static Outcome run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--index", folder.resolve("index").toString()));
        return shell.run(all.toArray(String[]::new));
    }

    @Test
    void noLinkBetweenPagesIsBroken() {
        assertThat(run("links").out()).isEmpty();
    }

    @Test
    void eachLinkOfThePublishedSiteLeadsToAFile() throws IOException {
        Path site = folder.resolve("site");
        assertThat(run("publish", "--out", site.toString(), "--title", "knowhow")
                        .code())
                .isZero();

        List<String> dead = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                LINK.matcher(Files.readString(page)).results().forEach(link -> {
                    String path = URLDecoder.decode(link.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
                    if (!Files.exists(page.resolveSibling(path))) {
                        dead.add(site.relativize(page) + ": " + path);
                    }
                });
            }
        }
        assertThat(site.resolve("note/operate.md/index.html")).exists();
        assertThat(dead).isEmpty();
    }
}

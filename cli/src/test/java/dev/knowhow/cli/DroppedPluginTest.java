package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.PluginInfo;
import dev.knowhow.expert.Expert;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.query.SearchHit;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a plugin, compiled from its sources as somebody outside would, works wherever it is put. */
class DroppedPluginTest {

    private static final Path EXAMPLE = Path.of("../examples/plugin/src/main");
    private static final String SERVICE = "META-INF/services/" + KnowhowPlugin.class.getName();

    @TempDir
    static Path classes;

    @TempDir
    Path folder;

    private Path notes;
    private Path plugins;

    @BeforeAll
    static void compile() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(EXAMPLE.resolve("java"))) {
            var units = manager.getJavaFileObjectsFromPaths(
                    sources.filter(file -> file.toString().endsWith(".java")).toList());
            var options = List.of("--release", "21", "-proc:none", "-d", classes.toString());
            assertThat(compiler.getTask(null, manager, null, options, null, units)
                            .call())
                    .isTrue();
        }
        Path service = classes.resolve(SERVICE);
        Files.createDirectories(service.getParent());
        Files.copy(EXAMPLE.resolve("resources").resolve(SERVICE), service);
    }

    @BeforeEach
    void vault() throws IOException {
        notes = Files.createDirectory(folder.resolve("notes"));
        plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(notes.resolve("kettle.txt"), "How to descale a kettle\r\nWith vinegar.\r\n");
        Files.writeString(notes.resolve("salad.md"), "# Salad\n\nAlso with vinegar.\n");
    }

    @Test
    void itsBuildDependsOnThisVersionOfKnowhow() throws IOException {
        String ours = version(Path.of("../pom.xml"), "knowhow-parent");

        assertThat(version(Path.of("../examples/plugin/pom.xml"), "knowhow-core"))
                .isEqualTo(ours);
    }

    private static String version(Path pom, String artifact) throws IOException {
        var version = Pattern.compile("<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)<")
                .matcher(Files.readString(pom));
        assertThat(version.find()).as("%s in %s", artifact, pom).isTrue();
        return version.group(1);
    }

    @Test
    void theCodeInTheDocumentationIsCompiledAndTested() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path tested : List.of(EXAMPLE.resolve("java"), Path.of("../plugins/testkit/src"))) {
            try (var files = Files.walk(tested)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/extending.md")))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(blocks)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(block)));
    }

    @Test
    void itsEndorsementsAreEvidence() throws IOException {
        jarOfExample();
        Files.writeString(notes.resolve("endorsements.csv"), "# person, topic, day\nana, vinegar, 2026-03-01\n");
        try (Knowhow knowhow = withFolder().notes(notes).build()) {
            knowhow.index();
            Expert ana = knowhow.as(Viewer.EVERYONE).who("vinegar").experts().getFirst();

            assertThat(ana.member().name()).isEqualTo("ana");
            assertThat(ana.evidence()).singleElement().satisfies(one -> {
                assertThat(one.role().name()).isEqualTo("endorsed");
                assertThat(one.basis()).isNotNull();
            });
        }
    }

    @Test
    void withoutItATextFileIsNoNote() {
        assertFinds(Knowhow.builder(), "Salad");
    }

    @Test
    void itWorksFromAFolder() throws IOException {
        Path jar = jarOfExample();

        List<PluginInfo> found = assertFinds(withFolder(), "How to descale a kettle", "Salad");

        assertThat(found).filteredOn(PluginInfo::name, "text").singleElement().satisfies(text -> {
            assertThat(text.problem()).isEmpty();
            assertThat(Path.of(text.origin())).isEqualTo(jar);
        });
    }

    @Test
    void itWorksFromAFolderOfItsOwn() throws IOException {
        Path own = Files.createDirectory(plugins.resolve("text"));
        Files.move(jarOfExample(), own.resolve("text.jar"));

        assertFinds(withFolder(), "How to descale a kettle", "Salad");
    }

    @Test
    void itWorksFromTheClassPath() throws IOException {
        URL[] path = {classes.toUri().toURL()};
        try (var loader = new URLClassLoader(path, Knowhow.class.getClassLoader())) {
            assertFinds(Knowhow.builder().discoverPlugins(loader), "How to descale a kettle", "Salad");
        }
    }

    @Test
    void aBrokenNeighbourIsNamedAndSkipped() throws IOException {
        jarOfExample();
        Path broken = plugins.resolve("broken.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(broken))) {
            add(jar, SERVICE, "org.example.Missing\n".getBytes(StandardCharsets.UTF_8));
        }
        Path empty = plugins.resolve("empty.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(empty))) {
            add(jar, "readme.txt", new byte[0]);
        }
        Path torn = Files.writeString(plugins.resolve("torn.jar"), "no jar at all");

        List<PluginInfo> found = assertFinds(withFolder(), "How to descale a kettle", "Salad");

        assertThat(found)
                .filteredOn(plugin -> !plugin.problem().isEmpty())
                .extracting(PluginInfo::name, PluginInfo::origin)
                .containsExactlyInAnyOrder(
                        tuple("org.example.Missing", broken.toString()),
                        tuple("empty.jar", empty.toString()),
                        tuple("torn.jar", torn.toString()));
        assertThat(found)
                .filteredOn(plugin -> plugin.problem().isEmpty())
                .extracting(PluginInfo::name)
                .contains("text", "markdown");
    }

    private KnowhowBuilder withFolder() {
        return Knowhow.builder().pluginsFolder(plugins);
    }

    private List<PluginInfo> assertFinds(KnowhowBuilder builder, String... titles) {
        try (Knowhow knowhow = builder.notes(notes).build()) {
            knowhow.index();
            assertThat(knowhow.as(Viewer.EVERYONE).search("vinegar"))
                    .extracting(SearchHit::title)
                    .containsExactlyInAnyOrder(titles);
            return knowhow.operations().plugins();
        }
    }

    private Path jarOfExample() throws IOException {
        Path file = plugins.resolve("knowhow-text.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file));
                var compiled = Files.walk(classes)) {
            for (Path each : compiled.filter(Files::isRegularFile).toList()) {
                add(jar, classes.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
            }
        }
        return file;
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}

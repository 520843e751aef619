package dev.knowhow.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.plugin.KnowhowPlugin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    @TempDir
    Path folder;

    private List<FoundPlugin> found() throws IOException {
        try (Discovery discovery = new Discovery()) {
            discovery.inFolder(Files.createDirectories(folder.resolve("plugins")));
            return discovery.found();
        }
    }

    @Test
    void anEmptyFolderHasNone() throws IOException {
        assertThat(found()).isEmpty();
    }

    @Test
    void aJarIsAPlugin() throws IOException {
        jar("plugins/good.jar", plugin("Good", "return \"good\";"));

        assertThat(found()).hasSize(1).first().satisfies(plugin -> {
            assertThat(plugin.name()).isEqualTo("good");
            assertThat(plugin.problem()).isEmpty();
            assertThat(plugin.origin()).endsWith("good.jar");
        });
    }

    @Test
    void aFolderOfJarsIsAPlugin() throws IOException {
        jar("plugins/bundle/main.jar", plugin("Good", "return \"good\";"));
        jar("plugins/bundle/library.jar", Map.of("library.txt", new byte[0]));

        assertThat(found()).extracting(FoundPlugin::name).containsExactly("good");
    }

    @Test
    void brokenJarsAreNamedAndSpoilNoOther() throws IOException {
        jar("plugins/a-throws.jar", plugin("Throws", "throw new IllegalStateException(\"no name\");"));
        jar("plugins/b-names-nothing.jar", services("no.such.Plugin"));
        jar("plugins/c-is-none.jar", Map.of("readme.txt", new byte[0]));
        Files.writeString(folder.resolve("plugins/d-is-no-jar.jar"), "text");
        jar("plugins/e-good.jar", plugin("Good", "return \"good\";"));

        List<FoundPlugin> found = found();

        assertThat(found).hasSize(5);
        assertThat(found.subList(0, 4))
                .allSatisfy(plugin -> assertThat(plugin.problem()).isNotBlank());
        assertThat(found.get(0).problem()).contains("no name");
        assertThat(found.get(1).name()).isEqualTo("no.such.Plugin");
        assertThat(found.get(4).problem()).isEmpty();
    }

    @Test
    void twoJarsMayBringTwoVersionsOfAClass() throws IOException {
        jar("plugins/one.jar", plugin("Same", "return \"one\";"));
        jar("plugins/two.jar", plugin("Same", "return \"two\";"));

        assertThat(found()).extracting(FoundPlugin::name).containsExactly("one", "two");
    }

    private Map<String, byte[]> plugin(String type, String body) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source")).resolve(type + ".java");
        Files.writeString(
                source,
                "public class " + type + " implements " + KnowhowPlugin.class.getName() + " {\n"
                        + "  public String name() { " + body + " }\n"
                        + "  public com.google.inject.Module module() { return binder -> {}; }\n}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null,
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                source.getParent().toString(),
                source.toString());
        assertThat(result).isZero();
        Map<String, byte[]> entries = new java.util.HashMap<>(services(type));
        entries.put(type + ".class", Files.readAllBytes(source.resolveSibling(type + ".class")));
        return entries;
    }

    private static Map<String, byte[]> services(String type) {
        return Map.of("META-INF/services/" + KnowhowPlugin.class.getName(), type.getBytes(StandardCharsets.UTF_8));
    }

    private void jar(String path, Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve(path);
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }
}

package dev.knowhow.testkit;

import dev.knowhow.plugin.KnowhowPlugin;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Builds jars of plugins from source code, as third parties do. */
public final class Jars {

    private Jars() {}

    /**
     * Compiles a plugin into a jar.
     *
     * @param jar the file to create
     * @param name the full name of its class
     * @param source the source code of the class
     */
    public static void of(Path jar, String name, String source) throws IOException {
        Path classes = Files.createTempDirectory(jar.getParent(), "classes");
        StringWriter errors = new StringWriter();
        JavaFileObject unit =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = List.of("--release", "21", "-proc:none", "-d", classes.toString());
        if (!ToolProvider.getSystemJavaCompiler()
                .getTask(errors, null, null, options, null, List.of(unit))
                .call()) {
            throw new IllegalArgumentException("the plugin does not compile: " + errors);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.putNextEntry(new JarEntry("META-INF/services/" + KnowhowPlugin.class.getName()));
            out.write(name.getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }
}

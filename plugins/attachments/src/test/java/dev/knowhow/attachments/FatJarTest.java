package dev.knowhow.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attachments are read in an executable jar of Spring Boot, whose libraries are jars inside the jar. */
class FatJarTest {

    private static final String LOADER = "org/springframework/boot/loader/";

    @TempDir
    static Path folder;

    private static Path jar;

    @BeforeAll
    static void build() throws IOException {
        jar = folder.resolve("application.jar");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        main.putValue("Start-Class", FatJarApplication.class.getName());
        main.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        main.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        Set<String> names = new HashSet<>();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
            for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(place);
                if (Files.isDirectory(path)) {
                    classes(path, out, names);
                } else if (path.toString().contains("spring-boot-loader")) {
                    loader(path, out);
                } else if (Files.exists(path) && names.add("BOOT-INF/lib/" + path.getFileName())) {
                    library(path, out);
                }
            }
        }
    }

    private static void classes(Path root, JarOutputStream out, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name =
                        "BOOT-INF/classes/" + root.relativize(file).toString().replace('\\', '/');
                if (names.add(name)) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }

    private static void loader(Path path, JarOutputStream out) throws IOException {
        try (JarFile from = new JarFile(path.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) from.stream()::iterator) {
                if (entry.getName().startsWith(LOADER) || entry.getName().startsWith("META-INF/services/")) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(out);
                }
            }
        }
    }

    /** Spring Boot reads only libraries that are not compressed again. */
    private static void library(Path path, JarOutputStream out) throws IOException {
        byte[] content = Files.readAllBytes(path);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry("BOOT-INF/lib/" + path.getFileName());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
    }

    private static String read(String name, byte[] content) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), content);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        file.toString()))
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return text;
    }

    @Test
    void thePagesOfAPdfAreRead() throws Exception {
        assertThat(read("report.pdf", Documents.pdf("About nothing.", "The caliper seized.")))
                .isEqualTo("About nothing.|The caliper seized.");
    }

    @Test
    void anOfficeFileIsRead() throws Exception {
        assertThat(read("letter.docx", Documents.word("Dear colleagues"))).contains("Dear colleagues");
    }
}

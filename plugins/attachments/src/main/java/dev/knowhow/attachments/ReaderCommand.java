package dev.knowhow.attachments;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The command line that starts {@link ReaderMain} with the classes of the host. */
final class ReaderCommand {

    /** Runs a main class inside an executable jar or war of Spring Boot; each of them contains it. */
    private static final String SPRING_BOOT = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ReaderCommand() {}

    static List<String> of(AttachmentSettings settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.megabytes() + "m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-cp",
                classPath()));
        if (isNested()) {
            // a plain JVM reads no jars inside a jar
            command.add(1, "-Dloader.main=" + ReaderMain.class.getName());
            command.add(SPRING_BOOT);
        } else {
            command.add(ReaderMain.class.getName());
        }
        command.add(String.valueOf(settings.characters()));
        return command;
    }

    private static boolean isNested() {
        CodeSource source = ReaderMain.class.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().startsWith("jar:nested:");
    }

    /** The jars of this plugin, and the class path of the host. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        if (ReaderCommand.class.getClassLoader() instanceof URLClassLoader jars && !isNested()) {
            for (URL jar : jars.getURLs()) {
                try {
                    places.add(Path.of(jar.toURI()).toString());
                } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
                    // not a file, so another process cannot read it
                }
            }
        }
        places.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, places);
    }
}

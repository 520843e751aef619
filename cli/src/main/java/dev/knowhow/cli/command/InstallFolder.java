package dev.knowhow.cli.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the installation folder of knowhow, which contains the sample vault. */
public final class InstallFolder {

    /** The folder of the sample vault. */
    public static final String SAMPLE = "examples/vault";

    private InstallFolder() {}

    /**
     * The folder that was named, else the nearest one above the running classes that has the sample vault; null if
     * none.
     */
    public static @Nullable Path find(Map<String, String> environment) {
        String named = System.getProperty("knowhow.home", environment.getOrDefault("KNOWHOW_HOME", ""));
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        Path folder = classes();
        while (folder != null && !Files.isDirectory(folder.resolve(SAMPLE))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static @Nullable Path classes() {
        CodeSource source = InstallFolder.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

package dev.knowhow.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Who git takes the person for who commits in a folder. */
final class GitIdentity {

    private static final long MOST_SECONDS = 5;

    private GitIdentity() {}

    /** The e-mail address, then the name; empty without git or without settings. */
    static List<String> in(Path folder) {
        List<String> names = new ArrayList<>();
        for (String key : List.of("user.email", "user.name")) {
            String value = setting(folder, key);
            if (!value.isBlank()) {
                names.add(value);
            }
        }
        return names;
    }

    private static String setting(Path folder, String key) {
        try {
            Process git = new ProcessBuilder("git", "config", "--get", key)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            if (!git.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                git.destroyForcibly();
                return "";
            }
            return git.exitValue() == 0
                    ? new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()
                    : "";
        } catch (IOException e) {
            return ""; // git is not installed: the author is unknown
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

package dev.knowhow.cli.command;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the command on the PATH, as a symbolic link to the launcher. */
public final class InstallCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("install", "Put the command on the PATH.")
                .more("Links the launcher into ~/.local/bin, and says how to add that folder to the PATH if it is not "
                        + "on it. Copies nothing: keep the folder of knowhow. To uninstall, delete the link.")
                .path("--dir", "DIR", "the folder of the link (~/.local/bin)")
                .examples("install", "install --dir /usr/local/bin")
                .plain();
    }

    @Override
    public int run(Invocation invocation) {
        Environment environment = invocation.environment();
        Path launcher = launcher();
        if (File.separatorChar == '\\') {
            invocation.out().println("Add this folder to Path in the environment variables: " + launcher.getParent());
            return ExitCode.FOUND;
        }
        Path folder = folder(invocation);
        Path link = folder.resolve("knowhow");
        link(link, launcher);
        invocation.out().println("Linked " + link + " to " + launcher);
        if (!isOnPath(folder, environment)) {
            environment.info("knowhow: " + folder + " is not on the PATH; add it for new shells: echo 'export PATH=\""
                    + folder + ":$PATH\"' >> ~/.profile");
        }
        return ExitCode.FOUND;
    }

    private static Path launcher() {
        return Launcher.path()
                .orElseThrow(() -> Invocation.wrong(
                        "only the launcher can be installed; run ./knowhow install in the folder of knowhow"));
    }

    private static Path folder(Invocation invocation) {
        Path named = invocation.path("--dir");
        if (named != null) {
            return named.toAbsolutePath().normalize();
        }
        String home = invocation.environment().variables().getOrDefault("HOME", "");
        if (home.isEmpty()) {
            throw Invocation.wrong("HOME is not set; name a folder with --dir");
        }
        return Path.of(home, ".local", "bin");
    }

    private static void link(Path link, Path launcher) {
        try {
            Files.createDirectories(link.getParent());
            if (Files.isSymbolicLink(link)) {
                Files.delete(link);
            } else if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                throw Invocation.wrong(
                        link + " is a file and not a link; delete it first, or name a folder with --dir");
            }
            Files.createSymbolicLink(link, launcher);
        } catch (IOException e) {
            throw new KnowhowException(
                    Category.USAGE, link + " cannot be written (" + e + "); name another folder with --dir", e);
        }
    }

    private static boolean isOnPath(Path folder, Environment environment) {
        @Nullable String path = environment.variables().get("PATH");
        return path != null && List.of(path.split(File.pathSeparator)).contains(folder.toString());
    }
}

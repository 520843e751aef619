package dev.knowhow.git;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;

/** What a repository says of how its history is to be read: its configuration and files in its root. */
final class RepositoryFiles {

    static final String MAILMAP = ".mailmap";
    static final String IGNORED = ".git-blame-ignore-revs";

    private static final String SECTION = "knowhow";

    private final Path root;
    private final Config config;

    RepositoryFiles(Path root, Config config) {
        this.root = root;
        this.config = config;
    }

    /** The settings, where the configuration says otherwise than given. */
    GitSettings settings(GitSettings given) {
        Set<String> bots = new LinkedHashSet<>(given.bots());
        bots.addAll(List.of(config.getStringList(SECTION, null, "bot")));
        return new GitSettings(
                config.getInt(SECTION, "bulk", given.bulk()),
                share("leastShare", given.leastShare()),
                share("authorShare", given.authorShare()),
                List.copyOf(bots));
    }

    private double share(String name, double given) {
        String said = config.getString(SECTION, null, name);
        return said == null ? given : Double.parseDouble(said);
    }

    /** Who is who: the file in the root, and the one that {@code mailmap.file} names, which wins. */
    Mailmap mailmap() throws IOException {
        String named = config.getString("mailmap", null, "file");
        return new Mailmap(text(MAILMAP) + "\n" + (named == null ? "" : text(named)));
    }

    /** The commits to ignore: those of the usual file, and of the files that {@code blame.ignoreRevsFile} names. */
    Set<ObjectId> ignored(Consumer<Problem> problems) throws IOException {
        Set<String> files = new LinkedHashSet<>(List.of(config.getStringList("blame", null, "ignoreRevsFile")));
        files.add(IGNORED);
        Set<ObjectId> ignored = new TreeSet<>();
        for (String file : files) {
            if (!file.isEmpty()) {
                read(file, ignored, problems);
            }
        }
        return ignored;
    }

    private void read(String file, Set<ObjectId> ignored, Consumer<Problem> problems) throws IOException {
        int number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            String id = line.replaceFirst("#.*", "").strip();
            if (ObjectId.isId(id)) {
                ignored.add(ObjectId.fromString(id));
            } else if (!id.isEmpty()) {
                problems.accept(new Problem(
                        Severity.WARNING,
                        file,
                        number,
                        "is no full commit id, passed over",
                        "write the id with all its 40 digits"));
            }
        }
    }

    private String text(String file) throws IOException {
        try {
            return new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}

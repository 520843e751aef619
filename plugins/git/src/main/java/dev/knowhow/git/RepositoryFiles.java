package dev.knowhow.git;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.FolderFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;

/** Reads settings from the configuration of a repository and from files in its root. */
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

    /** The settings: the configuration, else the given defaults. */
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
        String configured = config.getString(SECTION, null, name);
        return configured == null ? given : Double.parseDouble(configured);
    }

    /** The mailmap: the file in the root, and the file of {@code mailmap.file}, which takes precedence. */
    SignatureMailmap mailmap() throws IOException {
        String named = config.getString("mailmap", null, "file");
        return new SignatureMailmap(text(MAILMAP) + "\n" + (named == null ? "" : configured(named)));
    }

    /** The commits to ignore: those of the standard file, and of the files in {@code blame.ignoreRevsFile}. */
    Set<ObjectId> ignored(Consumer<Problem> problems) throws IOException {
        Set<String> files = new LinkedHashSet<>(List.of(config.getStringList("blame", null, "ignoreRevsFile")));
        files.add(IGNORED);
        Set<ObjectId> ignored = new TreeSet<>();
        for (String file : files) {
            if (!file.isEmpty()) {
                read(file, file.equals(IGNORED) ? text(file) : configured(file), ignored, problems);
            }
        }
        return ignored;
    }

    private static void read(String file, String text, Set<ObjectId> ignored, Consumer<Problem> problems) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String id = line.replaceFirst("#.*", "").strip();
            if (ObjectId.isId(id)) {
                ignored.add(ObjectId.fromString(id));
            } else if (!id.isEmpty()) {
                problems.accept(new Problem(
                        Severity.WARNING,
                        file,
                        number,
                        "is not a full commit id, ignored",
                        "write all 40 digits of the id"));
            }
        }
    }

    private String text(String file) throws IOException {
        return decoded(new FolderFiles(root).read(file));
    }

    /** The configuration of a repository is not in the repository, and may name any file. */
    private String configured(String file) throws IOException {
        return decoded(FolderFiles.readAt(root.resolve(file)));
    }

    private static String decoded(Optional<byte[]> content) {
        return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    }
}

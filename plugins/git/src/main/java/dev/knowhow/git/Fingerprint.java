package dev.knowhow.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;

/** Computes a fingerprint of everything that determines the authorship: if it is equal, history need not be read. */
final class Fingerprint {

    private Fingerprint() {}

    /**
     * The current fingerprint; {@link Head#UNKNOWN} if it cannot be computed cheaply.
     *
     * @param head the commit to read
     */
    static String of(WorkTree tree, String head, Collection<String> suffixes, GitSettings settings) throws IOException {
        if (head.equals(Head.UNKNOWN)) {
            return Head.UNKNOWN;
        }
        return String.join(
                " ",
                head,
                tree.root().toString(),
                tree.prefix(),
                suffixes.toString(),
                settings.toString(),
                stamp(tree.commonDir().resolve("config")),
                stamp(tree.commonDir().resolve("shallow")),
                stamp(tree.root().resolve(RepositoryFiles.MAILMAP)),
                stamp(tree.root().resolve(RepositoryFiles.IGNORED)));
    }

    private static String stamp(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + "@" + attributes.lastModifiedTime().toMillis();
        } catch (NoSuchFileException e) {
            return "none";
        }
    }
}

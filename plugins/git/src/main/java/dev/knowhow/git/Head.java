package dev.knowhow.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the current commit without JGit. If nothing has changed, this is all the work there is. */
final class Head {

    /** The commit has to be resolved with JGit. */
    static final String UNKNOWN = "";

    /** There is no commit yet. */
    static final String UNBORN = "unborn";

    private static final String REF = "ref:";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");
    private static final int MAX_DEPTH = 5;

    private Head() {}

    static String of(WorkTree tree) throws IOException {
        if (Files.isDirectory(tree.commonDir().resolve("reftable"))) {
            return UNKNOWN;
        }
        String value = Files.readString(tree.gitDir().resolve("HEAD")).strip();
        for (int depth = 0; depth < MAX_DEPTH && value.startsWith(REF); depth++) {
            value = target(tree, value.substring(REF.length()).strip());
        }
        if (value.startsWith(REF)) {
            return UNKNOWN;
        }
        if (!value.equals(UNBORN) && !COMMIT.matcher(value).matches()) {
            throw new IOException("HEAD leads to '" + value + "', which is not a commit");
        }
        return value;
    }

    private static String target(WorkTree tree, String ref) throws IOException {
        try {
            return Files.readString(tree.commonDir().resolve(ref)).strip();
        } catch (NoSuchFileException e) {
            return packed(tree, ref);
        }
    }

    private static String packed(WorkTree tree, String ref) throws IOException {
        Path packed = tree.commonDir().resolve("packed-refs");
        if (!Files.exists(packed)) {
            return UNBORN;
        }
        try (Stream<String> lines = Files.lines(packed)) {
            return lines.filter(line -> line.endsWith(" " + ref))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst()
                    .orElse(UNBORN);
        }
    }
}

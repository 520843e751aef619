package dev.knowhow.cli.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A few notes with the questions they answer, in one file so that both are read together. It is cut by lines that begin
 * with {@code ===}: {@code === path/of/a/note.md} begins a file of the vault, {@code === folder ../some/vault} takes a
 * vault that is there instead, {@code === questions} begins the questions.
 *
 * <p>A question is {@code what is asked => what the answer must be}, see {@link Expectation}; one that begins with
 * {@code miss:} is known to be answered worse than that. Lines that begin with {@code #} are comments.
 *
 * @param name the file's name without its ending
 * @param folder the vault that is there; empty if the files make one
 * @param files the vault's files by path
 * @param questions the questions
 */
record AnswerSheet(String name, String folder, Map<String, String> files, List<KnownAnswer> questions) {

    /** Where the sheets lie. */
    private static final Path SHEETS = Path.of("src/test/resources/dev/knowhow/cli/answers");

    private static final String CUT = "=== ";
    private static final String FOLDER = "folder ";
    private static final String MISS = "miss: ";

    /**
     * A question whose answer is known.
     *
     * @param line where it stands
     * @param asked what is asked
     * @param expected what the answer must be, as written
     * @param isMiss whether the answer is known not to be so
     */
    record KnownAnswer(int line, String asked, String expected, boolean isMiss) {}

    static List<AnswerSheet> all() throws IOException {
        List<AnswerSheet> sheets = new ArrayList<>();
        try (var paths = Files.newDirectoryStream(SHEETS, "*.txt")) {
            for (Path path : paths) {
                sheets.add(read(path));
            }
        }
        return sheets;
    }

    private static AnswerSheet read(Path path) throws IOException {
        String name = Objects.requireNonNull(path.getFileName()).toString().replace(".txt", "");
        String folder = "";
        Map<String, String> files = new LinkedHashMap<>();
        List<KnownAnswer> questions = new ArrayList<>();
        String section = "";
        int number = 0;
        for (String line : Files.readAllLines(path)) {
            number++;
            if (line.startsWith(CUT)) {
                section = line.substring(CUT.length()).strip();
                if (section.startsWith(FOLDER)) {
                    folder = section.substring(FOLDER.length());
                }
            } else if (section.equals("questions")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    questions.add(question(number, line));
                }
            } else if (!section.isEmpty()) {
                files.merge(section, line + "\n", String::concat);
            }
        }
        return new AnswerSheet(name, folder, files, questions);
    }

    private static KnownAnswer question(int number, String line) {
        boolean isMiss = line.startsWith(MISS);
        String said = isMiss ? line.substring(MISS.length()) : line;
        int arrow = said.lastIndexOf(" => ");
        if (arrow < 0) {
            throw new IllegalArgumentException("line " + number + " has no ' => ': " + line);
        }
        return new KnownAnswer(
                number,
                said.substring(0, arrow).strip(),
                said.substring(arrow + 4).strip(),
                isMiss);
    }

    /** The vault of the questions: the one that is there, else one written into a new folder. */
    Path vault(Path scratch) throws IOException {
        if (!folder.isEmpty()) {
            return Path.of(folder);
        }
        Path vault = scratch.resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = vault.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue());
        }
        return vault;
    }
}

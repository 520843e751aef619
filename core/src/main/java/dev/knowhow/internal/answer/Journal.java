package dev.knowhow.internal.answer;

import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Remembers what was asked in vain, in a file beside the index, if somebody switched that on: the day and the words, one
 * question a line, never who asked, and without names of known people. Safe for use by many threads and processes.
 */
public final class Journal {

    private static final String FILE = "gaps.txt";
    private static final String SWITCH = "gaps.on";

    /** When the file is larger, its older half is forgotten. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int LONGEST_QUESTION = 200;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");
    private static final Pattern FILTER = Pattern.compile("\\S+:(\"[^\"]*\"|\\S*)");

    private final Path folder;

    /** A journal in the folder of an index. */
    public Journal(Path folder) {
        this.folder = folder;
    }

    /** Switches it on or off; what was remembered stays. */
    public synchronized void keep(boolean on) {
        try {
            if (on) {
                Files.createDirectories(folder);
                Files.write(folder.resolve(SWITCH), new byte[0]);
            } else {
                Files.deleteIfExists(folder.resolve(SWITCH));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot switch the journal in " + folder, e);
        }
    }

    /** Whether it is on. */
    public boolean isOn() {
        return Files.exists(folder.resolve(SWITCH));
    }

    /** Remembers a question, if it is on. A journal that cannot be written is no reason not to answer. */
    public synchronized void note(String question, People people, LocalDate day) {
        String words = isOn() ? cleaned(question, people) : "";
        if (Completion.typed(words).isEmpty()) {
            return;
        }
        byte[] line = (day + "\t" + words + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel file = FileChannel.open(
                        folder.resolve(FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (file.size() > MOST_BYTES && lock.isValid()) {
                forgetHalf(file);
            }
            file.write(ByteBuffer.wrap(line), file.size());
        } catch (IOException e) {
            // the question is answered without it
        }
    }

    private static void forgetHalf(FileChannel file) throws IOException {
        ByteBuffer rest = ByteBuffer.allocate((int) (file.size() / 2));
        file.read(rest, file.size() - rest.capacity());
        byte[] kept = rest.array();
        int line = 0;
        while (line < kept.length && kept[line] != '\n') {
            line++;
        }
        int start = Math.min(line + 1, kept.length);
        file.truncate(0);
        file.write(ByteBuffer.wrap(kept, start, kept.length - start), 0);
    }

    /** The words without filters, which may name people, without names of known people, and on one line. */
    private static String cleaned(String question, People people) {
        String cut =
                question.length() > 10 * LONGEST_QUESTION ? question.substring(0, 10 * LONGEST_QUESTION) : question;
        String words = CONTROLS.matcher(FILTER.matcher(cut).replaceAll(" ")).replaceAll(" ");
        for (Member member : people.members()) {
            List<String> names = Stream.of(
                            Stream.of(member.name(), member.id().value()),
                            member.aliases().stream(),
                            member.handles().stream(),
                            member.emails().stream())
                    .flatMap(each -> each)
                    .filter(name -> containsIgnoringCase(question, name))
                    .toList();
            for (String name : names) {
                words = Pattern.compile(
                                "(?<![\\p{L}\\p{N}])@?" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(words)
                        .replaceAll(" ");
            }
        }
        String tidy = words.strip().replaceAll("\\s+", " ");
        return tidy.length() > LONGEST_QUESTION ? tidy.substring(0, LONGEST_QUESTION) : tidy;
    }

    private static boolean containsIgnoringCase(String text, String name) {
        return text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** A question as remembered. */
    private record Line(LocalDate day, String question, Set<String> words) {}

    /**
     * What was asked in vain, the most asked first. Questions that have half of their words in common are one.
     *
     * @param answered whether a question has an answer now
     */
    public List<Gap> gaps(Predicate<String> answered) {
        List<List<Line>> clusters = new ArrayList<>();
        for (Line line : lines()) {
            clusters.stream()
                    .filter(cluster -> alike(cluster.getFirst().words(), line.words()))
                    .findFirst()
                    .ifPresentOrElse(cluster -> cluster.add(line), () -> clusters.add(new ArrayList<>(List.of(line))));
        }
        return clusters.stream()
                .map(cluster -> new Gap(
                        cluster.getLast().question(),
                        cluster.size(),
                        cluster.getLast().day(),
                        answered.test(cluster.getLast().question())))
                .sorted(Comparator.comparing(Gap::closed)
                        .thenComparing(Comparator.comparingInt(Gap::times).reversed())
                        .thenComparing(Comparator.comparing(Gap::last).reversed())
                        .thenComparing(Gap::question))
                .toList();
    }

    private List<Line> lines() {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Line> lines = new ArrayList<>();
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    try {
                        String question = line.substring(tab + 1);
                        lines.add(new Line(LocalDate.parse(line.substring(0, tab)), question, words(question)));
                    } catch (DateTimeParseException e) {
                        // somebody wrote into the file by hand; the rest of it is still good
                    }
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return 2 * common >= Math.max(one.size(), other.size()) && common > 0;
    }

    /** The words, without an s at the end, so that one and many are alike. */
    private static Set<String> words(String question) {
        Set<String> words = new TreeSet<>();
        for (String word : Completion.typed(question).split(" ", -1)) {
            words.add(word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        }
        return words;
    }
}

package dev.knowhow.internal.answer.search;

import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Gap;
import dev.knowhow.spi.StateStore;
import dev.knowhow.text.Fold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records queries without results if gap logging is on: the day and the words, one query per line, never the viewer,
 * and without names of known people. Thread-safe and safe for several processes.
 */
public final class GapLog {

    private static final String FILE = "gaps.txt";
    private static final String SWITCH = "gaps.on";

    /** When the log is larger, its older half is deleted. */
    private static final int MOST_BYTES = 1 << 20;

    /** The size is checked once in this many queries. */
    private static final int LOOK = 100;

    private static final int LONGEST_QUESTION = 200;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");
    private static final Pattern FILTER = Pattern.compile("\\S+:(\"[^\"]*\"|\\S*)");

    private final StateStore state;
    private final AtomicInteger recorded = new AtomicInteger();

    /** Opens the gap log of a state store. */
    public GapLog(StateStore state) {
        this.state = state;
    }

    /** Switches gap logging on or off; recorded queries are kept. */
    public void keep(boolean on) {
        try {
            state.update(SWITCH, before -> on ? new byte[0] : null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot switch the gap log in " + state.name(), e);
        }
    }

    /** Whether gap logging is on. If the switch cannot be read, it is off. */
    public boolean isOn() {
        try {
            return state.read(SWITCH).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Records a query if gap logging is on. A failure does not affect the answer. */
    public void note(String question, People people, LocalDate day) {
        String words = isOn() ? cleaned(question, people) : "";
        if (Completion.typed(words).isEmpty()) {
            return;
        }
        try {
            state.append(FILE, (day + "\t" + words + "\n").getBytes(StandardCharsets.UTF_8));
            if (recorded.getAndIncrement() % LOOK == 0) {
                state.update(FILE, GapLog::bounded);
            }
        } catch (IOException e) {
            // the answer does not depend on the log
        }
    }

    private static byte @Nullable [] bounded(byte @Nullable [] lines) {
        if (lines == null || lines.length <= MOST_BYTES) {
            return lines;
        }
        int start = lines.length / 2;
        while (start < lines.length && lines[start - 1] != '\n') {
            start++;
        }
        return Arrays.copyOfRange(lines, start, lines.length);
    }

    /** The words on one line, without filters and without names of known people. */
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
        return Fold.of(text).contains(Fold.of(name));
    }

    /** A recorded query. */
    private record Line(LocalDate day, String question, Set<String> words) {}

    /**
     * The queries without results, most frequent first. Queries that share half of their words count as one.
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
                        answered.test(cluster.getLast().question()),
                        null))
                .sorted(Comparator.comparing(Gap::closed)
                        .thenComparing(Comparator.comparingInt(Gap::times).reversed())
                        .thenComparing(Comparator.comparing(Gap::last).reversed())
                        .thenComparing(Gap::question))
                .toList();
    }

    private List<Line> lines() {
        try {
            List<Line> lines = new ArrayList<>();
            String text = new String(state.read(FILE).orElse(new byte[0]), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    try {
                        String question = line.substring(tab + 1);
                        lines.add(new Line(LocalDate.parse(line.substring(0, tab)), question, words(question)));
                    } catch (DateTimeParseException e) {
                        // an invalid line, edited by hand; other lines still count
                    }
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " in " + state.name(), e);
        }
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return 2 * common >= Math.max(one.size(), other.size()) && common > 0;
    }

    /** The words without a plural s, so that singular and plural are equal. */
    private static Set<String> words(String question) {
        Set<String> words = new TreeSet<>();
        for (String word : Completion.typed(question).split(" ", -1)) {
            words.add(word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        }
        return words;
    }
}

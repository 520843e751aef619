package dev.knowhow.search;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Words, and short runs of words side by side, gathered from notes: in which each stands, how often, and how it is written. */
final class Runs {

    /** One run of words; all that is known of it so far. */
    static final class Run {
        private final List<String> stems;
        private final Map<NoteId, Integer> counts = new LinkedHashMap<>();
        private final Map<String, Integer> written = new TreeMap<>();
        private boolean named;

        Run(List<String> stems) {
            this.stems = stems;
        }

        List<String> stems() {
            return stems;
        }

        /** How often each note has it, by the weights of places. */
        Map<NoteId, Integer> counts() {
            return counts;
        }

        /** Whether a title or heading has it. */
        boolean isNamed() {
            return named;
        }

        /** As it is written most often. */
        String shown() {
            return written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final int longest;
    private final Predicate<List<String>> wanted;
    private final Forms forms;
    private final Map<List<String>, Run> runs = new HashMap<>();

    /**
     * Begins to gather.
     *
     * @param longest how many words a run has at most
     * @param forms lines that are not looked at
     * @param wanted which runs to gather, by their stems
     */
    Runs(int longest, Forms forms, Predicate<List<String>> wanted) {
        this.longest = longest;
        this.forms = forms;
        this.wanted = wanted;
    }

    Collection<Run> all() {
        return runs.values();
    }

    void take(Note note) {
        Stems stems = Stems.of(Language.of(note));
        take(note, note.title(), Weights.TITLE, stems);
        for (Section section : note.sections()) {
            take(note, section.heading(), Weights.HEADING, stems);
            take(note, section.text(), Weights.BODY, stems);
        }
    }

    private void take(Note note, String text, int weight, Stems stems) {
        List<Word> run = new ArrayList<>();
        List<String> stemsOfRun = new ArrayList<>();
        int lineEnd = -1;
        boolean form = false;
        for (Word word : Words.ofNote(text)) {
            if (word.start() > lineEnd) {
                int next = text.indexOf('\n', word.start());
                lineEnd = next < 0 ? text.length() : next;
                form = forms.has(text.substring(text.lastIndexOf('\n', word.start()) + 1, lineEnd));
            }
            String stem = stems.stem(word.text());
            if (form || !tells(stem, word.text())) {
                run.clear();
                stemsOfRun.clear();
                continue;
            }
            if (!run.isEmpty() && !besides(text, run.getLast(), word)) {
                run.clear();
                stemsOfRun.clear();
            }
            run.add(word);
            stemsOfRun.add(stem);
            for (int from = Math.max(0, run.size() - longest); from < run.size(); from++) {
                List<String> key = List.copyOf(stemsOfRun.subList(from, run.size()));
                if (wanted.test(key)) {
                    Run found = runs.computeIfAbsent(key, Run::new);
                    found.counts.merge(note.id(), weight, Integer::sum);
                    found.named |= weight > Weights.BODY;
                    found.written.merge(written(text, run.get(from), word), 1, Integer::sum);
                }
            }
        }
    }

    /** As it stands there, in one line; one word has nothing to be taken out of it. */
    private static String written(String text, Word first, Word last) {
        String written = text.substring(first.start(), last.end());
        return first.equals(last) ? written : GAP.matcher(written).replaceAll(" ");
    }

    private static boolean tells(String stem, String word) {
        return !stem.equals(Stems.STOP) && word.length() > 1 && Character.isLetter(word.codePointAt(0));
    }

    /** Whether two words are parts of one name: nothing but a gap or a hyphen is between them. */
    private static boolean besides(String text, Word one, Word next) {
        for (int i = one.end(); i < next.start(); i++) {
            char between = text.charAt(i);
            if (!Character.isSpaceChar(between) && between != '\n' && between != '-' && between != '_') {
                return false;
            }
        }
        return next.start() >= one.end() && next.start() - one.end() <= 2;
    }
}

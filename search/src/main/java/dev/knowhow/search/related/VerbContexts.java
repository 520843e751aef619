package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises English verbs by their neighbours: {@code we roll} and {@code to roll} versus {@code the roll}. A
 * part-of-speech tagger would be more precise but larger than the whole index. In doubt, a word is a noun; words of
 * other languages always are.
 */
final class VerbContexts {

    /** A verb follows. */
    private static final Set<String> SUBJECTS = Set.of(
            "to", "i", "we", "you", "they", "he", "she", "it", "who", "can", "cannot", "could", "will", "would",
            "should", "must", "may", "might", "do", "does", "did", "don't", "doesn't", "didn't", "not", "never",
            "let's", "please", "then", "be", "been", "was", "were", "has", "have", "had");

    /** A noun, or an adjective before one, follows. */
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "this", "these", "those", "its", "their", "our", "your", "his", "her", "my", "each",
            "every", "no", "any", "some", "all", "of", "for", "in", "with", "by", "on", "from", "without", "per",
            "about", "than", "two", "three", "one");

    /** Where a sentence begins with a verb, one of these or a determiner follows it. */
    private static final Set<String> PARTICLES =
            Set.of("out", "up", "down", "off", "over", "back", "away", "it", "them", "us", "me");

    /** What a word says of the next one: 1 before a verb, -1 before a noun. */
    private static final Map<String, Integer> BEFORE = before();

    private final Map<String, Integer> balances = new HashMap<>();

    private static Map<String, Integer> before() {
        Map<String, Integer> before = new HashMap<>();
        DETERMINERS.forEach(word -> before.put(word, -1));
        SUBJECTS.forEach(word -> before.put(word, 1));
        return before;
    }

    /** Reads some notes. */
    VerbContexts(Collection<Note> notes) {
        this(notes.stream().flatMap(note -> CutText.of(note).stream()).toList());
    }

    /** Reads some texts. */
    VerbContexts(List<CutText> texts) {
        for (CutText text : texts) {
            if (text.language().code().equals(Language.ENGLISH.code())) {
                read(text.withSingles());
            }
        }
    }

    private void read(CutText text) {
        for (int i = 0; i < text.size(); i++) {
            if (!text.stem(i).equals(Stems.STOP)) {
                int balance = balance(text, i);
                if (balance != 0) {
                    balances.merge(text.stem(i), balance, Integer::sum);
                }
            }
        }
    }

    private static int balance(CutText text, int i) {
        boolean begins = i == 0 || beginsSentence(text, i);
        if (begins) {
            String next = i + 1 < text.size() && !beginsSentence(text, i + 1) ? text.word(i + 1) : "";
            return (DETERMINERS.contains(next) && !next.equals("of") && !next.equals("for") && !next.equals("in"))
                            || PARTICLES.contains(next)
                    ? 1
                    : 0;
        }
        return BEFORE.getOrDefault(text.word(i - 1), 0);
    }

    /** Whether a sentence ends between a word and the one before it. */
    private static boolean beginsSentence(CutText text, int word) {
        for (int i = text.end(word - 1); i < text.start(word); i++) {
            if (".!?:\n|".indexOf(text.text().charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the contexts of a stem are those of a verb more often than those of a noun. */
    boolean isVerb(String stem) {
        return balances.getOrDefault(stem, 0) > 0;
    }
}

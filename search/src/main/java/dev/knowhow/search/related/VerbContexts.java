package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.WordTokenizer;
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

    private final Map<String, Integer> balances = new HashMap<>();

    /** Reads some notes. */
    VerbContexts(Collection<Note> notes) {
        for (Note note : notes) {
            Language language = Language.of(note);
            if (language.code().equals(Language.ENGLISH.code())) {
                Stems stems = Stems.of(language);
                read(note.title(), stems);
                for (Section section : note.sections()) {
                    read(section.heading(), stems);
                    read(section.text(), stems);
                }
            }
        }
    }

    private void read(String text, Stems stems) {
        List<Word> words = WordTokenizer.ofNote(text);
        for (int i = 0; i < words.size(); i++) {
            int balance = balance(text, words, i); // rarely one, and cheaper than a stem
            if (balance != 0) {
                String stem = stems.stem(words.get(i).text());
                if (!stem.equals(Stems.STOP)) {
                    balances.merge(stem, balance, Integer::sum);
                }
            }
        }
    }

    private static int balance(String text, List<Word> words, int i) {
        boolean begins = i == 0 || beginsSentence(text, words.get(i - 1), words.get(i));
        if (begins) {
            String next = i + 1 < words.size() && !beginsSentence(text, words.get(i), words.get(i + 1))
                    ? words.get(i + 1).text()
                    : "";
            return (DETERMINERS.contains(next) && !next.equals("of") && !next.equals("for") && !next.equals("in"))
                            || PARTICLES.contains(next)
                    ? 1
                    : 0;
        }
        String before = words.get(i - 1).text();
        return SUBJECTS.contains(before) ? 1 : DETERMINERS.contains(before) ? -1 : 0;
    }

    private static boolean beginsSentence(String text, Word one, Word next) {
        for (int i = one.end(); i < next.start(); i++) {
            if (".!?:\n|".indexOf(text.charAt(i)) >= 0) {
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

package dev.knowhow.query;

import dev.knowhow.query.Clause.AllOf;
import dev.knowhow.query.Clause.AnyOf;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Clause.Not;
import dev.knowhow.query.Clause.Phrase;
import dev.knowhow.query.Clause.Prefix;
import dev.knowhow.query.Clause.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Parses typed queries: words, {@code "a phrase"}, {@code prefix*}, {@code -without} or {@code NOT without}, {@code one
 * OR other}, parentheses, and filters such as {@code tag:kafka,postgres} or {@code author:"Ana Ruiz"}. OR binds tighter
 * than juxtaposition: {@code a b OR c} means a, and b or c. AND is ignored.
 *
 * <p>Invalid syntax counts as words: an unknown filter, a filter without a value, a date that does not exist, an
 * unmatched quote, a lone sign. An unmatched parenthesis is ignored.
 */
final class QuestionParser {

    /** The nesting limit; deeper parentheses and NOTs are ignored. */
    static final int DEEPEST = 20;

    /** The limit of clauses with syntax; the text after them counts as words. */
    static final int MOST_CLAUSES = 50;

    private static final Pattern QUOTES = Pattern.compile("[\u201C\u201D\u201E\u201F\u00AB\u00BB]");

    private final String text;
    private final Collection<Field> properties;
    private int at;
    private int open;
    private int signs;

    /**
     * Parses a text.
     *
     * @param properties the filters by front matter
     */
    QuestionParser(String text, Collection<Field> properties) {
        this.properties = properties;
        this.text = QUOTES.matcher(text).replaceAll("\"");
    }

    Clause parse() {
        List<Clause> clauses = all(0);
        // an unmatched closing parenthesis is ignored
        while (at < text.length()) {
            at++;
            clauses.addAll(all(0));
        }
        return together(clauses);
    }

    /** Parses clauses up to the end or the closing parenthesis, which the caller consumes. */
    private List<Clause> all(int depth) {
        List<Clause> clauses = new ArrayList<>();
        boolean or = false;
        for (skipBlanks(); at < text.length() && text.charAt(at) != ')'; skipBlanks()) {
            if (operator("AND")) {
                continue;
            }
            if (!clauses.isEmpty() && operator("OR")) {
                or = true;
                continue;
            }
            Clause next = one(depth);
            if (or && signs++ < MOST_CLAUSES) {
                next = either(clauses.removeLast(), next);
            }
            clauses.add(next);
            or = false;
        }
        return clauses;
    }

    private Clause one(int depth) {
        int start = at;
        boolean room = depth < DEEPEST && signs < MOST_CLAUSES;
        if (room && (text.charAt(at) == '-' || operator("NOT"))) {
            signs++;
            Optional<Clause> without = without(start, depth);
            if (without.isPresent()) {
                return without.get();
            }
            at = start;
        } else if (text.charAt(at) == '(') {
            return group(room ? depth : DEEPEST);
        }
        return leaf(room);
    }

    /** Parses a negated clause; empty if nothing follows the sign. */
    private Optional<Clause> without(int start, int depth) {
        if (at == start) {
            at++;
            if (at == text.length() || !(isWordly(text.codePointAt(at)) || "\"(#@".indexOf(text.charAt(at)) >= 0)) {
                return Optional.empty();
            }
        } else {
            skipBlanks();
            if (at == text.length() || text.charAt(at) == ')') {
                return Optional.empty();
            }
        }
        Clause clause = one(depth + 1);
        return clause.isNothing() ? Optional.empty() : Optional.of(new Not(clause));
    }

    private Clause group(int depth) {
        at++;
        if (depth == DEEPEST) {
            return Clause.nothing();
        }
        open++;
        Clause inside = together(all(depth + 1));
        open--;
        if (at < text.length()) {
            at++;
        }
        return inside;
    }

    private Clause leaf(boolean room) {
        int start = at;
        Optional<Clause> phrase = room ? quoted().map(Phrase::new) : Optional.empty();
        if (phrase.isPresent()) {
            signs++;
            return phrase.get();
        }
        Optional<Clause> filter = room ? filter() : Optional.empty();
        if (filter.isPresent()) {
            signs++;
            return filter.get();
        }
        at = start;
        String word = word(' ');
        if (room && word.length() > 1 && word.endsWith("*") && isWordly(word.codePointBefore(word.length() - 1))) {
            signs++;
            return new Prefix(word.substring(0, word.length() - 1));
        }
        return new Words(word);
    }

    /** Parses a quoted text, if a matched quote starts here. */
    private Optional<String> quoted() {
        if (text.charAt(at) != '"') {
            return Optional.empty();
        }
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            return Optional.empty();
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return Optional.of(inside);
    }

    private Optional<Clause> filter() {
        int colon = at;
        while (colon < text.length() && isOfName(text.charAt(colon))) {
            colon++;
        }
        if (colon == text.length() || text.charAt(colon) != ':') {
            return Optional.empty();
        }
        Optional<Field> field = Field.typed(text.substring(at, colon), properties);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        at = colon;
        List<String> values = new ArrayList<>();
        do {
            at++;
            values.add(value());
        } while (at < text.length() && text.charAt(at) == ',');
        values.removeIf(String::isEmpty);
        try {
            return Optional.of(Filter.of(field.get(), values));
        } catch (IllegalArgumentException noSuchValue) {
            return Optional.empty();
        }
    }

    private String value() {
        if (at == text.length()) {
            return "";
        }
        Optional<String> quoted = quoted();
        return quoted.isPresent() ? quoted.get() : word(',');
    }

    /** Parses up to the next space or delimiter, without unmatched closing parentheses. */
    private String word(char end) {
        int start = at;
        int inside = 0;
        while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != end) {
            char c = text.charAt(at);
            if (c == ')' && inside == 0 && open > 0) {
                break;
            }
            inside += c == '(' ? 1 : c == ')' && inside > 0 ? -1 : 0;
            at++;
        }
        return text.substring(start, at);
    }

    private boolean operator(String name) {
        int end = at + name.length();
        if (text.startsWith(name, at) && end < text.length() && isBlank(text.charAt(end))) {
            at = end;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private static boolean isWordly(int character) {
        return Character.isLetterOrDigit(character);
    }

    private static Clause either(Clause one, Clause other) {
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : List.of(one, other)) {
            if (clause instanceof AnyOf any) {
                clauses.addAll(any.clauses());
            } else {
                clauses.add(clause);
            }
        }
        return new AnyOf(clauses);
    }

    /** Combines clauses, with adjacent words in one clause. */
    private static Clause together(List<Clause> clauses) {
        List<Clause> joined = new ArrayList<>();
        StringJoiner words = new StringJoiner(" ");
        for (Clause clause : new AllOf(clauses).together()) {
            if (clause instanceof Words word) {
                words.add(word.text());
                continue;
            }
            if (words.length() > 0) {
                joined.add(new Words(words.toString()));
                words = new StringJoiner(" ");
            }
            joined.add(clause);
        }
        if (words.length() > 0) {
            joined.add(new Words(words.toString()));
        }
        return joined.size() == 1 ? joined.getFirst() : new AllOf(joined);
    }
}

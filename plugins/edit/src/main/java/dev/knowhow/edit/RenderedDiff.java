package dev.knowhow.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Edit;

/**
 * The difference of two rendered texts, word by word. The result has the elements of the second text; words that are in
 * one text only are in {@code ins} and {@code del}. Both texts are sanitized HTML, so the result is.
 */
final class RenderedDiff {

    /** A formula or drawing is one word. */
    private static final Pattern TOKEN =
            Pattern.compile("(?s)<math\\b.*?</math>|<svg\\b.*?</svg>|<[^>]*>|[^<\\s]+\\s*|\\s+");

    private static final Pattern NAME = Pattern.compile("</?([a-zA-Z0-9]+)");

    /** Elements without text of their own. */
    private static final Set<String> STRUCTURE =
            Set.of("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "picture", "details");

    private static final Set<String> VOID = Set.of("area", "br", "col", "hr", "img", "input", "source", "wbr");

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private RenderedDiff() {}

    /** The second text, with the differences from the first. */
    static String of(String before, String after) {
        List<String> old = tokens(before);
        List<String> fresh = tokens(after);
        RenderedDiff diff = new RenderedDiff();
        int at = 0;
        for (Edit edit : new BoundedDiff().diff(LineSequence.COMPARATOR, words(old), words(fresh))) {
            fresh.subList(at, edit.getBeginB()).forEach(diff::same);
            old.subList(edit.getBeginA(), edit.getEndA()).forEach(diff::removed);
            fresh.subList(edit.getBeginB(), edit.getEndB()).forEach(diff::added);
            at = edit.getEndB();
        }
        fresh.subList(at, fresh.size()).forEach(diff::same);
        diff.flush();
        return diff.html.toString();
    }

    private static List<String> tokens(String html) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    private static LineSequence words(List<String> tokens) {
        return new LineSequence(tokens.stream().map(String::strip).toList());
    }

    private static boolean isTag(String token) {
        return token.startsWith("<") && !token.startsWith("<math") && !token.startsWith("<svg");
    }

    private void same(String token) {
        flush();
        write(token);
    }

    private void removed(String token) {
        if (!isTag(token)) {
            removed.append(token);
        } else if (!removed.isEmpty() && !Character.isWhitespace(removed.charAt(removed.length() - 1))) {
            removed.append(' '); // words of two elements stay apart
        }
    }

    private void added(String token) {
        if (isTag(token) || token.isBlank()) {
            flush();
            write(token);
        } else {
            added.append(token);
        }
    }

    /** What is removed waits until it is at a place for text. */
    private void flush() {
        boolean structure = !open.isEmpty() && STRUCTURE.contains(open.peek());
        if (!removed.toString().isBlank() && !structure) {
            boolean word = !html.isEmpty() && !html.substring(html.length() - 1).matches("[\\s>]");
            html.append(word ? " <del>" : "<del>")
                    .append(removed.toString().strip())
                    .append("</del> ");
            removed.setLength(0);
        }
        if (!added.isEmpty()) {
            html.append("<ins>").append(added).append("</ins>");
            added.setLength(0);
        }
    }

    private void write(String token) {
        html.append(token);
        Matcher name = NAME.matcher(token);
        if (!isTag(token) || !name.lookingAt()) {
            return;
        }
        String element = name.group(1).toLowerCase(Locale.ROOT);
        if (token.startsWith("</")) {
            open.poll();
        } else if (!VOID.contains(element) && !token.endsWith("/>")) {
            open.push(element);
        }
    }
}

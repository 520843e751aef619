package dev.knowhow.publish;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the safe HTML of a note as plain text for mail programs, with the address of each link after its words. */
final class PlainText {

    private static final Pattern CODE = Pattern.compile("(?s)<pre\\b[^>]*>(.*?)</pre>");
    private static final Pattern LINK =
            Pattern.compile("(?s)<a\\b[^>]*?\\shref=\"(https?:[^\"]*|mailto:[^\"]*)\"[^>]*>(.*?)</a>");
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*?\\salt=\"([^\"]*)\"[^>]*>");
    private static final Pattern ITEM = Pattern.compile("<li\\b[^>]*>");
    private static final Pattern CELL = Pattern.compile("</t[dh]>");
    private static final Pattern BLOCK = Pattern.compile("</?(?:p|h[1-6]|ul|ol|li|table|tr|blockquote|div|section|dl|dt"
            + "|dd|hr|figure|details|summary)\\b[^>]*>");
    private static final Pattern BREAK = Pattern.compile("<br\\b[^>]*>");

    /** A line break within a paragraph or item. */
    private static final String LINE = "\u2028";

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,6}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private final MailText out = new MailText();

    private PlainText() {}

    /** The text of HTML. Lines are wrapped at 72 characters, except code and addresses. */
    static String of(String html) {
        PlainText text = new PlainText();
        Matcher code = CODE.matcher(html);
        int from = 0;
        while (code.find()) {
            text.flow(html.substring(from, code.start()));
            text.code(code.group(1));
            from = code.end();
        }
        text.flow(html.substring(from));
        return text.out.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private void flow(String html) {
        String text = html.replaceAll("\\s+", " ");
        text = IMAGE.matcher(text).replaceAll("$1");
        text = LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(2).equals(link.group(1))
                                ? link.group(1)
                                : link.group(2) + " (" + link.group(1) + ")"));
        text = ITEM.matcher(text).replaceAll("\n- ");
        text = CELL.matcher(text).replaceAll("; ");
        text = BREAK.matcher(text).replaceAll(LINE);
        text = BLOCK.matcher(text).replaceAll("\n\n");
        text = TAG.matcher(text).replaceAll("");
        text.lines().map(String::strip).forEach(line -> {
            if (line.isEmpty()) {
                out.line("");
            } else {
                String others = line.startsWith("- ") ? "  " : "";
                String first = "";
                for (String part : line.split(LINE)) {
                    out.wrapped(first, others, decoded(part));
                    first = others;
                }
            }
        });
    }

    private void code(String html) {
        out.line("");
        decoded(TAG.matcher(html).replaceAll("")).lines().forEach(line -> out.line("    " + line));
        out.line("");
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int point = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }
}

package dev.knowhow.markdown.body;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the character references that are common in handwritten HTML. */
final class HtmlEntities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("hellip", "…"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("larr", "←"),
            Map.entry("rarr", "→"),
            Map.entry("times", "×"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"));

    private HtmlEntities() {}

    static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(character(reference)));
    }

    private static String character(java.util.regex.MatchResult reference) {
        if (reference.group(3) != null) {
            return NAMED.getOrDefault(reference.group(3), reference.group());
        }
        int code = reference.group(1) != null
                ? Integer.parseInt(reference.group(1))
                : Integer.parseInt(reference.group(2), 16);
        boolean usable = Character.isValidCodePoint(code) && code >= ' ' && !(code >= 0xD800 && code <= 0xDFFF);
        return usable ? Character.toString(code) : " ";
    }
}

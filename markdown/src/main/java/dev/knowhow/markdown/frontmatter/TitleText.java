package dev.knowhow.markdown.frontmatter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * The plain text of a title. Site generators write titles into their pages as they are, so some have character
 * references and tags of inline HTML. Code in backticks, such as {@code Foo<T>}, has neither.
 */
final class TitleText {

    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "</?(?:abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private TitleText() {}

    static String of(String title) {
        String plain = title;
        if (title.indexOf('`') < 0) {
            plain = TAG.matcher(BREAK.matcher(title).replaceAll(" ")).replaceAll("");
            plain = REFERENCE
                    .matcher(plain)
                    .replaceAll(found -> Matcher.quoteReplacement(Encoding.decodeHtml(found.group(), false)));
        }
        return plain.strip().replaceAll("[\\s\\u00a0]+", " ");
    }
}

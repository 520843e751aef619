package dev.knowhow.web.language;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fixed texts of a template: those between tags, and in attributes that are read. */
public final class TemplateText {

    private static final String VALUE = "\\{\\{\\{.*?}}}|\\{\\{.*?}}";
    private static final Pattern MARKUP =
            Pattern.compile("(" + VALUE + ")|<(?:\"[^\"]*\"|" + VALUE + "|[^>\"])*>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?<= (?:title|placeholder|aria-label|data-label|data-link|data-(?:kind|text)-[a-z]{1,16})=\")[^\"]+(?=\")");
    private static final Pattern DATE = Pattern.compile("<time>(\\{\\{[a-zA-Z.]+}})</time>");

    /** Letters with what belongs to them, without punctuation and spaces around. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}(][^{}]*[\\p{L}.?!:)]|\\p{L}");

    private TemplateText() {}

    /** The template in a language. Dates have its form, and stay machine-readable. */
    public static String in(Language language, String template) {
        if (language.isUntranslated()) {
            return template;
        }
        String dated = DATE.matcher(template).replaceAll("<time datetime=\"$1\">{{#say}}$1{{/say}}</time>");
        return mapped(dated, language::text);
    }

    /** The texts of a template. */
    static Set<String> of(String template) {
        Set<String> texts = new TreeSet<>();
        mapped(template, text -> {
            texts.add(text);
            return text;
        });
        return texts;
    }

    private static String mapped(String template, UnaryOperator<String> translation) {
        StringBuilder all = new StringBuilder();
        Matcher markup = MARKUP.matcher(template);
        int done = 0;
        while (markup.find()) {
            all.append(words(template.substring(done, markup.start()), translation));
            String tag = markup.group();
            all.append(markup.group(1) != null ? tag : attributes(tag, translation));
            done = markup.end();
        }
        return all.append(words(template.substring(done), translation)).toString();
    }

    private static String attributes(String tag, UnaryOperator<String> translation) {
        return ATTRIBUTE.matcher(tag).replaceAll(value -> Matcher.quoteReplacement(mapped(value.group(), translation)));
    }

    private static String words(String text, UnaryOperator<String> translation) {
        Matcher words = WORDS.matcher(text);
        return words.find()
                ? text.substring(0, words.start())
                        + translation.apply(words.group().replaceAll("\\s+", " "))
                        + text.substring(words.end())
                : text;
    }
}

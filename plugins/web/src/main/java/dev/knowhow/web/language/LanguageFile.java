package dev.knowhow.web.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with the texts of a language, such as {@code messages_fr.txt}: lines of {@code English text = translation},
 * with {@code #} before comments. The line {@code language = Français} gives its own name.
 *
 * @param tag the BCP 47 tag, from the name of the file
 * @param name its own name
 * @param translations the translations by English text
 * @param problems what is wrong, by file and line; those lines do not count
 */
public record LanguageFile(String tag, String name, Map<String, String> translations, List<String> problems) {

    /** The form of the name of a file, with the tag as its group. */
    public static final Pattern NAME = Pattern.compile("messages_([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.txt");

    private static final String LANGUAGE = "language";
    private static final String IS = " = ";

    /** Copies the texts. */
    public LanguageFile {
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param file its name, which matches {@link #NAME}
     * @param text its text
     * @throws IllegalArgumentException if the name is another
     */
    public static LanguageFile of(String file, String text) {
        Matcher named = NAME.matcher(file);
        if (!named.matches()) {
            throw new IllegalArgumentException("'" + file + "' is not named like messages_fr.txt");
        }
        String tag = Locale.forLanguageTag(named.group(1)).toLanguageTag();
        Map<String, String> translations = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String problem = problem(line, translations);
            if (problem.isEmpty()) {
                translations.put(
                        english(line),
                        line.substring(line.indexOf(IS) + IS.length()).strip());
            } else {
                problems.add(file + ":" + number + ": " + problem);
            }
        }
        String name = translations.remove(LANGUAGE);
        return new LanguageFile(
                tag,
                name == null ? Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag)) : name,
                translations,
                problems);
    }

    private static String english(String line) {
        return line.substring(0, line.indexOf(IS)).strip();
    }

    /** What is wrong with a line; empty if nothing. */
    private static String problem(String line, Map<String, String> translations) {
        int is = line.indexOf(IS);
        if (is <= 0 || line.substring(is + IS.length()).isBlank()) {
            return "is not 'English text = translation'";
        }
        String english = english(line);
        if (translations.containsKey(english)) {
            return "translates '" + english + "' again; remove one of the lines";
        }
        if (!Phrase.values(english).equals(Phrase.values(line.substring(is)))) {
            return "the translation needs the values " + Phrase.values(english) + " once each";
        }
        return english.replaceAll("\\{[a-z]\\d?}", "").codePoints().noneMatch(Character::isLetter)
                ? "has no words beside its values"
                : "";
    }
}

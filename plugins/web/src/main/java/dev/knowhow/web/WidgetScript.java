package dev.knowhow.web;

import dev.knowhow.json.Json;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.language.Language;
import dev.knowhow.web.language.Languages;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The JavaScript module of the widget, which other sites embed, with its texts in all languages of the pages. */
final class WidgetScript implements Handler {

    private static final String PLACE = "const TEXTS = {};";
    private static final Pattern TEXT = Pattern.compile("\\bsay\\('([^']+)'");

    private final Response response;

    /**
     * Adds the texts to the module.
     *
     * @throws IllegalStateException if the module has no place for texts
     */
    WidgetScript(Languages languages) {
        String script = new String(Assets.read("widget.js"), StandardCharsets.UTF_8);
        if (!script.contains(PLACE)) {
            throw new IllegalStateException("widget.js has no line '" + PLACE + "'");
        }
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (Language language : languages.all()) {
            Map<String, String> texts = texts(script, language);
            if (!texts.isEmpty()) {
                all.put(language.tag().toLowerCase(Locale.ROOT), texts);
            }
        }
        String texts = new String(Json.bytes(all), StandardCharsets.UTF_8);
        byte[] bytes = script.replace(PLACE, "const TEXTS = " + texts + ";").getBytes(StandardCharsets.UTF_8);
        response = Response.of(200, Assets.SCRIPT, bytes).header("ETag", ResponseHeaders.tag(bytes));
    }

    @Override
    public Response answer(Request request, Viewer viewer) {
        return response;
    }

    /** The texts that differ from English. */
    private static Map<String, String> texts(String script, Language language) {
        Set<String> english = new TreeSet<>();
        TEXT.matcher(script).results().forEach(text -> english.add(text.group(1)));
        Map<String, String> texts = new LinkedHashMap<>();
        for (String text : english) {
            String translation = language.text(text);
            if (!translation.equals(text)) {
                texts.put(text, translation);
            }
        }
        return texts;
    }
}

package dev.knowhow.web.editing;

import java.util.Map;

/**
 * The text of a note with the values of a form.
 *
 * @param text the text with the valid values
 * @param problems what is wrong with other values, by the names of their fields, as texts of the pages
 */
public record FilledText(String text, Map<String, String> problems) {

    /** Copies the map. */
    public FilledText {
        problems = Map.copyOf(problems);
    }
}

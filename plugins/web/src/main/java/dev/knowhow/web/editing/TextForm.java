package dev.knowhow.web.editing;

import java.util.List;

/**
 * The text of a note, divided for a form.
 *
 * @param matter the front matter with its fences; empty if missing
 * @param body the text below
 * @param properties the values that the form shows
 */
public record TextForm(String matter, String body, List<Property> properties) {

    /** Copies the list. */
    public TextForm {
        properties = List.copyOf(properties);
    }
}

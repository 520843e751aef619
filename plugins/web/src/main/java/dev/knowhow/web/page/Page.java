package dev.knowhow.web.page;

/**
 * A page before it is written.
 *
 * @param title what it is called
 * @param template the name of its template
 * @param view what the template shows
 * @param asked what stands in the search box
 */
public record Page(String title, String template, Object view, String asked) {

    /** A page for which nothing was asked. */
    static Page of(String title, String template, Object view) {
        return new Page(title, template, view, "");
    }
}

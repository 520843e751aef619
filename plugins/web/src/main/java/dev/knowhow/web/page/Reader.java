package dev.knowhow.web.page;

import dev.knowhow.web.language.Language;

/**
 * The reader of a page.
 *
 * @param signedIn the name of the member; empty for an anonymous viewer
 * @param language the language of the interface
 * @param path the path and query of the page, to return to it
 */
public record Reader(String signedIn, Language language, String path) {

    /** A reader in a language, of whom nothing else is known. */
    static Reader of(Language language) {
        return new Reader("", language, "");
    }
}

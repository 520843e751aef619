package dev.knowhow.web.page;

import dev.knowhow.web.language.Language;

/**
 * The reader of a page.
 *
 * @param signedIn the name of the member; empty for an anonymous viewer
 * @param language the language of the interface
 * @param path the path and query of the page, to return to it
 * @param signIn the link to sign in; empty for none
 * @param signOut the URL to which a form posts to sign out; empty for none
 */
public record Reader(String signedIn, Language language, String path, String signIn, String signOut) {

    /** A reader in a language, of whom nothing else is known. */
    static Reader of(Language language) {
        return new Reader("", language, "", "", "");
    }
}

package dev.knowhow.web.page;

import dev.knowhow.web.language.Language;
import dev.knowhow.web.page.PageContext.Anchor;
import java.util.List;

/**
 * The reader of a page.
 *
 * @param signedIn the name of the member; empty for an anonymous viewer
 * @param language the language of the interface
 * @param path the path and query of the page, to return to it
 * @param signIn the link to sign in; empty for none
 * @param signOut the URL to which a form posts to sign out; empty for none
 * @param tools the links by which the reader changes the page; usually none
 * @param create the link to create a note; empty for none
 * @param own the links to what is the member's own, such as settings; usually none
 * @param part the links by which the reader takes part, such as to comment; usually none
 */
public record Reader(
        String signedIn,
        Language language,
        String path,
        String signIn,
        String signOut,
        List<Anchor> tools,
        String create,
        List<Anchor> own,
        List<Anchor> part) {

    /** Copies the lists. */
    public Reader {
        tools = List.copyOf(tools);
        own = List.copyOf(own);
        part = List.copyOf(part);
    }

    /** A reader in a language, of whom nothing else is known. */
    static Reader of(Language language) {
        return new Reader("", language, "", "", "", List.of(), "", List.of(), List.of());
    }
}

package dev.knowhow.publish;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Addresses;
import dev.knowhow.web.page.ServedLinks;
import org.jspecify.annotations.Nullable;

/**
 * The addresses in a mail: those of pages. Images are shown as their alternative text, because mail programs do not
 * load them, and files as the words of their link, because not each site has them.
 *
 * @param pages the addresses of pages, which are the same on a server and in a static site
 */
record MailLinks(ServedLinks pages) implements Addresses {

    @Override
    public String note(NoteId id, String fragment) {
        return pages.note(id, fragment);
    }

    @Override
    public @Nullable String picture(NoteId from, String path) {
        return null;
    }

    @Override
    public String topic(String name) {
        return pages.topic(name);
    }
}

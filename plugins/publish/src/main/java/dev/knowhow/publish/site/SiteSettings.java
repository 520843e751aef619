package dev.knowhow.publish.site;

import dev.knowhow.feed.TagUris;
import dev.knowhow.people.Viewer;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a site is made.
 *
 * @param title what it is called
 * @param viewer who may read it, as a member or as somebody in some groups; whoever gets hold of it can
 * @param today what day it is: notes may be open on some days alone, and people away
 * @param address where it will lie; null if that is not known, and then there are neither feeds nor a sitemap, which must hold
 *     whole addresses
 * @param names names what is in the feeds; null to name it after the address
 */
public record SiteSettings(
        String title,
        Viewer viewer,
        LocalDate today,
        @Nullable URI address,
        @Nullable TagUris names) {

    /**
     * Checks the reader and the address.
     *
     * @throws IllegalArgumentException if it would be for the operator, who sees drafts, or the address is none on the web
     */
    public SiteSettings {
        if (viewer.everything()) {
            throw new IllegalArgumentException(
                    "a site is for its readers, not for the operator, who sees drafts; name groups");
        }
        if (address != null && (address.getHost() == null || !(address.getScheme() + ":").matches("https?:"))) {
            throw new IllegalArgumentException(
                    "'" + address + "' is no address of a site; write it as https://notes.example.org/");
        }
    }

    /** The address with a slash at its end; empty if it is not known. */
    String root() {
        String root = address == null ? "" : address.toString();
        return root.isEmpty() || root.endsWith("/") ? root : root + "/";
    }

    /** The names of what is in the feeds. */
    TagUris tagUris() {
        return names != null ? names : TagUris.of(URI.create(root()));
    }
}

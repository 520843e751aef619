package dev.knowhow.publish.site;

import dev.knowhow.feed.TagUris;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.page.Look;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a site.
 *
 * @param title the title
 * @param viewer the viewer for whom the site is generated, a member or a set of groups; anybody with the files can read
 *     them
 * @param today today's date, for notes with a publication period and for people's absences
 * @param address the future address of the site; null if unknown, then there are no feeds and no sitemap, which need
 *     absolute addresses
 * @param names creates the ids of feed entries; null to derive them from the address
 * @param look what the operator adds to the pages
 */
public record SiteSettings(
        String title,
        Viewer viewer,
        LocalDate today,
        @Nullable URI address,
        @Nullable TagUris names,
        Look look) {

    /** Settings without additions to the pages. */
    public SiteSettings(String title, Viewer viewer, LocalDate today, @Nullable URI address, @Nullable TagUris names) {
        this(title, viewer, today, address, names, Look.NONE);
    }

    /**
     * Validates the viewer and the address.
     *
     * @throws IllegalArgumentException if the viewer is the operator, who sees drafts, or the address is not an http(s)
     *     address
     */
    public SiteSettings {
        if (viewer.everything()) {
            throw new IllegalArgumentException(
                    "a site must not be generated for the operator, who sees drafts; use groups");
        }
        if (address != null && (address.getHost() == null || !(address.getScheme() + ":").matches("https?:"))) {
            throw new IllegalArgumentException(
                    "'" + address + "' is not the address of a site; use the form https://notes.example.org/");
        }
    }

    /** The address with a trailing slash; empty if unknown. */
    String root() {
        String root = address == null ? "" : address.toString();
        return root.isEmpty() || root.endsWith("/") ? root : root + "/";
    }

    /** Creates the ids of feed entries. */
    TagUris tagUris() {
        return names != null ? names : TagUris.of(URI.create(root()));
    }
}

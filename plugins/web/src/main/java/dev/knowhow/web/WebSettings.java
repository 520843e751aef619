package dev.knowhow.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * How the web shows itself. Immutable; begin with {@link #USUAL}.
 *
 * @param site what the site is called, in titles and at the top of each page
 * @param anonymous what somebody may do who is not known
 * @param resolvers what says who asks; the first that knows, or refuses, has the last word
 * @param frameAncestors who may show pages in a frame, as sources of the {@code frame-ancestors} directive; none for nobody
 * @param origins the origins whose pages may ask the API from a browser, such as {@code https://intranet.example.org}
 * @param clock what day it is
 */
public record WebSettings(
        String site,
        Anonymous anonymous,
        List<ViewerResolver> resolvers,
        List<String> frameAncestors,
        List<String> origins,
        Clock clock) {

    /** What somebody may do who is not known. */
    public enum Anonymous {
        /** Nothing. */
        OFF,
        /** Search and read the notes that are for everyone, but not ask for people. */
        LIMITED,
        /** All that a viewer may do who is in no group. */
        READ
    }

    /** Called knowhow; whoever is not known may read what is for everyone; in no frame, and asked by no other origin. */
    public static final WebSettings USUAL = new WebSettings(
            "knowhow", Anonymous.READ, List.of(), List.of(), List.of(), Clock.system(ZoneId.systemDefault()));

    /** Copies the lists. */
    public WebSettings {
        resolvers = List.copyOf(resolvers);
        frameAncestors = List.copyOf(frameAncestors);
        origins = List.copyOf(origins);
    }

    /** The same, called otherwise. */
    public WebSettings site(String name) {
        return new WebSettings(name, anonymous, resolvers, frameAncestors, origins, clock);
    }

    /** The same, with other rights of whoever is not known. */
    public WebSettings anonymous(Anonymous may) {
        return new WebSettings(site, may, resolvers, frameAncestors, origins, clock);
    }

    /** The same, with other resolvers. */
    public WebSettings resolvers(List<ViewerResolver> others) {
        return new WebSettings(site, anonymous, others, frameAncestors, origins, clock);
    }

    /** The same, to be shown in frames of others. */
    public WebSettings frameAncestors(List<String> sources) {
        return new WebSettings(site, anonymous, resolvers, sources, origins, clock);
    }

    /** The same, to be asked by pages of other origins. */
    public WebSettings origins(List<String> others) {
        return new WebSettings(site, anonymous, resolvers, frameAncestors, others, clock);
    }

    /** The same, on another day. */
    public WebSettings clock(Clock other) {
        return new WebSettings(site, anonymous, resolvers, frameAncestors, origins, other);
    }
}

package dev.knowhow.web;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the web shows itself, and to whom. Immutable; begin with {@link #USUAL}.
 *
 * @param site what the site is called, in titles and at the top of each page
 * @param anonymous what somebody may do who is not known
 * @param resolvers what says who asks; the first that knows, or refuses, has the last word
 * @param hosts the names, without ports, under which it may be asked, so that no page of another site can pretend to lie
 *     here; none for any
 * @param frameAncestors who may show pages in a frame, as sources of the {@code frame-ancestors} directive; none for nobody
 * @param origins the origins whose pages may ask the API from a browser, such as {@code https://intranet.example.org}
 * @param trustedOrigins those whose pages may ask it in the name of their visitors, too: with the cookies by which a proxy knows
 *     them; whoever gets a script into such a page reads what its visitors may read
 * @param address where it lies as visitors see it, such as {@code https://notes.example.org/wiki/}; null to believe each request,
 *     over http
 * @param rate how many requests a minute one member, or one address of somebody unknown, may send; 0 for any number
 * @param listener hears of each answer
 * @param clock what day it is
 */
public record WebSettings(
        String site,
        Anonymous anonymous,
        List<ViewerResolver> resolvers,
        List<String> hosts,
        List<String> frameAncestors,
        List<String> origins,
        List<String> trustedOrigins,
        @Nullable URI address,
        int rate,
        WebListener listener,
        Clock clock) {

    /** What a policy may name. */
    private static final Pattern SOURCE = Pattern.compile("[\\w:/.*'\\[\\]-]+");

    /** What a browser sends, to the letter: with a slash at its end it would never be met. */
    private static final Pattern ORIGIN = Pattern.compile("https?://([\\w.-]+|\\[[0-9a-f:]+])(:\\d+)?");

    /** What somebody may do who is not known. */
    public enum Anonymous {
        /** Nothing. */
        OFF,
        /** Search and read the notes that are for everyone, but not ask for people. */
        LIMITED,
        /** All that a viewer may do who is in no group. */
        READ
    }

    /**
     * Called knowhow; whoever is not known may read what is for everyone, 600 times a minute; under any name, in no frame, and
     * asked by no other origin.
     */
    public static final WebSettings USUAL = new WebSettings(
            "knowhow",
            Anonymous.READ,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            600,
            WebListener.NONE,
            Clock.system(ZoneId.systemDefault()));

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the rate is negative, a source or origin could break out of a header, or the address is
     *     none on the web
     */
    public WebSettings {
        if (rate < 0) {
            throw new IllegalArgumentException("the rate is " + rate + ", must be 0 or more");
        }
        if (address != null && (address.getHost() == null || !(address.getScheme() + ":").matches("https?:"))) {
            throw new IllegalArgumentException(
                    "'" + address + "' is no address of a site; write it as https://notes.example.org/");
        }
        resolvers = List.copyOf(resolvers);
        hosts = List.copyOf(hosts);
        frameAncestors = List.copyOf(frameAncestors);
        origins = List.copyOf(origins);
        trustedOrigins = List.copyOf(trustedOrigins);
        check(frameAncestors, SOURCE);
        check(origins, ORIGIN);
        check(trustedOrigins, ORIGIN);
    }

    private static void check(List<String> sources, Pattern form) {
        for (String source : sources) {
            if (!form.matcher(source).matches()) {
                throw new IllegalArgumentException(
                        "'" + source + "' is no origin; write one such as https://intranet.example.org");
            }
        }
    }

    /** The same, called otherwise. */
    public WebSettings site(String name) {
        return new WebSettings(
                name,
                anonymous,
                resolvers,
                hosts,
                frameAncestors,
                origins,
                trustedOrigins,
                address,
                rate,
                listener,
                clock);
    }

    /** The same, with other rights of whoever is not known. */
    public WebSettings anonymous(Anonymous may) {
        return new WebSettings(
                site, may, resolvers, hosts, frameAncestors, origins, trustedOrigins, address, rate, listener, clock);
    }

    /** The same, with other resolvers. */
    public WebSettings resolvers(List<ViewerResolver> others) {
        return new WebSettings(
                site,
                anonymous,
                others,
                hosts,
                frameAncestors,
                origins,
                trustedOrigins,
                address,
                rate,
                listener,
                clock);
    }

    /** The same, under these names alone. */
    public WebSettings hosts(List<String> names) {
        return new WebSettings(
                site,
                anonymous,
                resolvers,
                names,
                frameAncestors,
                origins,
                trustedOrigins,
                address,
                rate,
                listener,
                clock);
    }

    /** The same, to be shown in frames of others. */
    public WebSettings frameAncestors(List<String> sources) {
        return new WebSettings(
                site, anonymous, resolvers, hosts, sources, origins, trustedOrigins, address, rate, listener, clock);
    }

    /** The same, to be asked by pages of other origins. */
    public WebSettings origins(List<String> others) {
        return new WebSettings(
                site,
                anonymous,
                resolvers,
                hosts,
                frameAncestors,
                others,
                trustedOrigins,
                address,
                rate,
                listener,
                clock);
    }

    /** The same, to be asked by pages of other origins in the name of their visitors. */
    public WebSettings trustedOrigins(List<String> others) {
        return new WebSettings(
                site, anonymous, resolvers, hosts, frameAncestors, origins, others, address, rate, listener, clock);
    }

    /** The same, at another address; null to believe each request. */
    public WebSettings address(@Nullable URI where) {
        return new WebSettings(
                site,
                anonymous,
                resolvers,
                hosts,
                frameAncestors,
                origins,
                trustedOrigins,
                where,
                rate,
                listener,
                clock);
    }

    /** The same, with another number of requests a minute. */
    public WebSettings rate(int requests) {
        return new WebSettings(
                site,
                anonymous,
                resolvers,
                hosts,
                frameAncestors,
                origins,
                trustedOrigins,
                address,
                requests,
                listener,
                clock);
    }

    /** The same, heard by another listener. */
    public WebSettings listener(WebListener other) {
        return new WebSettings(
                site,
                anonymous,
                resolvers,
                hosts,
                frameAncestors,
                origins,
                trustedOrigins,
                address,
                rate,
                other,
                clock);
    }

    /** The same, on another day. */
    public WebSettings clock(Clock other) {
        return new WebSettings(
                site,
                anonymous,
                resolvers,
                hosts,
                frameAncestors,
                origins,
                trustedOrigins,
                address,
                rate,
                listener,
                other);
    }
}

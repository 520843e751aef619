package dev.knowhow.web;

import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.Suggestions;
import dev.knowhow.web.page.Look;
import dev.knowhow.web.part.Participation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings of the web: appearance, access and limits. Immutable; made by {@link #builder}. */
public final class WebSettings {

    /** A source expression of a content security policy. */
    private static final Pattern SOURCE = Pattern.compile("[\\w:/.*'\\[\\]-]+");

    /** An origin as browsers send it, without a trailing slash. */
    private static final Pattern ORIGIN = Pattern.compile("https?://([\\w.-]+|\\[[0-9a-f:]+])(:\\d+)?");

    /** What anonymous visitors may do. */
    public enum Anonymous {
        /** Nothing. */
        OFF,
        /** Search and read the notes that are for everyone, but not ask for people. */
        LIMITED,
        /** The access of a viewer without groups. */
        READ
    }

    /** The defaults. */
    public static final WebSettings USUAL = builder().build();

    private final String site;
    private final Look look;
    private final Anonymous anonymous;
    private final List<ViewerResolver> resolvers;
    private final List<String> hosts;
    private final boolean anyHostOfProxy;
    private final List<String> frameAncestors;
    private final List<String> origins;
    private final List<String> trustedOrigins;
    private final @Nullable URI address;
    private final int rate;
    private final Duration timeout;
    private final WebListener listener;
    private final Clock clock;
    private final @Nullable NoteEditor editor;
    private final @Nullable Participation participation;
    private final @Nullable Suggestions suggestions;

    private WebSettings(Builder from) {
        site = from.site;
        look = from.look;
        anonymous = from.anonymous;
        resolvers = List.copyOf(from.resolvers);
        hosts = List.copyOf(from.hosts);
        anyHostOfProxy = from.anyHostOfProxy;
        frameAncestors = List.copyOf(from.frameAncestors);
        origins = List.copyOf(from.origins);
        trustedOrigins = List.copyOf(from.trustedOrigins);
        address = from.address;
        rate = from.rate;
        timeout = from.timeout;
        listener = from.listener;
        clock = from.clock;
        editor = from.editor;
        participation = from.participation;
        suggestions = from.suggestions;
    }

    /** A builder that holds the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name of the site, in titles and at the top of each page. */
    public String site() {
        return site;
    }

    /** What the operator adds to the pages. */
    public Look look() {
        return look;
    }

    /** What anonymous visitors may do. */
    public Anonymous anonymous() {
        return anonymous;
    }

    /** What authenticates visitors. The first resolver that knows the visitor, or refuses, decides. Unmodifiable. */
    public List<ViewerResolver> resolvers() {
        return resolvers;
    }

    /** The resolver that signs visitors in on pages of this site: the first one that does; null if none does. */
    public @Nullable SignIn signIn() {
        return resolvers.stream()
                .filter(SignIn.class::isInstance)
                .map(SignIn.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The accepted host names, without ports, which prevents DNS rebinding; empty for any. Unmodifiable. */
    public List<String> hosts() {
        return hosts;
    }

    /** Whether a request that a trusted proxy sent may name any host, besides {@link #hosts}. */
    public boolean anyHostOfProxy() {
        return anyHostOfProxy;
    }

    /** The sources of the {@code frame-ancestors} directive: sites that may show pages in a frame. Unmodifiable. */
    public List<String> frameAncestors() {
        return frameAncestors;
    }

    /**
     * The origins whose pages may call the API from a browser, such as {@code https://intranet.example.org}.
     * Unmodifiable.
     */
    public List<String> origins() {
        return origins;
    }

    /**
     * The origins whose pages may call the API with the credentials of their visitors, such as the cookies of a reverse
     * proxy. A script in such a page reads what the visitor may read. Unmodifiable.
     */
    public List<String> trustedOrigins() {
        return trustedOrigins;
    }

    /**
     * The address of the site as visitors see it, such as {@code https://notes.example.org/wiki/}; null to derive it
     * from each request, with scheme http.
     */
    public @Nullable URI address() {
        return address;
    }

    /** How many requests a minute one member, or one address of an anonymous visitor, may send; 0 for no limit. */
    public int rate() {
        return rate;
    }

    /** How long a request may take, counted from when it is no longer queued. Then the answer is 503. */
    public Duration timeout() {
        return timeout;
    }

    /** Receives each answer. */
    public WebListener listener() {
        return listener;
    }

    /** The clock that gives the current day. */
    public Clock clock() {
        return clock;
    }

    /** Saves edits of notes; null if the site is read-only. */
    public @Nullable NoteEditor editor() {
        return editor;
    }

    /** Saves what members add to notes, and their records; null if the site is read-only. */
    public @Nullable Participation participation() {
        return participation;
    }

    /** Keeps changes that members suggest; null if members cannot suggest any. */
    public @Nullable Suggestions suggestions() {
        return suggestions;
    }

    /** Builds settings. Not safe for use by many threads. */
    public static final class Builder {

        private String site = "knowhow";
        private Look look = Look.NONE;
        private Anonymous anonymous = Anonymous.READ;
        private List<ViewerResolver> resolvers = List.of();
        private List<String> hosts = List.of();
        private boolean anyHostOfProxy;
        private List<String> frameAncestors = List.of();
        private List<String> origins = List.of();
        private List<String> trustedOrigins = List.of();
        private @Nullable URI address;
        private int rate = 600;
        private Duration timeout = Duration.ofSeconds(30);
        private WebListener listener = WebListener.NONE;
        private Clock clock = Clock.system(ZoneId.systemDefault());
        private @Nullable NoteEditor editor;
        private @Nullable Participation participation;
        private @Nullable Suggestions suggestions;

        private Builder() {}

        /** The name of the site; {@code knowhow} by default. */
        public Builder site(String name) {
            site = name;
            return this;
        }

        /** What the operator adds to the pages; nothing by default. */
        public Builder look(Look own) {
            look = own;
            return this;
        }

        /** What anonymous visitors may do; {@link Anonymous#READ} by default. */
        public Builder anonymous(Anonymous may) {
            anonymous = may;
            return this;
        }

        /** What authenticates visitors; none by default. */
        public Builder resolvers(List<ViewerResolver> others) {
            resolvers = others;
            return this;
        }

        /** The accepted host names, without ports; any by default. */
        public Builder hosts(List<String> names) {
            hosts = names;
            return this;
        }

        /** Whether a request that a trusted proxy sent may name any host; not by default. */
        public Builder anyHostOfProxy(boolean any) {
            anyHostOfProxy = any;
            return this;
        }

        /** The sites that may show pages in a frame; none by default. */
        public Builder frameAncestors(List<String> sources) {
            frameAncestors = sources;
            return this;
        }

        /** The origins whose pages may call the API from a browser; none by default. */
        public Builder origins(List<String> others) {
            origins = others;
            return this;
        }

        /** The origins whose pages may call the API with the credentials of their visitors; none by default. */
        public Builder trustedOrigins(List<String> others) {
            trustedOrigins = others;
            return this;
        }

        /** The address of the site as visitors see it; null, the default, derives it from each request. */
        public Builder address(@Nullable URI where) {
            address = where;
            return this;
        }

        /** The rate limit in requests a minute for each visitor; 0 for none; 600 by default. */
        public Builder rate(int requests) {
            rate = requests;
            return this;
        }

        /** How long a request may take, above zero; 30 seconds by default. */
        public Builder timeout(Duration limit) {
            timeout = limit;
            return this;
        }

        /** Receives each answer; nothing by default. */
        public Builder listener(WebListener other) {
            listener = other;
            return this;
        }

        /** The clock that gives the current day; the system's by default. */
        public Builder clock(Clock other) {
            clock = other;
            return this;
        }

        /** Lets members edit notes; null, the default, for a read-only site. */
        public Builder editor(@Nullable NoteEditor other) {
            editor = other;
            return this;
        }

        /** Lets members add to notes and change their records; null, the default, for a read-only site. */
        public Builder participation(@Nullable Participation other) {
            participation = other;
            return this;
        }

        /** Lets members suggest changes of notes that they may not save; null, the default, for none. */
        public Builder suggestions(@Nullable Suggestions other) {
            suggestions = other;
            return this;
        }

        /**
         * Builds the settings.
         *
         * @throws IllegalArgumentException if the rate is negative, the timeout is not above zero, a source or origin
         *     could break out of a header, or the address is no address on the web
         */
        public WebSettings build() {
            if (rate < 0) {
                throw new IllegalArgumentException("the rate is " + rate + ", must be 0 or more");
            }
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("the timeout is " + timeout + ", must be above zero");
            }
            if (address != null && (address.getHost() == null || !(address.getScheme() + ":").matches("https?:"))) {
                throw new IllegalArgumentException(
                        "'" + address + "' is not the URL of a site; write it as https://notes.example.org/");
            }
            check(frameAncestors, SOURCE);
            check(origins, ORIGIN);
            check(trustedOrigins, ORIGIN);
            return new WebSettings(this);
        }

        private static void check(List<String> sources, Pattern form) {
            for (String source : sources) {
                if (!form.matcher(source).matches()) {
                    throw new IllegalArgumentException(
                            "'" + source + "' is not an origin; write one such as https://intranet.example.org");
                }
            }
        }
    }
}

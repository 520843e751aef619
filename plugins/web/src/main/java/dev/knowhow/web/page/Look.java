package dev.knowhow.web.page;

import dev.knowhow.people.MemberId;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.PageContext.Anchor;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an operator adds to the pages of a server or a static site. Immutable; made by {@link #builder}. */
public final class Look {

    /** The name of the style sheet among the assets. */
    public static final String CSS = "site.css";

    /** The name of the logo among the assets. */
    public static final String LOGO = "logo";

    /** Nothing is added. */
    public static final Look NONE = builder().build();

    /** The largest size of a logo in bytes: it is loaded by each page. */
    public static final int MAX_LOGO = 256 * 1024;

    private static final String PATH = "{path}";
    private static final String ID = "{id}";
    private static final String URL = "{url}";
    private static final Pattern LINK = Pattern.compile("(.*[^\\s])\\s*=\\s*((?:https?:/)?/[^\\s]*)");

    private final @Nullable String edit;
    private final @Nullable String css;
    private final byte @Nullable [] logo;
    private final List<Anchor> navigation;
    private final String footer;
    private final @Nullable String ask;
    private final @Nullable String signIn;
    private final Map<String, String> templates;
    private final Languages languages;

    private Look(Builder from) {
        edit = from.edit;
        css = from.css;
        logo = from.logo;
        navigation = List.copyOf(from.navigation);
        footer = from.footer;
        ask = from.ask;
        signIn = from.signIn;
        templates = Map.copyOf(from.templates);
        languages = from.languages;
    }

    /** A builder of nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** The text of a style sheet that is loaded after that of the pages; null for none. */
    public @Nullable String css() {
        return css;
    }

    /** The bytes of a picture; null for none. Not copied, must not be changed. */
    public byte @Nullable [] logo() {
        return logo;
    }

    /** The languages of the pages. */
    public Languages languages() {
        return languages;
    }

    List<Anchor> navigation() {
        return navigation;
    }

    String footer() {
        return footer;
    }

    /** The source of a template that replaces one of the pages; null for none. */
    @Nullable String template(String name) {
        return templates.get(name);
    }

    /** The link that edits a note; empty for none. */
    String edit(String id) {
        return edit == null || id.isEmpty() ? "" : edit.replace(PATH, UrlEncoding.path(id));
    }

    /** The link to ask a member; empty for none. */
    String ask(MemberId member) {
        return ask == null ? "" : ask.replace(ID, UrlEncoding.part(member.value()));
    }

    /**
     * The page on which a visitor signs in; empty for none.
     *
     * @param back the path and query of the page to return to
     */
    public String signIn(String back) {
        return signIn == null ? "" : signIn.replace(URL, UrlEncoding.part(back));
    }

    /** Builds a look. Not safe for use by many threads. */
    public static final class Builder {

        private @Nullable String edit;
        private @Nullable String css;
        private byte @Nullable [] logo;
        private List<Anchor> navigation = List.of();
        private String footer = "";
        private @Nullable String ask;
        private @Nullable String signIn;
        private Map<String, String> templates = Map.of();
        private Languages languages = Languages.BUILT_IN;

        private Builder() {}

        /**
         * The URL of a page that edits a note, with {@code {path}} for the id of the note; null for none.
         *
         * @throws IllegalArgumentException if it is not an http or https URL with {@code {path}}
         */
        public Builder edit(@Nullable String url) {
            if (url != null && !isLink(url, PATH)) {
                throw new IllegalArgumentException("'" + url
                        + "' is not a link to an editor; use the form https://git.example.org/notes/edit/main/{path}");
            }
            edit = url;
            return this;
        }

        /** The text of a style sheet that is loaded after that of the pages; null for none. */
        public Builder css(@Nullable String text) {
            css = text;
            return this;
        }

        /**
         * A picture beside the name of the site; null for none.
         *
         * @throws IllegalArgumentException if it is too large, or not a picture that browsers show
         */
        public Builder logo(byte @Nullable [] picture) {
            if (picture != null && picture.length > MAX_LOGO) {
                throw new IllegalArgumentException(
                        "the logo has " + picture.length + " bytes, must have at most " + MAX_LOGO);
            }
            if (picture != null && PictureType.of(picture).isEmpty()) {
                throw new IllegalArgumentException(
                        "the logo is not a picture: use a PNG, JPEG, GIF, WebP, AVIF or SVG file");
            }
            logo = picture;
            return this;
        }

        /**
         * Links in the navigation of each page.
         *
         * @param links texts such as {@code Handbook=https://handbook.example.org/} or {@code Ops=/search?q=tag:ops}
         * @throws IllegalArgumentException if one is not a name, an equals sign, and an http or https URL or a path
         */
        public Builder navigation(List<String> links) {
            navigation = links.stream().map(Builder::link).toList();
            return this;
        }

        private static Anchor link(String text) {
            Matcher link = LINK.matcher(text.strip());
            if (!link.matches() || link.group(2).startsWith("//")) {
                throw new IllegalArgumentException("'" + text
                        + "' is not a link for the navigation; use the form 'Handbook=https://handbook.example.org/'");
            }
            return new Anchor(link.group(1), link.group(2));
        }

        /** A text at the end of each page; empty for none. */
        public Builder footer(String text) {
            footer = text;
            return this;
        }

        /**
         * The URL at which a member can be asked, with {@code {id}} for their id; null for none. It is shown for
         * members who consent to be asked.
         *
         * @throws IllegalArgumentException if it is not an http or https URL with {@code {id}}
         */
        public Builder ask(@Nullable String url) {
            if (url != null && !isLink(url, ID)) {
                throw new IllegalArgumentException("'" + url
                        + "' is not a link to ask a person; use the form https://chat.example.org/direct/{id}");
            }
            ask = url;
            return this;
        }

        /**
         * The URL or path at which visitors sign in, with {@code {url}} for the page to return to; null for none.
         *
         * @throws IllegalArgumentException if it is neither
         */
        public Builder signIn(@Nullable String url) {
            if (url != null && !url.matches("(https?:/)?/[^/\\s]\\S*")) {
                throw new IllegalArgumentException("'" + url
                        + "' is not a page to sign in; use the form https://login.example.org/?back={url} or /login");
            }
            signIn = url;
            return this;
        }

        /**
         * Templates that replace those of the pages, by name without ending, such as {@code person}.
         *
         * @throws IllegalArgumentException if a template is unknown or malformed
         */
        public Builder templates(Map<String, String> sources) {
            sources.forEach(Layout::checkTemplate);
            templates = sources;
            return this;
        }

        /** The languages of the pages; {@link Languages#BUILT_IN} by default. */
        public Builder languages(Languages known) {
            languages = known;
            return this;
        }

        /** The look. */
        public Look build() {
            return new Look(this);
        }

        private static boolean isLink(String url, String value) {
            try {
                URI uri = new URI(url.replace(value, "value"));
                int folder = url.indexOf('/', "https://".length());
                return url.matches("https?://.*") && uri.getHost() != null && folder > 0 && url.indexOf(value) > folder;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}

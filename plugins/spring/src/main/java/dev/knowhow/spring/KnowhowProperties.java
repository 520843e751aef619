package dev.knowhow.spring;

import dev.knowhow.web.WebSettings.Anonymous;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of knowhow in a Spring Boot application. Folders are texts, since Spring looks for a relative path in
 * the web application first and refuses one outside of it; they are relative to the working directory.
 *
 * @param enabled whether knowhow is configured at all
 * @param notes the folder of the notes; not needed with a bean of type NoteSource
 * @param index the folder of the index; .knowhow in the notes folder by default. Keep it out of a folder that a
 *     deployment replaces. Only one application may write it.
 * @param state the folder of tokens and other state that cannot be rebuilt from the notes; beside the index by default
 * @param plugins a folder of plugin jars
 * @param without the names of plugins that are not used, such as git
 * @param filters the keys of the front matter that are filters in searches
 * @param watch whether the index is updated in the background, at the start and when notes change; without it, the
 *     application calls Knowhow.index
 * @param web the pages and the HTTP API
 * @param security the viewer of a user of Spring Security
 */
@ConfigurationProperties("knowhow")
public record KnowhowProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String notes,
        @Nullable String index,
        @Nullable String state,
        @Nullable String plugins,
        @DefaultValue List<String> without,
        @DefaultValue List<String> filters,
        @DefaultValue("true") boolean watch,
        @DefaultValue Web web,
        @DefaultValue Security security) {

    /**
     * The pages and the HTTP API.
     *
     * @param enabled whether the pages are served
     * @param path the path of the pages below the context path
     * @param title the name of the site
     * @param anonymous what visitors who are not signed in may do
     * @param address the public URL of the pages, for feeds and previews; derived from each request by default
     * @param hosts the accepted Host names; any by default
     * @param frameAncestors the origins that may show pages in a frame
     * @param origins the origins whose pages may call the API
     * @param trustedOrigins the origins whose pages may call the API with cookies
     * @param rate the requests per minute and visitor; 0 for no limit
     * @param timeout how long a request may take
     */
    public record Web(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("/knowhow") String path,
            @DefaultValue("knowhow") String title,
            @DefaultValue("read") Anonymous anonymous,
            @Nullable URI address,
            @DefaultValue List<String> hosts,
            @DefaultValue List<String> frameAncestors,
            @DefaultValue List<String> origins,
            @DefaultValue List<String> trustedOrigins,
            @DefaultValue("600") int rate,
            @DefaultValue("30s") Duration timeout) {

        /**
         * Validates the path.
         *
         * @throws IllegalArgumentException if the path does not start with a slash, ends with one, or has a wildcard
         */
        public Web {
            if (!path.matches("(/[^/*\\s]+)+|/")) {
                throw new IllegalArgumentException(
                        "knowhow.web.path is '" + path + "', must be a path such as /wiki, without a wildcard");
            }
        }

        /** The pattern of a servlet below the path. */
        String pattern(String below) {
            return (path.equals("/") ? "" : path) + below;
        }
    }

    /**
     * The viewer of a user of Spring Security.
     *
     * @param memberClaim the claim of an OpenID Connect or OAuth 2.0 user that names the member, such as
     *     preferred_username or email; the name of the user by default
     * @param groupsClaim the claim that lists the groups; the authorities by default
     * @param rolePrefix the prefix that is removed from authorities
     * @param audiences the audiences of a group; an unlisted group is an audience of the same name
     */
    public record Security(
            @Nullable String memberClaim,
            @Nullable String groupsClaim,
            @DefaultValue("ROLE_") String rolePrefix,
            @DefaultValue Map<String, List<String>> audiences) {}
}

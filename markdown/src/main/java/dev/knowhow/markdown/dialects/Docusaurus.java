package dev.knowhow.markdown.dialects;

import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Docusaurus dialect. Each folder has a route, such as {@code /docs} for {@code docs/}, which the configuration can
 * change; {@code slug} and {@code id} are parts of addresses. Old versions of notes are excluded.
 */
final class Docusaurus implements Dialect {

    private static final List<String> CONFIGS = List.of(
            "docusaurus.config.js",
            "docusaurus.config.ts",
            "docusaurus.config.mjs",
            "docusaurus.config.cjs",
            "website/docusaurus.config.js",
            "website/docusaurus.config.ts");
    private static final Pattern PLUGIN = Pattern.compile(
            "(?:\\b(?<kind>docs|blog|pages)\\s*:\\s*|plugin-content-(?<plugin>docs|blog|pages)['\"]\\s*,\\s*)\\{(?<options>[^}]*)");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])path\\s*:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern ROUTE = Pattern.compile("routeBasePath\\s*:\\s*['\"]([^'\"]*)['\"]");

    @Override
    public String name() {
        return "docusaurus";
    }

    @Override
    public Set<String> markers() {
        return Set.copyOf(CONFIGS);
    }

    @Override
    public Conventions conventions(Files files) throws IOException {
        for (String name : CONFIGS) {
            Optional<byte[]> config = files.read(name);
            if (config.isPresent()) {
                String text = new String(config.get(), StandardCharsets.UTF_8);
                String home = name.startsWith("website/") ? "website" : "";
                boolean versions = files.read(under(home, "versions.json")).isPresent();
                return new Site(routes(text, home), versions);
            }
        }
        return new Site(routes("", ""), false);
    }

    /** A folder and its route on the site. */
    private record Route(String folder, String address, boolean blog) {

        /** The route of notes that are newer than the last version. */
        Route next() {
            return new Route(folder, address + "/next", blog);
        }
    }

    private static List<Route> routes(String config, String home) {
        List<Route> routes = new ArrayList<>();
        Matcher plugin = PLUGIN.matcher(config);
        while (plugin.find()) {
            String kind = plugin.group("kind") != null ? plugin.group("kind") : plugin.group("plugin");
            Matcher path = PATH.matcher(plugin.group("options"));
            Matcher route = ROUTE.matcher(plugin.group("options"));
            String folder = path.find() ? path.group(1) : kind.equals("pages") ? "src/pages" : kind;
            String address = route.find() ? route.group(1) : kind.equals("pages") ? "/" : kind;
            routes.add(new Route(under(home, folder), address, kind.equals("blog")));
        }
        for (String kind : List.of("docs", "blog")) {
            routes.add(new Route(under(home, kind), kind, kind.equals("blog")));
        }
        return routes;
    }

    private static String under(String home, String folder) {
        List<String> parts = new ArrayList<>(home.isEmpty() ? List.of() : List.of(home));
        for (String part : folder.split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private record Site(List<Route> routes, boolean versions) implements Conventions {

        private static final Pattern TRANSLATION =
                Pattern.compile("(?:.*/)?i18n/([^/]+)/docusaurus-plugin-content-(docs|blog)/(?:current/)?(.+)");
        private static final Pattern NUMBER = Pattern.compile("^\\d+\\s*[-_.]+\\s*(?=[^\\d\\s])");
        private static final Pattern DATED =
                Pattern.compile("(.*)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[-/]?(.*?)(?:/index)?$");

        @Override
        public List<String> ignored() {
            return List.of("versioned_docs/", "*_versioned_docs/", "i18n/*/docusaurus-plugin-content-docs/version-*/");
        }

        @Override
        public List<String> addresses(NoteId id, Note note) {
            Matcher translation = TRANSLATION.matcher(id.path());
            if (translation.matches()) {
                boolean blog = translation.group(2).equals("blog");
                String route = translation.group(1) + "/" + translation.group(2);
                return List.of(address(new Route("", route, blog), new NoteId(translation.group(3)), note));
            }
            for (Route route : routes) {
                if (id.path().startsWith(route.folder() + "/")) {
                    NoteId page = new NoteId(id.path().substring(route.folder().length() + 1));
                    return versions && !route.blog()
                            ? List.of(address(route, page, note), address(route.next(), page, note))
                            : List.of(address(route, page, note));
                }
            }
            return List.of();
        }

        /** The site lists the posts of a blog, and the pages of a category. */
        @Override
        public boolean needsTarget(NoteId from, Link link) {
            String page = "/" + link.target().replaceAll("^/|/$", "");
            return !link.target().startsWith("/")
                    || (!page.contains("/category/")
                            && routes.stream()
                                    .filter(Route::blog)
                                    .map(route -> "/" + route.address().replaceAll("^/|/$", ""))
                                    .noneMatch(blog -> page.equals(blog)
                                            || page.matches(
                                                    Pattern.quote(blog) + "/(?:archive|tags|authors|page/\\d+)")));
        }

        private static String address(Route route, NoteId page, Note note) {
            FrontMatter matter = SiteConfig.of(note);
            String slug = matter.text("slug");
            String name = matter.text("id") != null ? matter.text("id") : withoutNumber(page.baseName());
            String folder = Arrays.stream(page.folder().split("/"))
                    .map(Site::withoutNumber)
                    .collect(Collectors.joining("/"));
            Matcher dated = DATED.matcher(page.folder() + "/" + page.baseName());
            String last = folder.substring(folder.lastIndexOf('/') + 1);
            boolean index = List.of("index", "readme", last.toLowerCase(java.util.Locale.ROOT))
                    .contains(page.baseName().toLowerCase(java.util.Locale.ROOT));
            String below = slug != null
                    ? (slug.startsWith("/") || route.blog() ? slug : folder + "/" + slug)
                    : route.blog() && dated.matches()
                            ? dated.replaceFirst("$2/$3/$4/$1/$5")
                            : index ? folder : folder + "/" + name;
            String address = ("/" + route.address() + "/" + below).replaceAll("/{2,}", "/");
            return address.length() > 1 ? address.replaceFirst("/$", "") : address;
        }

        private static String withoutNumber(String name) {
            return NUMBER.matcher(name).replaceFirst("");
        }
    }
}

package dev.knowhow.markdown.dialects;

import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Jekyll dialect. The addresses of posts and collections follow patterns in {@code _config.yml} or in front matter.
 */
final class Jekyll implements Dialect {

    private static final List<String> CONFIGS = List.of("_config.yml", "_config.yaml", "_config.toml");

    @Override
    public String name() {
        return "jekyll";
    }

    @Override
    public Set<String> markers() {
        return Set.copyOf(CONFIGS);
    }

    @Override
    public Conventions conventions(Files files) throws IOException {
        return new Site(SiteConfig.first(files, CONFIGS));
    }

    private record Site(SiteConfig config) implements Conventions {

        @Override
        public List<String> addresses(NoteId id, Note note) {
            String type = type(id);
            String own = SiteConfig.of(note).text("permalink");
            String pattern = own != null ? own : pattern(id, type);
            if (pattern == null || (own != null && own.indexOf(':') < 0 && own.startsWith("/"))) {
                return List.of();
            }
            String folder = type.isEmpty() ? "" : "_" + type;
            String address = Permalinks.address(pattern, under(id, folder), folder, note);
            return address == null ? List.of() : List.of(address);
        }

        private @Nullable String pattern(NoteId id, String type) {
            String byDefault = byDefault(id, type);
            if (byDefault != null) {
                return byDefault;
            }
            String site = config.text("permalink", "date");
            boolean pretty = site.equals("pretty") || site.endsWith("/");
            return switch (type) {
                case "" -> null;
                case "posts" -> config.at("collections").at(type).text("permalink", site);
                default ->
                    config.at("collections")
                            .at(type)
                            .text("permalink", pretty ? "/:collection/:path/" : "/:collection/:path.html");
            };
        }

        /** The last of the defaults that match a path and a type. */
        private @Nullable String byDefault(NoteId id, String type) {
            String found = null;
            for (Object element : FrontMatter.elements(config.get("defaults"))) {
                if (element instanceof Map<?, ?> map) {
                    SiteConfig rule = new SiteConfig(map);
                    String path = rule.at("scope").text("path", "").replaceFirst("/$", "");
                    String kind = rule.at("scope").text("type", type);
                    String pattern = rule.at("values").text("permalink", "");
                    boolean fits =
                            id.isAt(path) && kind.replaceFirst("^pages$", "").equals(type);
                    found = fits && !pattern.isEmpty() ? pattern : found;
                }
            }
            return found;
        }

        /** The collection of a note; empty for a page. */
        private static String type(NoteId id) {
            for (String folder : id.folder().split("/")) {
                if (folder.startsWith("_") && folder.length() > 1) {
                    return folder.substring(1);
                }
            }
            return "";
        }

        private static NoteId under(NoteId id, String folder) {
            int start = folder.isEmpty() ? -1 : id.path().indexOf(folder + "/");
            return start < 0 ? id : new NoteId(id.path().substring(start + folder.length() + 1));
        }
    }
}

package dev.knowhow.markdown.dialects;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Hugo dialect. Addresses consist of the path below {@code content}, of {@code slug}, and of a pattern for each
 * section.
 */
final class Hugo implements Dialect {

    private static final List<String> CONFIGS = List.of(
            "hugo.toml",
            "hugo.yaml",
            "hugo.yml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config.yml",
            "config.json",
            "config/_default/hugo.toml",
            "config/_default/hugo.yaml",
            "config/_default/config.toml",
            "config/_default/config.yaml");
    private static final List<String> PATTERNS =
            List.of("config/_default/permalinks.toml", "config/_default/permalinks.yaml");
    private static final Pattern LANGUAGE = Pattern.compile("(.+)\\.([a-z]{2}(?:-[a-z]{2,4})?)");

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public Set<String> markers() {
        return Set.copyOf(CONFIGS);
    }

    @Override
    public Conventions conventions(Files files) throws IOException {
        SiteConfig config = SiteConfig.first(files, CONFIGS);
        boolean named = CONFIGS.stream().limit(4).anyMatch(name -> isThere(files, name));
        if (!named && config.get("baseurl") == null) {
            return Conventions.NONE; // other tools have a config.toml, too
        }
        SiteConfig patterns = config.at("permalinks");
        SiteConfig apart = SiteConfig.first(files, PATTERNS);
        String content = config.text("contentdir", "content").replaceAll("^[./]+|/+$", "");
        return new Site(content, patterns.values().isEmpty() ? apart : patterns, LinkHook.of(files, config));
    }

    private static boolean isThere(Files files, String name) {
        try {
            return files.read(name).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private record Site(String content, SiteConfig patterns, LinkHook hook) implements Conventions {

        @Override
        public boolean needsTarget(NoteId from, Link link) {
            return !hook.resolves(link);
        }

        @Override
        public List<String> addresses(NoteId id, Note note) {
            if (!id.isAt(content) || id.path().equals(content)) {
                return List.of();
            }
            NoteId page = new NoteId(id.path().substring(content.length() + 1));
            Matcher language = LANGUAGE.matcher(page.baseName());
            String base = language.matches() ? language.group(1) : page.baseName();
            String prefix = language.matches() ? "/" + language.group(2) : "";
            String folder = page.folder().isEmpty() ? "" : "/" + page.folder();
            boolean bundle = base.equals("index") || base.equals("_index");
            String slug = SiteConfig.of(note).text("slug");
            String above = bundle && slug != null ? folder.substring(0, Math.max(0, folder.lastIndexOf('/'))) : folder;
            List<String> addresses = new ArrayList<>();
            String pattern = pattern(page);
            if (!pattern.isEmpty() && !base.equals("_index")) {
                String address = Permalinks.address(pattern, page, section(page), note);
                if (address != null) {
                    addresses.add(prefix + address);
                }
            }
            String last = slug != null ? "/" + slug : bundle ? "" : "/" + base;
            addresses.add((prefix + above + last).toLowerCase(Locale.ROOT).replace(' ', '-') + "/");
            return addresses;
        }

        private String pattern(NoteId page) {
            String section = section(page);
            return patterns.at("page").text(section, patterns.text(section, ""));
        }

        private static String section(NoteId page) {
            return page.folder().split("/")[0];
        }
    }
}

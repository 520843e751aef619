package dev.knowhow.markdown.dialects;

import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The MkDocs dialect. Lines of {@code key: value} are front matter, and the addresses of blog posts contain the date.
 */
final class MkDocs implements Dialect {

    private static final List<String> CONFIGS = List.of("mkdocs.yml", "mkdocs.yaml");

    @Override
    public String name() {
        return "mkdocs";
    }

    @Override
    public Set<String> markers() {
        return Set.copyOf(CONFIGS);
    }

    @Override
    public Conventions conventions(Files files) throws IOException {
        SiteConfig config = SiteConfig.first(files, CONFIGS);
        String docs = config.text("docs_dir", "docs");
        return new Site(docs.replaceAll("^[./]+|/+$", ""), config.get("hooks") != null);
    }

    private record Site(String docs, boolean hasHooks) implements Conventions {

        /** A hook may make places with ids that no heading has. */
        @Override
        public boolean needsTarget(NoteId from, Link link) {
            return !hasHooks || !SiteConfig.isGenerated(link.fragment());
        }

        @Override
        public boolean hasBareMetadata() {
            return true;
        }

        @Override
        public List<String> addresses(NoteId id, Note note) {
            boolean isPage = !docs.isEmpty() && id.path().startsWith(docs + "/");
            NoteId page = isPage ? new NoteId(id.path().substring(docs.length() + 1)) : id;
            int posts = ("/" + page.path()).lastIndexOf("/posts/");
            if (posts >= 0 && note.created() != null) {
                FrontMatter matter = SiteConfig.of(note);
                String slug = matter.text("slug");
                String blog = ("/" + page.path()).substring(0, posts);
                String pattern =
                        blog + "/:year/:month/:day/" + (slug != null ? slug : Permalinks.slug(note.title())) + "/";
                String address = Permalinks.address(pattern, page, "", note);
                return address == null ? List.of() : List.of(address);
            }
            boolean index = page.baseName().equals("index") || page.baseName().equals("README");
            String folder = page.folder().isEmpty() ? "/" : "/" + page.folder() + "/";
            return isPage ? List.of(index ? folder : folder + page.baseName() + "/") : List.of();
        }
    }
}

package dev.knowhow.markdown.dialects;

import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.util.Set;
import java.util.regex.Pattern;

/** The dialect of the wikis of GitHub, GitLab and Gollum. Links are written {@code [[label|page]]}. */
final class GitWiki implements Dialect, Conventions {

    private static final Pattern PICTURE = Pattern.compile("[^|]+\\.(?i:png|jpe?g|gif|svg|webp)");

    @Override
    public String name() {
        return "git-wiki";
    }

    @Override
    public Set<String> markers() {
        return Set.of("_Sidebar.md", "_Footer.md", "_Header.md", "_sidebar.md");
    }

    @Override
    public Conventions conventions(Files files) {
        return this;
    }

    @Override
    public String wikiLink(String content) {
        int bar = content.indexOf('|');
        String first = bar < 0 ? content : content.substring(0, bar);
        if (PICTURE.matcher(first).matches()) {
            return "!" + first; // its options follow
        }
        return bar < 0 ? content : content.substring(bar + 1).strip() + "|" + first.strip();
    }
}

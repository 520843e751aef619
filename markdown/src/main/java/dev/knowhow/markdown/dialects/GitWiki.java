package dev.knowhow.markdown.dialects;

import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.util.Set;
import java.util.regex.Pattern;

/** The dialect of the wikis of GitHub, GitLab and Gollum. Links are written {@code [[label|page]]}. */
final class GitWiki implements Dialect, Conventions {

    private static final Pattern SITE = Pattern.compile("\\[\\[([^\\[\\]|\\n]+)\\|(https?://[^\\[\\]\\s]+)\\]\\]");
    private static final Pattern PICTURE =
            Pattern.compile("(?<!!)\\[\\[([^\\[\\]|\\n]+\\.(?i:png|jpe?g|gif|svg|webp))(?:\\|[^\\[\\]\\n]*)?\\]\\]");

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
        return bar < 0
                ? content
                : content.substring(bar + 1).strip() + "|"
                        + content.substring(0, bar).strip();
    }

    @Override
    public String body(String body) {
        return body.contains("[[")
                ? PICTURE.matcher(SITE.matcher(body).replaceAll("[$1]($2)")).replaceAll("![[$1]]")
                : body;
    }
}

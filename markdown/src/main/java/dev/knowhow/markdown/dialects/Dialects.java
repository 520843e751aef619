package dev.knowhow.markdown.dialects;

import dev.knowhow.spi.Dialect;
import java.util.List;

/** The dialects of this module. Obsidian and Foam need none. */
public final class Dialects {

    private Dialects() {}

    /** All dialects. */
    public static List<Dialect> all() {
        return List.of(
                new AzureWiki(),
                new Dendron(),
                new Docusaurus(),
                new GitWiki(),
                new Hugo(),
                new Jekyll(),
                new Logseq(),
                new MdBook(),
                new Middleman(),
                new MkDocs(),
                new Redirects(),
                new Starlight());
    }
}

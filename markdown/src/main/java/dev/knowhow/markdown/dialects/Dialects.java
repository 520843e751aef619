package dev.knowhow.markdown.dialects;

import dev.knowhow.spi.Dialect;
import java.util.List;

/** The dialects this module knows. Obsidian, Foam and mdBook differ in nothing that needs one. */
public final class Dialects {

    private Dialects() {}

    /** All of them. */
    public static List<Dialect> all() {
        return List.of(new Dendron(), new Docusaurus(), new Hugo(), new Jekyll(), new Logseq(), new MkDocs());
    }
}

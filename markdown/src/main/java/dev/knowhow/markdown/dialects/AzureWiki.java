package dev.knowhow.markdown.dialects;

import dev.knowhow.markdown.frontmatter.FileNames;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The dialect of the wikis of Azure DevOps. Names of files are percent-encoded, diagrams are between colons, and a
 * picture can have a size.
 */
final class AzureWiki implements Dialect, Conventions {

    /** Ends at the next line with colons, so that many beginnings without an end take linear time. */
    private static final Pattern DIAGRAM =
            Pattern.compile("(?ms)^ {0,3}:::[ \\t]*mermaid[ \\t]*$((?:(?!^ {0,3}:::).)*+)^ {0,3}:::[ \\t]*$");

    private static final Pattern SIZE =
            Pattern.compile("(!\\[[^\\[\\]\\n]*\\]\\([^()\\s]+)[ \\t]+=\\d*x\\d*[ \\t]*\\)");

    @Override
    public String name() {
        return "azure-wiki";
    }

    @Override
    public Set<String> markers() {
        return Set.of(".order");
    }

    @Override
    public Conventions conventions(Files files) {
        return this;
    }

    @Override
    public String body(String body) {
        String text = body.contains(":::") ? DIAGRAM.matcher(body).replaceAll("```mermaid$1```") : body;
        return text.contains(" =") ? SIZE.matcher(text).replaceAll("$1)") : text;
    }

    @Override
    public List<String> addresses(NoteId id, Note note) {
        String page = id.folder().isEmpty() ? id.baseName() : id.folder() + "/" + id.baseName();
        return List.of("/" + FileNames.decoded(page));
    }
}

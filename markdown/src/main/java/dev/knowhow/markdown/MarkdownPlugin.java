package dev.knowhow.markdown;

import dev.knowhow.markdown.dialects.Dialects;
import dev.knowhow.markdown.html.SafeHtml;
import dev.knowhow.markdown.people.YamlPeopleFormat;
import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.PlainPlugin;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteRenderer;
import dev.knowhow.spi.PeopleFormat;

/** Provides the Markdown parser, the HTML renderer, the dialects of vaults and the YAML format for people. */
public final class MarkdownPlugin implements PlainPlugin {

    /** For {@link java.util.ServiceLoader}. */
    public MarkdownPlugin() {}

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public void extend(Extensions extensions) {
        extensions.add(NoteParser.class, context -> new MarkdownNoteParser());
        extensions.add(NoteRenderer.class, context -> new SafeHtml());
        Dialects.all().forEach(dialect -> extensions.add(Dialect.class, context -> dialect));
        extensions.add(PeopleFormat.class, context -> new YamlPeopleFormat());
    }
}

package dev.knowhow.markdown;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.knowhow.markdown.dialects.Dialects;
import dev.knowhow.markdown.html.SafeHtml;
import dev.knowhow.markdown.people.YamlPeopleFormat;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;

/** Provides the Markdown parser, the HTML renderer, the dialects of vaults and the YAML format for people. */
public final class MarkdownPlugin implements KnowhowPlugin {

    /** For {@link java.util.ServiceLoader}. */
    public MarkdownPlugin() {}

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public Module module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                ExtensionBinder extensions = ExtensionBinder.in(binder());
                extensions.parser().toInstance(new MarkdownNoteParser());
                extensions.renderer().toInstance(new SafeHtml());
                Dialects.all().forEach(dialect -> extensions.dialect().toInstance(dialect));
                extensions.peopleFormat().toInstance(new YamlPeopleFormat());
            }
        };
    }
}

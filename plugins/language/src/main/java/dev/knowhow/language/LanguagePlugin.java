package dev.knowhow.language;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Singleton;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;

/**
 * Finds out in which language a note is written, as a plugin. What a note's front matter says of it counts; only a note that says
 * nothing is looked at, and a note too short or too mixed to tell stays without a language.
 */
public final class LanguagePlugin implements KnowhowPlugin {

    /** For the service loader. */
    public LanguagePlugin() {}

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Module module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                ExtensionBinder.in(binder())
                        .enricher()
                        .to(LanguageEnricher.class)
                        .in(Singleton.class);
            }
        };
    }
}

package dev.knowhow.language;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Singleton;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;

/**
 * Plugin that detects the language of notes. A language in the front matter takes precedence. A note that is too short
 * or too mixed has no language.
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

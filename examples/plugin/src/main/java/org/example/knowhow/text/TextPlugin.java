package org.example.knowhow.text;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;

/** Brings notes in plain text. */
public final class TextPlugin implements KnowhowPlugin {

    /** For {@link java.util.ServiceLoader}. */
    public TextPlugin() {}

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Module module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                ExtensionBinder extensions = ExtensionBinder.in(binder());
                extensions.parser().toInstance(new TextNoteParser());
                extensions.evidence().toInstance(new EndorsementFile());
            }
        };
    }
}

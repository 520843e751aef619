package dev.knowhow.language;

import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.PlainPlugin;
import dev.knowhow.spi.NoteEnricher;

/**
 * Plugin that detects the language of notes. A language in the front matter takes precedence. A note that is too short
 * or too mixed has no language.
 */
public final class LanguagePlugin implements PlainPlugin {

    /** For the service loader. */
    public LanguagePlugin() {}

    @Override
    public String name() {
        return "language";
    }

    @Override
    public void extend(Extensions extensions) {
        extensions.add(NoteEnricher.class, context -> new LanguageEnricher());
    }
}

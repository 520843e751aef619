package dev.knowhow;

import com.google.inject.Module;
import dev.knowhow.note.Note;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import java.util.Locale;

/** Enriches each note with its title in capitals. */
final class ShoutingPlugin implements KnowhowPlugin {

    @Override
    public String name() {
        return "shouting";
    }

    @Override
    public Module module() {
        return binder -> ExtensionBinder.in(binder).enricher().toInstance(ShoutingPlugin::shout);
    }

    private static Note shout(Note note) {
        return Note.builder(note.id().path())
                .title(note.title().toUpperCase(Locale.ROOT))
                .build();
    }
}

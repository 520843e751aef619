package org.example.text;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.RawNote;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads plain text files as notes: the first line is the title. */
public final class TextPlugin implements KnowhowPlugin {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Module module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                ExtensionBinder.in(binder()).parser().toInstance(new TextNoteParser());
            }
        };
    }

    private static final class TextNoteParser implements NoteParser {
        @Override
        public boolean accepts(NoteId id) {
            return id.path().endsWith(".txt");
        }

        @Override
        public Note parse(RawNote raw) {
            String text = new String(raw.content(), StandardCharsets.UTF_8);
            return Note.builder(raw.id().path())
                    .title(text.lines().findFirst().orElse(""))
                    .section(new Section(List.of(), "", 1, text, "", List.of()))
                    .build();
        }
    }
}

package dev.knowhow.testkit;

import com.google.inject.Binder;
import com.google.inject.Module;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.NoteIndex;

/**
 * Provides an in-memory index, the {@link PlainNoteParser} and the {@link PlainPeopleFormat}, for tests of a complete
 * instance.
 */
public final class TestPlugin implements KnowhowPlugin {

    private final NoteIndex index;

    /**
     * A plugin around an index.
     *
     * @param index the index, such as an {@link InMemoryNoteIndex}
     */
    public TestPlugin(NoteIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "testkit";
    }

    @Override
    public Module module() {
        return this::configure;
    }

    private void configure(Binder binder) {
        ExtensionBinder extensions = ExtensionBinder.in(binder);
        extensions.index().toInstance(index);
        extensions.parser().toInstance(new PlainNoteParser());
        extensions.peopleFormat().toInstance(new PlainPeopleFormat());
    }
}

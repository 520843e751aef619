package dev.knowhow.plugin;

import com.google.inject.Module;

/**
 * A plugin that creates its extensions itself, without dependency injection. If all plugins are plain, no injector is
 * created, which makes short commands faster. Beside other plugins, which may inject the extensions of this one, it is
 * a module like theirs.
 *
 * <pre>{@code
 * public void extend(Extensions extensions) {
 *     extensions.add(NoteParser.class, context -> new AsciiDocParser());
 * }
 * }</pre>
 */
public interface PlainPlugin extends KnowhowPlugin {

    /** Adds the extensions. Called for each index, so without side effects. */
    void extend(Extensions extensions);

    @Override
    default Module module() {
        return Extensions.of(this)::bind;
    }
}

package dev.knowhow.plugin;

import com.google.inject.Binder;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.knowhow.spi.AttachmentReader;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteRenderer;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.NotesVersion;
import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.StateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The extensions of one {@link PlainPlugin}, in order. Not thread-safe. */
public final class Extensions {

    /** The ports with at most one extension among all plugins. */
    private static final Set<Class<?>> SINGLE =
            Set.of(NoteIndex.class, NoteSource.class, NoteWriter.class, StateStore.class);

    private static final Set<Class<?>> SEVERAL = Set.of(
            NoteParser.class,
            NoteRenderer.class,
            Dialect.class,
            NoteEnricher.class,
            AttachmentReader.class,
            PeopleFormat.class,
            EvidenceSource.class,
            NoteArchive.class);

    private record Extension<T>(Class<T> port, Function<PluginContext, ? extends T> creating) {

        void bind(Binder binder) {
            Provider<IndexFolder> index = binder.getProvider(IndexFolder.class);
            Provider<Optional<NotesFolder>> notes =
                    binder.getProvider(Key.get(new TypeLiteral<Optional<NotesFolder>>() {}));
            Provider<Optional<NotesVersion>> version =
                    binder.getProvider(Key.get(new TypeLiteral<Optional<NotesVersion>>() {}));
            Provider<T> provider = () -> creating.apply(new PluginContext(index.get(), notes.get(), version.get()));
            (SINGLE.contains(port)
                            ? binder.bind(port)
                            : Multibinder.newSetBinder(binder, port).addBinding())
                    .toProvider(provider)
                    .in(Singleton.class);
        }
    }

    private final List<Extension<?>> all = new ArrayList<>();

    private Extensions() {}

    /** The extensions of a plugin. */
    public static Extensions of(PlainPlugin plugin) {
        Extensions extensions = new Extensions();
        plugin.extend(extensions);
        return extensions;
    }

    /**
     * Adds an extension.
     *
     * @param port the interface it implements, such as {@link NoteParser}; of {@link NoteIndex}, {@link NoteSource},
     *     {@link NoteWriter} and {@link StateStore} there can be only one among all plugins
     * @param creating creates it, once for each index
     * @throws IllegalArgumentException if there is no such port, or a second extension of one with only one
     */
    public <T> void add(Class<T> port, Function<PluginContext, ? extends T> creating) {
        if (!SINGLE.contains(port) && !SEVERAL.contains(port)) {
            throw new IllegalArgumentException(port.getName() + " is no port; see the package dev.knowhow.spi");
        }
        if (SINGLE.contains(port) && has(port)) {
            throw new IllegalArgumentException("there can be only one " + port.getName());
        }
        all.add(new Extension<>(port, creating));
    }

    /** Whether there is an extension of a port. */
    public boolean has(Class<?> port) {
        return all.stream().anyMatch(extension -> extension.port.equals(port));
    }

    /**
     * Creates the extensions of a port.
     *
     * @throws NullPointerException if a plugin creates none
     */
    public <T> List<T> create(Class<T> port, PluginContext context) {
        List<T> created = new ArrayList<>();
        for (Extension<?> extension : all) {
            if (extension.port.equals(port)) {
                created.add(Objects.requireNonNull(
                        port.cast(extension.creating.apply(context)), "the plugin created no extension"));
            }
        }
        return created;
    }

    void bind(Binder binder) {
        all.forEach(extension -> extension.bind(binder));
    }
}

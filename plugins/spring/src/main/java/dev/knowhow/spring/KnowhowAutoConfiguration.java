package dev.knowhow.spring;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.WatchListener;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.NoteSource;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** One {@link Knowhow} for the application, kept up to date in the background. */
@AutoConfiguration
@ConditionalOnProperty(name = "knowhow.enabled", matchIfMissing = true)
@EnableConfigurationProperties(KnowhowProperties.class)
class KnowhowAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Knowhow knowhow(
            KnowhowProperties properties,
            ObjectProvider<NoteSource> source,
            ObjectProvider<KnowhowPlugin> plugins,
            ObjectProvider<KnowhowCustomizer> customizers) {
        KnowhowBuilder builder = Knowhow.builder();
        set(properties.notes(), builder::notes);
        set(properties.index(), builder::index);
        set(properties.state(), builder::state);
        set(properties.plugins(), builder::pluginsFolder);
        properties.without().forEach(builder::without);
        builder.filters(properties.filters());
        source.ifAvailable(builder::source);
        plugins.orderedStream().forEach(builder::plugin);
        customizers.orderedStream().forEach(one -> one.customize(builder));
        return builder.build();
    }

    private static void set(@Nullable String folder, Consumer<Path> setter) {
        if (folder != null) {
            setter.accept(Path.of(folder));
        }
    }

    @Bean
    @ConditionalOnProperty(name = "knowhow.watch", matchIfMissing = true)
    IndexWatch knowhowIndexWatch(Knowhow knowhow, ObjectProvider<WatchListener> listeners) {
        return new IndexWatch(knowhow, listeners.orderedStream().reduce(new IndexLog(), WatchListener::and));
    }
}

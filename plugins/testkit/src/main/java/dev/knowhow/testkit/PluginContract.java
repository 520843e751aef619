package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.KnowhowException;
import dev.knowhow.PluginInfo;
import dev.knowhow.plugin.KnowhowPlugin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract for every plugin. Subclasses name the class. */
public abstract class PluginContract {

    @TempDir
    Path folder;

    /** For subclasses. */
    protected PluginContract() {}

    /** The plugin's class. */
    protected abstract Class<? extends KnowhowPlugin> plugin();

    private KnowhowPlugin found() {
        return ServiceLoader.load(KnowhowPlugin.class).stream()
                .filter(provider -> provider.type().equals(plugin()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        plugin().getName() + " is not named in META-INF/services/" + KnowhowPlugin.class.getName()))
                .get();
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(found()).isInstanceOf(plugin());
    }

    @Test
    void hasAPlainNameThatIsItsOwn() {
        assertThat(found().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        List<String> names = new ArrayList<>();
        ServiceLoader.load(KnowhowPlugin.class).forEach(plugin -> names.add(plugin.name()));
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void isMadeQuicklyAndAnyNumberOfTimes() {
        long began = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(found().name()).isEqualTo(found().name());
        }
        assertThat(System.nanoTime() - began).as("a constructor does no work").isLessThan(5_000_000_000L);
    }

    @Test
    void canBePutTogetherWithOthers() {
        assertThat(putTogether()).extracting(PluginInfo::problem).containsOnly("");
    }

    private List<PluginInfo> putTogether() {
        KnowhowBuilder builder =
                Knowhow.builder().notes(folder).discoverNoPlugins().plugin(found());
        try (Knowhow knowhow = builder.build()) {
            return knowhow.operations().plugins();
        } catch (KnowhowException e) {
            // the plugin has no index, so the test provides one
            try (Knowhow knowhow =
                    builder.plugin(new TestPlugin(new InMemoryNoteIndex())).build()) {
                return knowhow.operations().plugins();
            }
        }
    }
}

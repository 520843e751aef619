package dev.knowhow.internal.boot;

import com.google.inject.Binding;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.Message;
import dev.knowhow.plugin.KnowhowPlugin;
import java.util.List;

/** Reads the modules of plugins. A class of its own, so that Guice is loaded only if a plugin needs it. */
final class PluginModule {

    private PluginModule() {}

    /** An entry for a plugin whose extensions are injected. */
    static FoundPlugin found(String name, String version, String origin, KnowhowPlugin plugin) {
        Module module = plugin.module();
        if (module == null) {
            return FoundPlugin.broken(name, origin, "it brings no module");
        }
        List<Element> elements = elements(name, module);
        for (Element element : elements) {
            if (element instanceof Message fault) {
                return FoundPlugin.broken(name, origin, "its module is wrong: " + fault.getMessage());
            }
        }
        return new FoundPlugin(name, version, origin, "", null, elements, plugin);
    }

    /** The bindings of a module, whose errors name the plugin. */
    static List<Element> elements(String name, Module module) {
        return Elements.getElements(
                Stage.TOOL, binder -> binder.withSource("plugin " + name).install(module));
    }

    static boolean binds(List<Element> elements, Class<?> type) {
        Key<?> key = Key.get(type);
        for (Element element : elements) {
            if (element instanceof Binding<?> binding && binding.getKey().equals(key)) {
                return true;
            }
        }
        return false;
    }
}

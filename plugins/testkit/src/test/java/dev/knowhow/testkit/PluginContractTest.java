package dev.knowhow.testkit;

import com.google.inject.Module;
import dev.knowhow.plugin.KnowhowPlugin;

class PluginContractTest extends PluginContract {

    /** Found by this module's tests alone. */
    public static final class Sample implements KnowhowPlugin {

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public Module module() {
            return binder -> {};
        }
    }

    @Override
    protected Class<? extends KnowhowPlugin> plugin() {
        return Sample.class;
    }
}

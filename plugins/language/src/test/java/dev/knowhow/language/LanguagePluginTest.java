package dev.knowhow.language;

import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.testkit.PluginContract;

/** It is a plugin like any other. */
class LanguagePluginTest extends PluginContract {

    @Override
    protected Class<? extends KnowhowPlugin> plugin() {
        return LanguagePlugin.class;
    }
}

package dev.knowhow.attachments;

import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.testkit.PluginContract;

/** It is a plugin like any other. */
class AttachmentsPluginTest extends PluginContract {

    @Override
    protected Class<? extends KnowhowPlugin> plugin() {
        return AttachmentsPlugin.class;
    }
}

package dev.knowhow.attachments;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Singleton;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;

/**
 * Plugin that reads the text of PDF, Word, PowerPoint, Excel and OpenDocument files. Each file is read in a process of
 * its own, so that a file that is damaged or made to do harm costs only its text.
 */
public final class AttachmentsPlugin implements KnowhowPlugin {

    private final AttachmentSettings settings;

    /** With default settings, for the service loader. */
    public AttachmentsPlugin() {
        this(AttachmentSettings.DEFAULT);
    }

    /** With custom settings. */
    public AttachmentsPlugin(AttachmentSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "attachments";
    }

    @Override
    public Module module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(AttachmentSettings.class).toInstance(settings);
                ExtensionBinder.in(binder())
                        .attachmentReader()
                        .to(IsolatedReader.class)
                        .in(Singleton.class);
            }
        };
    }
}

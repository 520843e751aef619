package dev.knowhow.attachments;

import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.PlainPlugin;
import dev.knowhow.spi.AttachmentReader;

/**
 * Plugin that reads the text of PDF, Word, PowerPoint, Excel and OpenDocument files. Each file is read in a process of
 * its own, so that a file that is damaged or made to do harm costs only its text.
 */
public final class AttachmentsPlugin implements PlainPlugin {

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
    public void extend(Extensions extensions) {
        extensions.add(AttachmentReader.class, context -> new IsolatedReader(settings));
    }
}

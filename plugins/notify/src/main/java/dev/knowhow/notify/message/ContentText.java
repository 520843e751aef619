package dev.knowhow.notify.message;

import dev.knowhow.notify.message.Content.Entry;
import dev.knowhow.notify.message.Content.Part;
import dev.knowhow.publish.MailText;

/** Writes a message as plain text for any mail program. */
public final class ContentText {

    private final MailText out = new MailText();

    private ContentText() {}

    /** Writes a message, with {@code \n} between lines. */
    public static String of(Content content) {
        return new ContentText().text(content);
    }

    private String text(Content content) {
        for (Part part : content.parts()) {
            out.heading(part.heading());
            part.entries().forEach(this::entry);
            if (part.more() > 0) {
                out.line("");
                out.line(content.more(part));
            }
            out.line("");
            out.line("");
        }
        out.line("-- ");
        out.wrapped("", content.reason());
        if (content.off() != null) {
            out.line(content.offLabel() + ":");
            out.line(content.off().toString());
        }
        return out.toString();
    }

    private void entry(Entry entry) {
        out.line("");
        out.wrapped("", entry.title());
        out.wrapped("  ", entry.about());
        out.wrapped("  ", entry.summary());
        out.line("  " + (entry.href() == null ? entry.note() : entry.href()));
    }
}

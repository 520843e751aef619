package dev.knowhow.notify.message;

import dev.knowhow.notify.message.Content.Entry;
import dev.knowhow.notify.message.Content.Part;

/** Writes a message as plain text for any mail program. */
public final class ContentText {

    private static final int WIDTH = 72;

    private final StringBuilder out = new StringBuilder();

    private ContentText() {}

    /** Writes a message, with {@code \n} between lines. */
    public static String of(Content content) {
        return new ContentText().text(content);
    }

    private String text(Content content) {
        for (Part part : content.parts()) {
            line(part.heading());
            line("-".repeat(Math.min(WIDTH, part.heading().length())));
            part.entries().forEach(this::entry);
            if (part.more() > 0) {
                line("");
                line(content.more(part));
            }
            line("");
            line("");
        }
        line("-- ");
        wrapped("", content.reason());
        if (content.off() != null) {
            line(content.offLabel() + ":");
            line(content.off().toString());
        }
        return out.toString();
    }

    private void entry(Entry entry) {
        line("");
        wrapped("", entry.title());
        wrapped("  ", entry.about());
        wrapped("  ", entry.summary());
        line("  " + (entry.href() == null ? entry.note() : entry.href()));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void wrapped(String indent, String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                line(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            line(indent + line);
        }
    }
}

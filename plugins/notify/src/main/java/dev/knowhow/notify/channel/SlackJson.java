package dev.knowhow.notify.channel;

import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.message.Content.Entry;
import dev.knowhow.notify.message.Content.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A message in Slack's mrkdwn. Texts are escaped, so a title can neither mention a channel nor make a link. */
final class SlackJson {

    /** Slack cuts longer texts. */
    private static final int MAX_LENGTH = 35_000;

    private SlackJson() {}

    static String of(Content content) {
        List<String> lines = new ArrayList<>();
        lines.add("*" + bare(content.site()) + "*");
        for (Part part : content.parts()) {
            lines.add("");
            lines.add("*" + bare(part.heading()) + "*");
            part.entries().forEach(entry -> lines.add(entry(entry)));
            if (part.more() > 0) {
                lines.add(bare(content.more(part)));
            }
        }
        String text = String.join("\n", lines);
        return JsonText.of(Map.of("text", text.length() > MAX_LENGTH ? cut(text) : text));
    }

    private static String cut(String text) {
        return text.substring(0, text.lastIndexOf('\n', MAX_LENGTH)) + "\n…";
    }

    private static String entry(Entry entry) {
        String title = bare(entry.title());
        String link = entry.href() == null ? title : "<" + entry.href().replace("|", "%7C") + "|" + title + ">";
        return "• " + link + (entry.about().isEmpty() ? "" : "  " + bare(entry.about()));
    }

    /** Escapes what Slack reads as links and mentions, and parts the marks for bold, italic, struck and code. */
    private static String bare(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([*_~`])", "$1\u200B");
    }
}

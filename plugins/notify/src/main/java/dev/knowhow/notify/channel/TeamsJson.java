package dev.knowhow.notify.channel;

import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.message.Content.Entry;
import dev.knowhow.notify.message.Content.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A message as an Adaptive Card for the workflow "Post to a channel when a webhook request is received". Texts are
 * escaped, since cards read a subset of Markdown.
 */
final class TeamsJson {

    /** Teams refuses cards above 28 kB; the rest is for the structure. */
    private static final int MAX_BYTES = 20_000;

    private TeamsJson() {}

    static String of(Content content) {
        List<Object> body = new ArrayList<>();
        body.add(Map.of(
                "type", "TextBlock", "text", bare(content.site()), "weight", "Bolder", "size", "Medium", "wrap", true));
        int bytes = 0;
        for (Part part : content.parts()) {
            body.add(Map.of("type", "TextBlock", "text", bare(part.heading()), "weight", "Bolder", "wrap", true));
            int more = part.more();
            for (Entry entry : part.entries()) {
                String line = entry(entry);
                bytes += line.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > MAX_BYTES) {
                    more++;
                } else {
                    body.add(Map.of("type", "TextBlock", "text", line, "wrap", true));
                }
            }
            if (more > 0) {
                String rest = content.more(new Part(part.purpose(), part.heading(), List.of(), more));
                body.add(Map.of("type", "TextBlock", "text", bare(rest), "wrap", true));
            }
        }
        Map<String, Object> card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", body);
        return JsonText.of(Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
    }

    private static String entry(Entry entry) {
        String title = bare(entry.title());
        String link = entry.href() == null
                ? title
                : "[" + title + "](" + entry.href().replace("(", "%28").replace(")", "%29") + ")";
        return entry.about().isEmpty() ? link : link + " – " + bare(entry.about());
    }

    private static String bare(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]()#+.!<>-])", "\\\\$1");
    }
}

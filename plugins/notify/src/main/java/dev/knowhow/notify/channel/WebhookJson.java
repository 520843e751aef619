package dev.knowhow.notify.channel;

import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.message.Content.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A message as JSON of our own, in the form of the Standard Webhooks specification. */
final class WebhookJson {

    private WebhookJson() {}

    static String of(Content content) {
        return JsonText.of(map(
                "type",
                "knowhow.notification",
                "timestamp",
                content.time().toString(),
                "data",
                map(
                        "site",
                        content.site(),
                        "subject",
                        content.subject(),
                        "parts",
                        content.parts().stream()
                                .map(part -> map(
                                        "purpose",
                                        part.purpose().name().toLowerCase(Locale.ROOT),
                                        "heading",
                                        part.heading(),
                                        "entries",
                                        part.entries().stream()
                                                .map(WebhookJson::entry)
                                                .toList(),
                                        "more",
                                        part.more()))
                                .toList())));
    }

    private static Map<String, Object> entry(Entry entry) {
        Map<String, Object> map = map("note", entry.note(), "title", entry.title(), "about", entry.about());
        if (!entry.summary().isEmpty()) {
            map.put("summary", entry.summary());
        }
        if (entry.href() != null) {
            map.put("url", entry.href());
        }
        return map;
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> all = List.of(namesAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            map.put(all.get(i).toString(), all.get(i + 1));
        }
        return map;
    }
}

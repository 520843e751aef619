package dev.knowhow.notify.message;

import com.samskivert.mustache.Template;
import dev.knowhow.notify.message.Content.Entry;
import dev.knowhow.publish.MailTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a message as one HTML page for mail programs, without scripts, images and external resources. */
public final class ContentHtml {

    private static final Template TEMPLATE = MailTemplate.of(ContentHtml.class, "message.html");

    private ContentHtml() {}

    private record View(
            String lang,
            String subject,
            List<Group> groups,
            String reason,
            @Nullable String off,
            String offLabel) {}

    private record Group(String heading, List<Entry> entries, String more) {}

    /** Writes a message. */
    public static String of(Content content) {
        return TEMPLATE.execute(new View(
                content.language().tag(),
                content.subject(),
                content.parts().stream()
                        .map(part ->
                                new Group(part.heading(), part.entries(), part.more() == 0 ? "" : content.more(part)))
                        .toList(),
                content.reason(),
                content.off() == null ? null : content.off().toString(),
                content.offLabel()));
    }
}

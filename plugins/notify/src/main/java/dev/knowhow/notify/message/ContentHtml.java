package dev.knowhow.notify.message;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.knowhow.notify.message.Content.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a message as one HTML page for mail programs, without scripts, images and external resources. */
public final class ContentHtml {

    private static final Template TEMPLATE = template();

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

    private static Template template() {
        try (InputStream source = ContentHtml.class.getResourceAsStream("message.html")) {
            if (source == null) {
                throw new IllegalStateException("the template of messages is missing");
            }
            return Mustache.compiler()
                    .withEscaper(Escapers.HTML)
                    .emptyStringIsFalse(true)
                    .compile(new InputStreamReader(source, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.knowhow.publish;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates of mails as HTML. */
final class MailTemplate {

    private MailTemplate() {}

    /**
     * Reads a template.
     *
     * @param name the name of its resource
     */
    static Template of(String name) {
        try (InputStream source = MailTemplate.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalStateException("the template " + name + " is missing");
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

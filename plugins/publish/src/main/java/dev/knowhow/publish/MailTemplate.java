package dev.knowhow.publish;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates of mails as HTML, and of the pages that mails lead to. All values are escaped. */
public final class MailTemplate {

    private MailTemplate() {}

    /**
     * Reads a template.
     *
     * @param owner the class beside whose file the template is
     * @param name the name of its resource
     * @return the template, which is thread-safe
     * @throws IllegalStateException if there is no such resource
     */
    public static Template of(Class<?> owner, String name) {
        try (InputStream source = owner.getResourceAsStream(name)) {
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

package dev.knowhow.notify;

import dev.knowhow.web.language.LanguageFile;
import dev.knowhow.web.language.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The languages of messages: those of the pages, with the texts of notifications. */
final class MessageLanguages {

    /** English, which is usual, and German. */
    static final Languages ALL = Languages.BUILT_IN.with(file("messages_de.txt"));

    private MessageLanguages() {}

    private static LanguageFile file(String name) {
        try (InputStream in = MessageLanguages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            LanguageFile file = LanguageFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!file.problems().isEmpty()) {
                throw new IllegalStateException(String.join("; ", file.problems()));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

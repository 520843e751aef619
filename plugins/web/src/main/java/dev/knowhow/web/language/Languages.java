package dev.knowhow.web.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The languages in which pages can be read. Immutable and thread-safe. */
public final class Languages {

    /** English, which is usual, and German. */
    public static final Languages BUILT_IN = new Languages(List.of(Language.ENGLISH, german()), Language.ENGLISH);

    private final List<Language> all;
    private final Language usual;

    private Languages(List<Language> all, Language usual) {
        this.all = List.copyOf(all);
        this.usual = usual;
    }

    private static Language german() {
        try (InputStream in = Languages.class.getResourceAsStream("messages_de.txt")) {
            if (in == null) {
                throw new IllegalStateException("there is no messages_de.txt");
            }
            LanguageFile file =
                    LanguageFile.of("messages_de.txt", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!file.problems().isEmpty()) {
                throw new IllegalStateException(String.join("; ", file.problems()));
            }
            return Language.of(file.tag(), file.name(), file.translations());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy with one more language; the texts of a known language are added to it. */
    public Languages with(LanguageFile file) {
        List<Language> more = new ArrayList<>(all);
        Language known = named(file.tag()).orElse(null);
        Language added = known == null
                ? Language.of(file.tag(), file.name(), file.translations())
                : known.with(file.translations());
        if (known == null) {
            more.add(added);
        } else {
            more.set(more.indexOf(known), added);
        }
        return new Languages(more, usual.tag().equals(added.tag()) ? added : usual);
    }

    /**
     * A copy with another usual language.
     *
     * @throws IllegalArgumentException if the language is unknown
     */
    public Languages usually(String tag) {
        return new Languages(
                all,
                named(tag)
                        .orElseThrow(() -> new IllegalArgumentException("'" + tag
                                + "' is not a language of the pages; known are "
                                + String.join(
                                        ", ", all.stream().map(Language::tag).toList()))));
    }

    /** A copy whose languages report each text without a translation. */
    public Languages reporting(Consumer<String> receiver) {
        return new Languages(
                all.stream().map(language -> language.reporting(receiver)).toList(), usual.reporting(receiver));
    }

    /** All languages. */
    public List<Language> all() {
        return all;
    }

    /** The language of those who prefer none of these. */
    public Language usual() {
        return usual;
    }

    /** The language with a tag. */
    public Optional<Language> named(@Nullable String tag) {
        return all.stream()
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The language that a reader prefers by the header {@code Accept-Language}. */
    public Language preferred(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return usual;
        }
        try {
            String tag = Locale.lookupTag(
                    Locale.LanguageRange.parse(header),
                    all.stream().map(Language::tag).toList());
            return named(tag).orElse(usual);
        } catch (IllegalArgumentException malformed) {
            return usual;
        }
    }
}

package dev.knowhow.edit;

import dev.knowhow.Session;
import dev.knowhow.markdown.frontmatter.FrontMatterText;
import dev.knowhow.note.Note;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.FilledText;
import dev.knowhow.web.editing.Property;
import dev.knowhow.web.editing.TextForm;
import dev.knowhow.web.editing.UneditableException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows values of front matter in a form, and writes the changed ones back. */
final class NoteForm {

    private static final String NOT_HERE = "This value cannot be changed here. Change it under “All properties”.";

    private NoteForm() {}

    /**
     * Divides a text.
     *
     * @param kinds the usual kinds
     */
    static Optional<TextForm> of(String text, Collection<String> kinds) {
        return FrontMatterText.of(text)
                .map(matter -> new TextForm(matter.matter(), matter.body(), properties(matter, List.copyOf(kinds))));
    }

    private static List<Property> properties(FrontMatterText text, List<String> kinds) {
        String kind = String.join(", ", text.words(text.present(List.of("kind", "type"))));
        return NoteProperty.ALL.stream()
                .filter(property ->
                        property.kinds().isEmpty() || property.kinds().contains(kind))
                .filter(property -> isFilledIn(property, text))
                .map(property -> property.field(
                        String.join(", ", words(property, text)),
                        property.name().equals("kind") ? kinds : List.of()))
                .toList();
    }

    /** A text without commas has tags between spaces. */
    private static List<String> words(NoteProperty property, FrontMatterText text) {
        String key = text.present(property.keys());
        List<String> words = text.words(key);
        boolean spaces = property.name().equals("tags")
                && !text.isList(key)
                && property.words(String.join("", words)).size() == 1;
        return spaces ? List.of(words.getFirst().split("\\s+")) : words;
    }

    /** A list with commas in its words, or of words where one is usual, is changed as text. */
    private static boolean isFilledIn(NoteProperty property, FrontMatterText text) {
        String key = text.present(property.keys());
        List<String> words = text.words(key);
        return text.isPlain(key)
                && switch (property.type()) {
                    case WORDS ->
                        !text.isList(key)
                                || property.words(String.join(", ", words)).equals(words);
                    case TEXT, DAY, DAY_AND_TIME -> !text.isList(key);
                    case CHOICE -> !text.isList(key) && words.stream().anyMatch(property.choices()::contains);
                };
    }

    /** Writes values, each only if it changes nothing else, and not who may see the note. */
    static FilledText filled(Session session, boolean everything, Draft draft, Map<String, String> values) {
        FrontMatterText text = FrontMatterText.of(draft.text()).orElseThrow(() -> new UneditableException(NOT_HERE));
        Map<String, String> problems = new HashMap<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            NoteProperty property = NoteProperty.ALL.stream()
                    .filter(one -> one.name().equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new UneditableException("The form has a field that notes do not have."));
            String value = entry.getValue().strip();
            Optional<String> problem = property.problem(value);
            FrontMatterText changed =
                    problem.isEmpty() ? with(text, property, value).orElse(null) : null;
            if (changed == null) {
                problems.put(property.name(), problem.orElse(NOT_HERE));
                continue;
            }
            Optional<String> refusal = refusal(session, everything, draft, text, changed, property);
            if (refusal.isPresent()) {
                problems.put(property.name(), refusal.get());
            } else {
                text = changed;
            }
        }
        return new FilledText(text.text(), problems);
    }

    private static Optional<FrontMatterText> with(FrontMatterText text, NoteProperty property, String value) {
        String key = text.present(property.keys());
        List<String> words = property.words(value);
        return property.type() == Property.Type.WORDS ? text.with(key, words) : text.with(key, value);
    }

    private static Optional<String> refusal(
            Session session,
            boolean everything,
            Draft draft,
            FrontMatterText before,
            FrontMatterText after,
            NoteProperty property) {
        Note old = parsed(session, draft, before).orElse(null);
        Note fresh = parsed(session, draft, after).orElse(null);
        // the dialect of a vault may read other lines as front matter, which new front matter would hide
        if (old == null
                || fresh == null
                || !others(old, before.present(property.keys()))
                        .equals(others(fresh, after.present(property.keys())))) {
            return Optional.of(NOT_HERE);
        }
        return everything ? Optional.empty() : AccessRule.refusal(old, fresh);
    }

    private static Optional<Note> parsed(Session session, Draft draft, FrontMatterText text) {
        return session.parse(draft.id(), text.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> others(Note note, String key) {
        Map<String, Object> others = new LinkedHashMap<>(note.properties());
        others.keySet().removeIf(name -> spelled(name).equals(spelled(key)));
        return others;
    }

    private static String spelled(String key) {
        return key.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    }
}

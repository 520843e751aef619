package dev.knowhow.publish;

import dev.knowhow.present.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A note template with placeholders: <code>{{title}}</code>, <code>{{authors}}</code>, <code>{{ask}}</code>, <code>
 * {{date}}</code>, <code>{{tags}}</code> and <code>{{kind}}</code>. In front matter, values are written as YAML, so
 * that no title can break it; in the body they are inserted unchanged. The built-in templates explain themselves in
 * comments, which no page shows. Unknown placeholders are kept, since another tool may use them.
 */
record NoteTemplate(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{ *(\\w+) *}}");
    private static final Pattern STATUS = Pattern.compile("^(?:status|draft|published) *:", Pattern.MULTILINE);

    /** The template in a file, which must be UTF-8. */
    static NoteTemplate of(byte[] content) throws CharacterCodingException {
        return new NoteTemplate(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString());
    }

    /** The built-in template of a kind. */
    static NoteTemplate builtIn(String kind) throws IOException {
        try (InputStream file = NoteTemplate.class.getResourceAsStream("templates/" + kind + ".md")) {
            if (file == null) {
                throw new IllegalStateException("no template " + kind);
            }
            return of(file.readAllBytes());
        }
    }

    /** The text of a new note, which is a draft unless the template says otherwise. */
    String filled(NewNote note) {
        int body = text.startsWith("+++") ? 0 : FrontMatter.length(text); // values are written as YAML
        return draft(filled(text.substring(0, body), yaml(note))) + filled(text.substring(body), prose(note));
    }

    private static String draft(String matter) {
        if (matter.isEmpty()) {
            return "---\nstatus: draft\n---\n";
        }
        int end = matter.lastIndexOf("---");
        return STATUS.matcher(matter).find()
                ? matter
                : matter.substring(0, end) + "status: draft\n" + matter.substring(end);
    }

    private static String filled(String part, Map<String, String> values) {
        return PLACE.matcher(part)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static Map<String, String> yaml(NewNote note) {
        return Map.of(
                "title", Yaml.text(note.title()),
                "kind", Yaml.text(note.kind()),
                "date", note.date().toString(),
                "authors", Yaml.list(note.authors()),
                "ask", Yaml.list(note.asked()),
                "tags", Yaml.list(note.tags()));
    }

    private static Map<String, String> prose(NewNote note) {
        return Map.of(
                "title", note.title(),
                "kind", note.kind(),
                "date", note.date().toString(),
                "authors", String.join(", ", note.authors()),
                "ask", String.join(", ", note.asked()),
                "tags", note.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" ")));
    }
}

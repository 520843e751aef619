package dev.knowhow.search.completing;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.people.WrittenName;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Completion.Kind;
import dev.knowhow.search.analysis.NoteName;
import dev.knowhow.search.index.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/**
 * Encodes names as terms with the normalized form first, so that all names with a prefix are adjacent, and the postings
 * of each determine who may see it. A term is the normalized form, a zero, a letter for the kind, and the name as
 * written.
 */
public final class NameTerms {

    private static final char END = 0;
    private static final Kind[] KINDS = Kind.values();

    /** The maximum length of a name; longer names exceed the limit of a term. */
    private static final int MAX_LENGTH = 500;

    /**
     * A decoded term.
     *
     * @param kind the kind of the completion
     * @param text the name as written
     */
    record NoteName(Kind kind, String text) {

        /** The displayed name, without addresses: they must not be discoverable by guessing. */
        String shown() {
            return kind == Kind.PERSON ? WrittenName.of(text).shown() : text;
        }
    }

    private NameTerms() {}

    /** The fields for all names of a note. */
    public static List<Field> of(Note note) {
        Set<NoteName> names = new LinkedHashSet<>();
        names.add(new NoteName(Kind.TITLE, note.title()));
        note.aliases().forEach(alias -> names.add(new NoteName(Kind.ALIAS, alias)));
        note.tags().forEach(tag -> names.add(new NoteName(Kind.TAG, tag)));
        note.sections().stream()
                .map(Section::heading)
                .filter(heading -> !heading.isBlank() && !heading.equals(note.title()))
                .forEach(heading -> names.add(new NoteName(Kind.HEADING, heading)));
        note.attributions().stream()
                .map(Attribution::name)
                .forEach(person -> names.add(new NoteName(Kind.PERSON, person)));
        List<Field> fields = new ArrayList<>();
        for (NoteName name : names) {
            if (name.text().length() <= MAX_LENGTH) {
                String field = Fields.NAME_STARTS;
                for (String start : Completion.starts(name.shown())) {
                    fields.add(new StringField(field, term(start, name), Field.Store.NO));
                    field = Fields.LATER_STARTS;
                }
            }
        }
        return fields;
    }

    private static String term(String start, NoteName name) {
        return start + END + (char) ('a' + name.kind().ordinal()) + name.text();
    }

    /** The name in a term. */
    static NoteName name(String term) {
        int end = term.indexOf(END);
        return new NoteName(KINDS[term.charAt(end + 1) - 'a'], term.substring(end + 2));
    }
}

package dev.knowhow.search.completing;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.people.WrittenName;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Completion.Kind;
import dev.knowhow.search.analysis.Name;
import dev.knowhow.search.index.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/**
 * Writes names as terms that begin as somebody may type them: so all names that go on from what is typed lie side by side, and the
 * notes of each say who may see it. A term is the form that is typed, a zero, a letter for the kind, and the name as written.
 */
public final class NameTerms {

    private static final char END = 0;
    private static final Kind[] KINDS = Kind.values();

    /** Longer names are no names, and too long for a term. */
    private static final int LONGEST = 500;

    /**
     * A name in a term.
     *
     * @param kind what has it
     * @param text the name as written
     */
    record Name(Kind kind, String text) {

        /** The name as it is shown, and typed: nobody finds out an address by trying. */
        String shown() {
            return kind == Kind.PERSON ? WrittenName.of(text).shown() : text;
        }
    }

    private NameTerms() {}

    /** The fields for all names of a note. */
    public static List<Field> of(Note note) {
        Set<Name> names = new LinkedHashSet<>();
        names.add(new Name(Kind.TITLE, note.title()));
        note.aliases().forEach(alias -> names.add(new Name(Kind.ALIAS, alias)));
        note.tags().forEach(tag -> names.add(new Name(Kind.TAG, tag)));
        note.sections().stream()
                .map(Section::heading)
                .filter(heading -> !heading.isBlank() && !heading.equals(note.title()))
                .forEach(heading -> names.add(new Name(Kind.HEADING, heading)));
        note.attributions().stream().map(Attribution::name).forEach(person -> names.add(new Name(Kind.PERSON, person)));
        List<Field> fields = new ArrayList<>();
        for (Name name : names) {
            if (name.text().length() <= LONGEST) {
                String field = Fields.NAME_STARTS;
                for (String start : Completion.starts(name.shown())) {
                    fields.add(new StringField(field, term(start, name), Field.Store.NO));
                    field = Fields.LATER_STARTS;
                }
            }
        }
        return fields;
    }

    private static String term(String start, Name name) {
        return start + END + (char) ('a' + name.kind().ordinal()) + name.text();
    }

    /** The name in a term. */
    static Name name(String term) {
        int end = term.indexOf(END);
        return new Name(KINDS[term.charAt(end + 1) - 'a'], term.substring(end + 2));
    }
}

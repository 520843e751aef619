package dev.knowhow.search.writing;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.query.Field;
import dev.knowhow.query.PropertyTerms;
import dev.knowhow.query.Trait;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.Fields;
import dev.knowhow.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Writes the filter and facet fields of a note. */
final class FilterFields {

    /** The maximum length of a value, below Lucene's limit; longer values are truncated. */
    private static final int MAX_LENGTH = 1000;

    /** The maximum depth of indexed folders. */
    private static final int MAX_DEPTH = 20;

    private final Document document;

    private FilterFields(Document document) {
        this.document = document;
    }

    static void add(Document document, Note note, Language language, List<Field> filters) {
        FilterFields fields = new FilterFields(document);
        List<String> authors = note.attributions().stream()
                .filter(part -> part.role() == Role.AUTHOR)
                .map(Attribution::name)
                .toList();
        fields.terms(Field.AUTHOR, authors.stream().map(Fold::lower).toList());
        fields.counts(Field.AUTHOR, authors);
        fields.both(Field.TAG, tags(note));
        fields.both(Field.KIND, note.kind() == null ? List.of() : List.of(Fold.lower(note.kind())));
        fields.both(
                Field.YEAR,
                note.date() == null
                        ? List.of()
                        : List.of(String.valueOf(note.date().getYear())));
        fields.both(Field.FOLDER, List.of(topFolder(note)));
        fields.both(Field.LANG, List.of(language.code()));
        fields.both(Field.STATUS, lower(note.values("status")));
        fields.both(Field.SKILLS, note.isRecord() ? List.of() : lower(note.values("skills")));
        fields.terms(Field.TITLE, titleWords(note, Stems.of(language)));
        fields.terms(Field.PATH, paths(note));
        fields.terms(
                Field.HAS,
                List.of(Trait.values()).stream()
                        .filter(trait -> trait.of(note))
                        .map(Trait::word)
                        .toList());
        filters.forEach(field -> fields.property(field, PropertyTerms.of(note, field)));
    }

    private void property(Field field, PropertyTerms values) {
        both(field, new TreeSet<>(values.terms()));
        values.days()
                .forEach(day -> document.add(new SortedNumericDocValuesField(Fields.daysOf(field), day.toEpochDay())));
        values.numbers()
                .forEach(number -> document.add(new SortedNumericDocValuesField(
                        Fields.numbersOf(field), NumericUtils.doubleToSortableLong(number))));
    }

    private static Set<String> lower(List<String> values) {
        return values.stream().map(Fold::lower).collect(Collectors.toCollection(TreeSet::new));
    }

    private void both(Field field, Collection<String> values) {
        terms(field, values);
        counts(field, values);
    }

    private void terms(Field field, Collection<String> values) {
        for (String value : new LinkedHashSet<>(values)) {
            document.add(new StringField(Fields.of(field), cut(value), Store.NO));
        }
    }

    private void counts(Field field, Collection<String> values) {
        for (String value : values) {
            document.add(new SortedSetDocValuesField(Fields.of(field), new BytesRef(cut(value))));
        }
    }

    private static String cut(String value) {
        return value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value;
    }

    /** The tags and their parents: a note about security/passkeys is also about security. */
    private static Set<String> tags(Note note) {
        Set<String> tags = new TreeSet<>();
        for (String tag : note.tags()) {
            String lower = Fold.lower(tag);
            tags.add(lower);
            for (int slash = lower.indexOf('/'); slash > 0; slash = lower.indexOf('/', slash + 1)) {
                tags.add(lower.substring(0, slash));
            }
        }
        return tags;
    }

    private static String topFolder(Note note) {
        String folder = Fold.lower(note.id().folder());
        return folder.isEmpty() ? "." : folder.split("/", 2)[0];
    }

    /** The words of the title and their stems; both match. */
    private static Set<String> titleWords(Note note, Stems stems) {
        Set<String> words = new TreeSet<>();
        List<String> names = new ArrayList<>(note.aliases());
        names.add(note.title());
        for (String name : names) {
            for (Word word : WordTokenizer.ofNote(name)) {
                words.add(Fold.of(word.text()));
                words.add(stems.stem(word.text()));
            }
        }
        words.remove(Stems.STOP);
        return words;
    }

    /** All sub-paths of the path, with or without the file, and the file with or without its extension. */
    private static Set<String> paths(Note note) {
        String[] steps = Fold.lower(note.id().path()).split("/");
        Set<String> paths = new TreeSet<>();
        for (int from = 0; from < Math.min(steps.length, MAX_DEPTH); from++) {
            StringBuilder path = new StringBuilder();
            for (int to = from; to < steps.length; to++) {
                path.append(to == from ? "" : "/").append(steps[to]);
                paths.add(path.toString());
            }
            int ending = path.lastIndexOf(".");
            if (ending > path.lastIndexOf("/") + 1) {
                paths.add(path.substring(0, ending));
            }
        }
        return paths;
    }
}

package dev.knowhow.search.writing;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Note;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Status;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.NameTokens;
import dev.knowhow.search.analysis.NoteName;
import dev.knowhow.search.analysis.PathTerms;
import dev.knowhow.search.analysis.PositionedTerms;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.completing.NameTerms;
import dev.knowhow.search.index.AboutStems;
import dev.knowhow.search.index.Anchors;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.HitDocValue;
import dev.knowhow.search.index.PeopleDocValue;
import dev.knowhow.search.index.StoredNote;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.Stamp;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** Converts a note to a Lucene document. */
final class NoteDocument {

    private static final FieldType PLACED = placed(false);
    private static final FieldType PLACED_WITHOUT_LENGTH = placed(true);

    private final Document document = new Document();
    private final IndexedNote indexed;
    private final Note note;
    private final Stems stems;

    private NoteDocument(IndexedNote indexed) {
        this.indexed = indexed;
        this.note = indexed.note();
        Language language = Language.of(note);
        this.stems = Stems.of(language);
        document.add(new StringField(Fields.LANG, language.code(), Field.Store.NO));
    }

    /**
     * The document of a note.
     *
     * @param filters the filters by front matter
     */
    static Document of(IndexedNote indexed, List<dev.knowhow.query.Field> filters) {
        NoteDocument made = new NoteDocument(indexed);
        made.identity();
        made.text();
        made.people();
        NameTerms.of(made.note).forEach(made.document::add);
        made.access();
        FilterFields.add(made.document, made.note, made.stems.language(), filters);
        made.links();
        return withoutTooLong(made.document);
    }

    /**
     * The document without values that are too long to be terms, such as a link whose target is a page of text. Nobody
     * asks for them, and one of them would end the indexing of all notes.
     */
    private static Document withoutTooLong(Document document) {
        Document kept = new Document();
        for (IndexableField field : document) {
            boolean term = field.fieldType().indexOptions() != IndexOptions.NONE
                    && !field.fieldType().tokenized();
            boolean value = field.fieldType().docValuesType() == DocValuesType.SORTED
                    || field.fieldType().docValuesType() == DocValuesType.SORTED_SET;
            if ((!term && !value) || length(field) <= IndexWriter.MAX_TERM_LENGTH) {
                kept.add(field);
            }
        }
        return kept;
    }

    private static int length(IndexableField field) {
        BytesRef bytes = field.binaryValue();
        String text = bytes == null ? field.stringValue() : null;
        return bytes != null
                ? bytes.length
                : text == null ? 0 : UnicodeUtil.calcUTF16toUTF8Length(text, 0, text.length());
    }

    /** The document of a file that is not a note. */
    static Document rejected(Stamp stamp, Problem problem) {
        Document document = new Document();
        stamp(document, stamp, Fields.TYPE_REJECTED);
        Note carrier = Note.builder(stamp.id().path()).problem(problem).build();
        document.add(StoredNote.field(carrier));
        wordless(document);
        return document;
    }

    /** The document of a state file. */
    static Document kept(String name, byte[] content) {
        Document document = new Document();
        document.add(new StringField(Fields.KEPT, name, Field.Store.NO));
        document.add(new StoredField(Fields.CONTENT, content));
        wordless(document);
        return document;
    }

    /**
     * Adds the fields that each note has, without words. Lucene looks up the length of a field for each word that it
     * writes or scores, which costs more if some documents of a segment lack the field.
     */
    private static void wordless(Document document) {
        PositionedTerms none = new PositionedTerms();
        document.add(new Field(Fields.WORDS, none.stream(), PLACED));
        document.add(new Field(Fields.EXACT, none.stream(), PLACED));
    }

    private static void stamp(Document document, Stamp stamp, String type) {
        document.add(new StringField(Fields.TYPE, type, Field.Store.NO));
        document.add(new StringField(Fields.ID, stamp.id().path(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(stamp.id().path())));
        document.add(new NumericDocValuesField(Fields.SIZE, stamp.size()));
        document.add(new NumericDocValuesField(Fields.MODIFIED, stamp.modified()));
        document.add(new BinaryDocValuesField(Fields.HASH, new BytesRef(stamp.hash())));
    }

    private void identity() {
        stamp(document, indexed.stamp(), Fields.TYPE_NOTE);
        document.add(StoredNote.field(note));
        document.add(HitDocValue.of(note));
        if (note.date() != null) {
            document.add(new NumericDocValuesField(Fields.DATE, note.date().toEpochDay()));
        }
        LocalDate written = note.written();
        if (written != null) {
            document.add(new NumericDocValuesField(Fields.WRITTEN, written.toEpochDay()));
        }
        if (note.reviewBy() != null) {
            document.add(
                    new NumericDocValuesField(Fields.REVIEW_BY, note.reviewBy().toEpochDay()));
        }
        LocalDate until = note.day("until");
        if (until != null) {
            document.add(new NumericDocValuesField(Fields.UNTIL, until.toEpochDay()));
        }
    }

    private void text() {
        NoteWords found = NoteWords.of(note, stems.language());
        add(Fields.WORDS, found.words.stream(), PLACED);
        add(Fields.EXACT, found.exact.stream(), PLACED);
        add(Fields.TITLES, found.titles.stream(), PLACED_WITHOUT_LENGTH);
        AboutStems.fields(found.words, found.titles).forEach(document::add);
        document.add(found.sections.field(Fields.SECTIONS));
        attachments(found);
        number(Fields.lengthOf(Fields.WORDS), found.words.size());
        number(Fields.lengthOf(Fields.EXACT), found.exact.size());
        number(Fields.BODY_LENGTH, found.bodyLength);
        found.accented.forEach(word -> document.add(new StringField(Fields.ACCENTED, word, Field.Store.NO)));
        PathTerms.of(note.id(), stems)
                .forEach(stem -> document.add(new StringField(Fields.PATH, stem, Field.Store.NO)));
        found.parts.forEach(part -> document.add(new StringField(Fields.IDENTIFIER_PARTS, part, Field.Store.NO)));

        List<NoteName> names = NoteName.of(note, indexed.anchors());
        add(Fields.NAMES, NameTokens.of(names, stems).stream(), PLACED_WITHOUT_LENGTH);
        // only names given by the author: file and folder names are often shared by other notes
        Stream.concat(Stream.of(note.title()), note.aliases().stream())
                .map(WholeName::of)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> document.add(new StringField(Fields.WHOLE_NAME, name, Field.Store.NO)));
    }

    private void attachments(NoteWords found) {
        if (!note.attachments().isEmpty()) {
            add(Fields.ATTACHED, found.attached.stream(), PLACED);
            add(Fields.ATTACHED_EXACT, found.attachedExact.stream(), PLACED);
            number(Fields.lengthOf(Fields.ATTACHED), found.attached.size());
            number(Fields.lengthOf(Fields.ATTACHED_EXACT), found.attachedExact.size());
            document.add(found.pages.field(Fields.ATTACHED_PAGES));
        }
    }

    private void number(String field, long value) {
        document.add(new NumericDocValuesField(field, value));
    }

    private void add(String field, TokenStream tokens, FieldType type) {
        document.add(new Field(field, tokens, type));
    }

    private void people() {
        document.add(PeopleDocValue.of(note, indexed.linkedBy()));
        for (Attribution attribution : note.attributions()) {
            String name = attribution.name();
            String lower = Fold.lower(name);
            document.add(new StringField(Fields.PEOPLE, lower, Field.Store.NO));
            document.add(new StringField(Fields.PEOPLE_AS_WRITTEN, name, Field.Store.NO));
            if (attribution.role() == Attribution.Role.MENTIONED) {
                document.add(new StringField(Fields.MENTIONED, name, Field.Store.NO));
            }
            if (attribution.role() == Attribution.Role.AUTHOR) {
                document.add(new StringField(Fields.AUTHORS, lower, Field.Store.NO));
            }
        }
    }

    private void access() {
        boolean always = note.isOpenOn(null);
        Status status = always ? note.status() : Status.DRAFT;
        document.add(new StringField(Fields.STATUS, status.name(), Field.Store.NO));
        if (!always) {
            document.add(new StringField(Fields.STATUS_ON_DAYS, note.status().name(), Field.Store.NO));
            long from = note.from() == null ? Long.MIN_VALUE : note.from().toEpochDay();
            long until = note.until() == null ? Long.MAX_VALUE : note.until().toEpochDay();
            if (from <= until) {
                document.add(new LongRange(Fields.DAYS, new long[] {from}, new long[] {until}));
            }
        }
        if (note.audience().isEmpty()) {
            document.add(new StringField(Fields.AUDIENCE, Fields.EVERYONE, Field.Store.NO));
        }
        note.audience().forEach(group -> document.add(new StringField(Fields.AUDIENCE, group, Field.Store.NO)));
    }

    private void links() {
        indexed.names().forEach(key -> document.add(new StringField(Fields.LINK_NAMES, key, Field.Store.YES)));
        indexed.linkNames().forEach(key -> document.add(new StringField(Fields.LINK_TARGETS, key, Field.Store.YES)));
        for (Anchor anchor : indexed.anchors()) {
            document.add(new StringField(Fields.LINKED_FROM, anchor.from().path(), Field.Store.NO));
            document.add(Anchors.field(anchor));
        }
    }

    private static FieldType placed(boolean omitLength) {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(omitLength);
        type.freeze();
        return type;
    }
}

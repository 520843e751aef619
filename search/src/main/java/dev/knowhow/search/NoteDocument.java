package dev.knowhow.search;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Note;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Section;
import dev.knowhow.note.Status;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.Stamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns a note into the document that is indexed. */
final class NoteDocument {

    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType PLACED_WITHOUT_LENGTH = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    /** Where tools keep a note's summary in its front matter. */
    private static final List<String> SUMMARIES = List.of("description", "summary", "subtitle", "excerpt", "abstract");

    private final Document document = new Document();
    private final IndexedNote indexed;
    private final Note note;
    private final Stems stems;
    private final QuotedWords quoted = new QuotedWords();
    private final Set<String> joined = new HashSet<>();
    private final Set<String> parts = new TreeSet<>();

    private NoteDocument(IndexedNote indexed) {
        this.indexed = indexed;
        this.note = indexed.note();
        Language language = Language.of(note);
        this.stems = Stems.of(language);
        document.add(new StringField(Fields.LANG, language.code(), Field.Store.NO));
    }

    static Document of(IndexedNote indexed) {
        NoteDocument made = new NoteDocument(indexed);
        made.identity();
        made.text();
        made.people();
        NameTerms.of(made.note).forEach(made.document::add);
        made.access();
        FilterFields.add(made.document, made.note, made.stems.language());
        made.links();
        return made.document;
    }

    /** A document that stands for a file that is no note. */
    static Document rejected(Stamp stamp, Problem problem) {
        Document document = new Document();
        stamp(document, stamp, Fields.TYPE_REJECTED);
        Note carrier = Note.builder(stamp.id().path()).problem(problem).build();
        document.add(new StoredField(Fields.NOTE, NoteCodec.encode(carrier)));
        return document;
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
        document.add(new StoredField(Fields.NOTE, NoteCodec.encode(note)));
        if (note.date() != null) {
            document.add(new NumericDocValuesField(Fields.DATE, note.date().toEpochDay()));
        }
    }

    private void text() {
        WeightedTerms words = new WeightedTerms();
        WeightedTerms exact = new WeightedTerms();
        count(note.title(), Weights.TITLE, words, exact);
        note.aliases().forEach(alias -> count(alias, Weights.META, words, exact));
        note.tags().forEach(tag -> count(tag, Weights.META, words, exact));
        SUMMARIES.forEach(key -> count(summary(key), Weights.META, words, exact));
        List<PlacedTerms.Term> body = new ArrayList<>();
        int place = 0;
        for (Section section : note.sections()) {
            count(section.heading(), Weights.HEADING, words, exact);
            place = body(section.text(), place, words, exact, body);
            place = body(section.code(), place, words, exact, body);
        }
        add(Fields.WORDS, words.stream(), COUNTED);
        add(Fields.EXACT, exact.stream(), COUNTED);
        add(Fields.BODY, new PlacedTerms(body), PLACED);
        add(Fields.QUOTED, quoted.stream(), PLACED_WITHOUT_LENGTH);
        length(Fields.WORDS, words.length());
        length(Fields.EXACT, exact.length());
        length(Fields.BODY, body.size());
        PathWords.of(note.id(), stems)
                .forEach(stem -> document.add(new StringField(Fields.PATH, stem, Field.Store.NO)));
        parts.forEach(part -> document.add(new StringField(Fields.PARTS, part, Field.Store.NO)));

        List<Name> names = Name.of(note, indexed.anchors());
        add(Fields.NAMES, new PlacedTerms(NameTokens.of(names, stems)), PLACED_WITHOUT_LENGTH);
        // only what the author called it: a file or folder is often called by a word that others are called by, too
        Stream.concat(Stream.of(note.title()), note.aliases().stream())
                .map(WholeName::of)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> document.add(new StringField(Fields.WHOLE_NAME, name, Field.Store.NO)));
    }

    private String summary(String key) {
        return note.properties().get(key) instanceof String text ? text : "";
    }

    private void count(String text, int weight, WeightedTerms words, WeightedTerms exact) {
        for (Word word : quoted.words(text)) {
            exact(word, weight, exact);
            String stem = stems.stem(word.text());
            if (!stem.equals(Stems.STOP)) {
                words.add(stem, weight);
            }
        }
    }

    /** Counts a piece of the body and places its words after those before; gives the next free place. */
    private int body(String text, int first, WeightedTerms words, WeightedTerms exact, List<PlacedTerms.Term> body) {
        int next = first;
        for (Word word : quoted.words(text)) {
            exact(word, Weights.BODY, exact);
            next = first + word.position();
            String stem = stems.stem(word.text());
            if (!stem.equals(Stems.STOP)) {
                words.add(stem, Weights.BODY);
                body.add(new PlacedTerms.Term(stem, next));
            }
        }
        return next + Weights.GAP_BETWEEN_BLOCKS;
    }

    private void length(String field, long words) {
        document.add(new NumericDocValuesField(Fields.lengthOf(field), words));
    }

    private void exact(Word word, int weight, WeightedTerms exact) {
        exact.add(word.text(), weight);
        if (Identifiers.isJoined(word.text()) && joined.add(word.text())) {
            parts.addAll(List.of(WholeName.of(word.text()).split(" ")));
        }
    }

    private void add(String field, TokenStream tokens, FieldType type) {
        document.add(new Field(field, tokens, type));
    }

    private void people() {
        document.add(Ballot.of(note));
        for (Attribution attribution : note.attributions()) {
            String name = attribution.name();
            String lower = name.toLowerCase(Locale.ROOT);
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

    private static FieldType type(IndexOptions options, boolean omitLength) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitLength);
        type.freeze();
        return type;
    }
}

package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Turns a note of a {@link Corpus} into a Lucene document, with the fields that knowhow has for words: stems with their
 * places, stems counted, words as written counted, and words as written with their places. One thread each.
 */
final class RawNote {

    static final String TITLE = "title";
    static final String HEADINGS = "headings";
    static final String BODY = "body";
    static final String AUTHOR = "author";
    static final String ID = "id";
    static final String WORDS = "words";
    static final String EXACT = "exact";
    static final String QUOTED = "quoted";

    static final Pattern MATTER =
            Pattern.compile("---\ntitle: \"([^\n]*)\"\nauthors: \\[([^\n]*)]\ndate: [^\n]*\n---\n");
    private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_STORED);
    private static final FieldType COUNTED = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.freeze();
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_OFFSETS.freeze();
    }

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** The analyzers of the fields: stems, but for those that hold words as written. */
    static Analyzer analyzer() {
        Analyzer written = new StandardAnalyzer();
        return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), Map.of(EXACT, written, QUOTED, written));
    }

    Document read(Path root, Path file) throws IOException {
        String markdown = Files.readString(file);
        Document document = new Document();
        String id = root.relativize(file).toString();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new NumericDocValuesField("size", markdown.length()));
        document.add(new NumericDocValuesField(
                "modified", Files.getLastModifiedTime(file).toMillis()));
        Matcher matter = MATTER.matcher(markdown);
        int start = 0;
        if (matter.lookingAt()) {
            start = matter.end();
            document.add(new TextField(TITLE, matter.group(1), Field.Store.YES));
            for (String author : matter.group(2).split(", ")) {
                document.add(new SortedSetDocValuesField(AUTHOR, new BytesRef(author)));
                document.add(new StringField(AUTHOR, author, Field.Store.NO));
            }
        }
        Words words = new Words();
        parser.parse(markdown.substring(start)).accept(words);
        String headings = words.headings.toString();
        String body = words.body.toString();
        document.add(new TextField(HEADINGS, headings, Field.Store.NO));
        document.add(new Field(BODY, body, WITH_OFFSETS));
        for (String text : List.of(headings, body)) {
            document.add(new Field(WORDS, text, COUNTED));
            document.add(new Field(EXACT, text, COUNTED));
            document.add(new TextField(QUOTED, text, Field.Store.NO));
        }
        return document;
    }

    /** Gathers the words of a note. */
    private static final class Words extends AbstractVisitor {
        final StringBuilder headings = new StringBuilder();
        final StringBuilder body = new StringBuilder();
        private boolean heading;

        private void add(String text) {
            (heading ? headings : body).append(text).append(' ');
        }

        @Override
        public void visit(Heading node) {
            heading = true;
            visitChildren(node);
            heading = false;
        }

        @Override
        public void visit(Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            add(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            add(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            add(code.getLiteral());
        }
    }
}

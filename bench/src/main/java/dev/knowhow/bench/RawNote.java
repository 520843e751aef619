package dev.knowhow.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
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

/** Turns a note of a {@link Corpus} into a Lucene document. One thread each. */
final class RawNote {

    static final String TITLE = "title";
    static final String HEADINGS = "headings";
    static final String BODY = "body";
    static final String AUTHOR = "author";

    private static final Pattern MATTER =
            Pattern.compile("---\ntitle: \"([^\n]*)\"\nauthors: \\[([^\n]*)]\ndate: [^\n]*\n---\n");
    private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_STORED);

    static {
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_OFFSETS.freeze();
    }

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    Document read(String markdown) {
        Document document = new Document();
        Matcher matter = MATTER.matcher(markdown);
        int start = 0;
        if (matter.lookingAt()) {
            start = matter.end();
            document.add(new TextField(TITLE, matter.group(1), Field.Store.YES));
            for (String author : matter.group(2).split(", ")) {
                document.add(new SortedSetDocValuesField(AUTHOR, new BytesRef(author)));
            }
        }
        Words words = new Words();
        parser.parse(markdown.substring(start)).accept(words);
        document.add(new TextField(HEADINGS, words.headings.toString(), Field.Store.NO));
        document.add(new Field(BODY, words.body.toString(), WITH_OFFSETS));
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

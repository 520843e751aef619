package dev.knowhow.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
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
import org.jspecify.annotations.Nullable;

/** Turns a Markdown note into a Lucene document with the fields that a plain search needs. One thread each. */
final class PlainNote {

    private static final FieldType BODY = new FieldType(TextField.TYPE_STORED);

    static {
        BODY.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        BODY.freeze();
    }

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    Document read(Path root, Path file) throws IOException {
        String text = text(file);
        String id = root.relativize(file).toString();
        @Nullable String title = null;
        List<String> tags = List.of();
        List<String> authors = List.of();
        int start = 0;
        int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
        if (end > 0) {
            start = end + 5;
            for (String line : text.substring(4, end).lines().toList()) {
                String value = line.substring(line.indexOf(':') + 1).strip();
                if (line.startsWith("title:")) {
                    title = value;
                } else if (line.startsWith("tags:")) {
                    tags = list(value);
                } else if (line.startsWith("authors:") || line.startsWith("author:")) {
                    authors = list(value);
                }
            }
        }
        Texts texts = new Texts();
        parser.parse(text.substring(start)).accept(texts);
        if (title == null) {
            title = texts.title == null ? id : texts.title;
        }
        Document document = new Document();
        document.add(new StringField("path", id, Field.Store.YES));
        document.add(new TextField(RawNote.TITLE, title, Field.Store.YES));
        document.add(new TextField(RawNote.HEADINGS, texts.headings.toString(), Field.Store.NO));
        document.add(new Field(RawNote.BODY, texts.body.toString(), BODY));
        values(document, "tags", tags);
        values(document, RawNote.AUTHOR, authors);
        document.add(new NumericDocValuesField("size", text.length()));
        document.add(new NumericDocValuesField(
                "modified", Files.getLastModifiedTime(file).toMillis()));
        return document;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return new String(Files.readAllBytes(file), Charset.defaultCharset());
        }
    }

    private static void values(Document document, String field, List<String> values) {
        for (String value : values) {
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static List<String> list(String value) {
        return Stream.of(value.replaceAll("^\\[|\\]$", "").split(",", -1))
                .map(one -> one.strip().replaceAll("^[\"']|[\"']$", ""))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static final class Texts extends AbstractVisitor {
        private final StringBuilder headings = new StringBuilder();
        private final StringBuilder body = new StringBuilder();
        private @Nullable String title;
        private boolean inHeading;

        private void add(String text) {
            (inHeading ? headings : body).append(text).append(' ');
        }

        @Override
        public void visit(Heading heading) {
            inHeading = true;
            int from = headings.length();
            visitChildren(heading);
            inHeading = false;
            if (title == null && heading.getLevel() == 1) {
                title = headings.substring(from).strip();
            }
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
        public void visit(FencedCodeBlock block) {
            add(block.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            add(block.getLiteral());
        }
    }
}

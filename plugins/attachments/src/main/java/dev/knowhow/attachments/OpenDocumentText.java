package dev.knowhow.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of OpenDocument files; of presentations by slide. They are zip files with the text in one XML file. */
final class OpenDocumentText {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String DRAWING = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private OpenDocumentText() {}

    static void read(byte[] content, PageCollector pages) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    readContent(zip, pages);
                    return;
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("it is encrypted or damaged", e);
        }
        throw new IOException("it is not an OpenDocument file");
    }

    private static void readContent(InputStream in, PageCollector pages) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        int paragraphs = 0;
        int deleted = 0;
        while (xml.hasNext() && !pages.isFull()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    deleted += deleted > 0 || is(xml, TEXT, "tracked-changes") ? 1 : 0;
                    paragraphs += isParagraph(xml) ? 1 : 0;
                    pages.add(deleted > 0 ? "" : space(xml));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    pages.add(paragraphs > 0 && deleted == 0 ? xml.getText() : "");
                case XMLStreamConstants.END_ELEMENT -> {
                    deleted -= deleted > 0 ? 1 : 0;
                    if (isParagraph(xml)) {
                        paragraphs--;
                        pages.add(deleted > 0 ? "" : "\n");
                    } else if (is(xml, DRAWING, "page")) {
                        pages.endPage();
                    } else if (is(xml, TABLE, "table-cell")) {
                        pages.add("\t");
                    }
                }
                default -> {}
            }
        }
    }

    private static String space(XMLStreamReader xml) {
        return is(xml, TEXT, "s") || is(xml, TEXT, "tab") ? " " : is(xml, TEXT, "line-break") ? "\n" : "";
    }

    private static boolean isParagraph(XMLStreamReader xml) {
        return is(xml, TEXT, "p") || is(xml, TEXT, "h");
    }

    private static boolean is(XMLStreamReader xml, String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }
}

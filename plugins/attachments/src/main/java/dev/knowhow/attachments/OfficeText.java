package dev.knowhow.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.extractor.XSSFEventBasedExcelExtractor;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;

/** The text of Word, PowerPoint and Excel files since 2007; of presentations by slide. */
final class OfficeText {

    static {
        // a document of repeated words compresses as well as a bomb; the process limits memory and time
        ZipSecureFile.setMinInflateRatio(0);
    }

    private OfficeText() {}

    static void word(byte[] content, PageCollector pages) throws IOException {
        requireZip(content);
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
            pages.add(text.getText());
        }
    }

    static void slides(byte[] content, PageCollector pages) throws IOException {
        requireZip(content);
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(content));
                var text = new SlideShowExtractor<>(show)) {
            text.setNotesByDefault(true);
            for (XSLFSlide slide : show.getSlides()) {
                if (pages.isFull()) {
                    break;
                }
                pages.add(text.getText(slide));
                pages.endPage();
            }
        }
    }

    static void sheets(byte[] content, PageCollector pages) throws IOException {
        requireZip(content);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content));
                XSSFEventBasedExcelExtractor text = new XSSFEventBasedExcelExtractor(file)) {
            pages.add(text.getText());
        } catch (OpenXML4JException | XmlException e) {
            throw new IOException("it is damaged: " + e.getMessage(), e);
        }
    }

    /** Encrypted files have the container of the old formats. */
    private static void requireZip(byte[] content) throws IOException {
        if (FileMagic.valueOf(content) == FileMagic.OLE2) {
            throw new IOException("it is encrypted, or in a format from before 2007");
        }
    }
}

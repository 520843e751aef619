package dev.knowhow.attachments;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF file, by page. */
final class PdfText {

    static {
        FontMappers.set(new BundledFont()); // one for all files, since it is parsed once
    }

    private PdfText() {}

    static void read(byte[] content, PageCollector pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int i = 1; i <= document.getNumberOfPages() && !pages.isFull(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document));
                pages.endPage();
            }
        } catch (InvalidPasswordException e) {
            throw new IOException("it is encrypted", e);
        }
    }
}

package dev.knowhow.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes files of each format. */
final class Documents {

    private Documents() {}

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] pdf(String... pages) {
        return written(out -> {
            try (PDDocument document = document(pages)) {
                document.save(out);
            }
        });
    }

    static byte[] encryptedPdf(String page) {
        return written(out -> {
            try (PDDocument document = document(page)) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                document.save(out);
            }
        });
    }

    private static PDDocument document(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        for (String text : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
        }
        return document;
    }

    /** A small file that takes ages: forms that each draw the next one ten times. */
    static byte[] endlessPdf() {
        return written(out -> {
            try (PDDocument document = new PDDocument()) {
                PDFormXObject inner = form(document, "0 0 m", null);
                for (int depth = 0; depth < 20; depth++) {
                    inner = form(document, "/X Do ".repeat(10), inner);
                }
                PDPage page = new PDPage();
                page.setResources(inner.getResources());
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(inner);
                }
                document.save(out);
            }
        });
    }

    private static PDFormXObject form(PDDocument document, String content, PDFormXObject drawn) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(100, 100));
        PDResources resources = new PDResources();
        if (drawn != null) {
            resources.put(COSName.getPDFName("X"), drawn);
        }
        form.setResources(resources);
        try (var stream = form.getContentStream().createOutputStream()) {
            stream.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    static byte[] word(String text) {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    static byte[] slides(String... slides) {
        return written(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                for (String text : slides) {
                    show.createSlide().createTextBox().setText(text);
                }
                show.write(out);
            }
        });
    }

    static byte[] sheet(String text) {
        return written(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("Costs").createRow(0).createCell(0).setCellValue(text);
                workbook.write(out);
            }
        });
    }

    /** A document with a deleted sentence. */
    static byte[] openDocument(String text) {
        return zip(
                "content.xml",
                ("<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
                                + "<text:tracked-changes><text:changed-region><text:deletion><text:p>Removed walrus"
                                + "</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                                + "<text:p>" + text.replace(" ", "<text:s/>") + "</text:p></office:body>"
                                + "</office:document-content>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A document whose text is far larger than the file. */
    static byte[] bomb() {
        byte[] xml = new byte[150 << 20];
        java.util.Arrays.fill(xml, (byte) ' ');
        return zip("content.xml", xml);
    }

    private static byte[] zip(String name, byte[] content) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        });
    }
}

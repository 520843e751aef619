package dev.knowhow.attachments;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats of files whose text is read. */
enum TextFormat {
    PDF(PdfText::read, "pdf"),
    WORD(OfficeText::word, "docx", "docm"),
    SLIDES(OfficeText::slides, "pptx", "pptm"),
    SHEETS(OfficeText::sheets, "xlsx", "xlsm"),
    OPEN_DOCUMENT(OpenDocumentText::read, "odt", "ods", "odp");

    /** Reads the text of a file. */
    interface Extraction {
        void read(byte[] content, PageCollector pages) throws IOException;
    }

    @SuppressWarnings("ImmutableEnumChecker") // references to static methods
    private final Extraction extraction;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final String[] endings;

    TextFormat(Extraction extraction, String... endings) {
        this.extraction = extraction;
        this.endings = endings;
    }

    /** The format of a file, by the end of its name; null if it is not read. */
    static @Nullable TextFormat of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (TextFormat format : values()) {
            for (String ending : format.endings) {
                if (lower.endsWith("." + ending)) {
                    return format;
                }
            }
        }
        return null;
    }

    /**
     * Reads the text of a file, without any isolation.
     *
     * @throws IOException if the file cannot be read; the message says why
     */
    void read(byte[] content, PageCollector pages) throws IOException {
        extraction.read(content, pages);
    }
}

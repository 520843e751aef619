package dev.knowhow.web;

import java.nio.charset.StandardCharsets;

/** Serves attachments: a PDF file for the viewer of the browser, which runs no script of it; all others to be saved. */
final class AttachmentType {

    static final String PDF = "application/pdf";

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private AttachmentType() {}

    static Response response(byte[] content) {
        return startsAsPdf(content)
                ? Response.of(200, PDF, content)
                : Response.of(200, "application/octet-stream", content).header("Content-Disposition", "attachment");
    }

    private static boolean startsAsPdf(byte[] content) {
        for (int i = 0; i < PDF_START.length; i++) {
            if (i >= content.length || content[i] != PDF_START[i]) {
                return false;
            }
        }
        return true;
    }
}

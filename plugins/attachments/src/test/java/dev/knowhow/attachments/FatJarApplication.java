package dev.knowhow.attachments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An application in one jar: prints the text of a file, page by page. */
public final class FatJarApplication {

    private FatJarApplication() {}

    public static void main(String[] args) throws IOException {
        IsolatedReader reader = new IsolatedReader(AttachmentSettings.DEFAULT);
        try {
            System.out.print(String.join("|", reader.pages(args[0], Files.readAllBytes(Path.of(args[0])))));
        } finally {
            reader.release();
        }
    }
}

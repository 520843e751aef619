package dev.knowhow.search.index;

import dev.knowhow.note.Attachment;
import dev.knowhow.note.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of an attachment, or a part of a page that is longer than a block of {@link SectionPositions}.
 *
 * @param path the path of the file
 * @param number the number of the page, from 1; 0 if the file has only one
 * @param text the text
 */
public record AttachedPage(String path, int number, String text) {

    /** The pages of all attachments of a note, in the order in which they are indexed. */
    public static List<AttachedPage> of(Note note) {
        List<AttachedPage> pages = new ArrayList<>();
        for (Attachment attachment : note.attachments()) {
            List<String> texts = attachment.pages();
            for (int i = 0; i < texts.size(); i++) {
                int number = texts.size() == 1 ? 0 : i + 1;
                String text = texts.get(i);
                for (int start = 0; start < text.length(); ) {
                    int end = end(text, start);
                    pages.add(new AttachedPage(attachment.path(), number, text.substring(start, end)));
                    start = end;
                }
            }
        }
        return pages;
    }

    /** The end of a part: after the last white space within the limit. */
    private static int end(String text, int start) {
        int end = Math.min(text.length(), start + SectionPositions.MOST_CHARACTERS);
        for (int at = end; end < text.length() && at > start; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return end;
    }
}

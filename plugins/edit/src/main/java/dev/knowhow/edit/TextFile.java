package dev.knowhow.edit;

import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.UneditableException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;

/**
 * A file of text, as lines with their line ends. A browser shows a text with one kind of line end; a line that the
 * member leaves alone keeps its bytes.
 */
final class TextFile {

    private static final String MARK = "\uFEFF";

    private final boolean marked;
    private final List<String> lines;
    private final List<String> ends;

    private TextFile(boolean marked, List<String> lines, List<String> ends) {
        this.marked = marked;
        this.lines = lines;
        this.ends = ends;
    }

    /** Reads a file; empty if it is not text in UTF-8. */
    static Optional<TextFile> of(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            boolean marked = text.startsWith(MARK);
            return Optional.of(split(marked, marked ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a file that is to be edited.
     *
     * @throws UneditableException if it is too large or not text in UTF-8
     */
    static TextFile editable(byte[] content) {
        if (content.length > NoteEditor.MAX_BYTES) {
            throw new UneditableException("This file has more than 1 MiB, so it cannot be edited here.");
        }
        return of(content)
                .orElseThrow(
                        () -> new UneditableException("This file is not text in UTF-8, so it cannot be edited here."));
    }

    private static TextFile split(boolean marked, String text) {
        List<String> lines = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n' || letter == '\r') {
                boolean both = letter == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                lines.add(text.substring(start, i));
                ends.add(both ? "\r\n" : String.valueOf(letter));
                i += both ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        ends.add("");
        return new TextFile(marked, lines, ends);
    }

    /** The text with {@code \n} as line end, without a byte order mark. */
    String shown() {
        return String.join("\n", lines);
    }

    /**
     * The file with an edited text. Lines that stay keep their line ends, and others get that of the line they replace,
     * or of the first line.
     *
     * @param text the text with {@code \n} as line end
     */
    byte[] edited(String text) {
        List<String> after = split(false, text).lines;
        String usual = ends.getFirst().isEmpty() ? "\n" : ends.getFirst();
        String[] endsAfter = new String[after.size()];
        int from = 0;
        int to = 0;
        List<Edit> edits = new ArrayList<>(
                new BoundedDiff().diff(LineSequence.COMPARATOR, new LineSequence(lines), new LineSequence(after)));
        edits.add(new Edit(lines.size(), lines.size(), after.size(), after.size()));
        for (Edit edit : edits) {
            while (to < edit.getBeginB()) {
                endsAfter[to++] = ends.get(from++);
            }
            for (int i = 0; i < edit.getLengthB(); i++) {
                endsAfter[to++] = i < edit.getLengthA() ? ends.get(edit.getBeginA() + i) : usual;
            }
            from = edit.getEndA();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((marked ? MARK : "").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < after.size(); i++) {
            boolean last = i == after.size() - 1;
            String end = last ? "" : endsAfter[i].isEmpty() ? usual : endsAfter[i];
            out.writeBytes((after.get(i) + end).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}

package dev.knowhow.publish;

/** The lines of a mail as plain text. Not thread-safe. */
public final class MailText {

    private static final int WIDTH = 72;

    private final StringBuilder out = new StringBuilder();

    /** Creates an empty text. */
    public MailText() {}

    /** Adds a line, as it is. */
    public void line(String text) {
        out.append(text).append('\n');
    }

    /** Adds a heading of one line, which is underlined. */
    public void heading(String text) {
        line(text);
        line("-".repeat(Math.min(WIDTH, text.length())));
    }

    /**
     * Adds words in lines of up to 72 characters; only a longer word makes a longer line. Adds no line without words.
     */
    public void wrapped(String indent, String text) {
        wrapped(indent, indent, text);
    }

    /** The same, with another indentation of the lines after the first. */
    void wrapped(String first, String others, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
                line.append(others);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty &= word.isEmpty();
        }
        if (!empty) {
            line(line.toString());
        }
    }

    /** The text, with {@code \n} between lines. */
    @Override
    public String toString() {
        return out.toString();
    }
}

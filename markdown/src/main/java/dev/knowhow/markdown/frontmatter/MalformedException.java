package dev.knowhow.markdown.frontmatter;

/** Thrown if front matter or a people file is malformed. Checked, since it is always handled in this module. */
public final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedException(int line, String what) {
        super(what);
        this.line = line;
    }

    /** The line of the file. */
    public int line() {
        return line;
    }

    /** The error, as a sentence without a full stop. */
    public String what() {
        return String.valueOf(getMessage());
    }
}

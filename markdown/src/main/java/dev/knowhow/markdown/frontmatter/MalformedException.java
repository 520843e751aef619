package dev.knowhow.markdown.frontmatter;

/** Says that front matter or a people file cannot be read as what it claims to be. Checked: it is always handled here. */
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

    /** What is wrong, a sentence without the full stop. */
    public String what() {
        return String.valueOf(getMessage());
    }
}

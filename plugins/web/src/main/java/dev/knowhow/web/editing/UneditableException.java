package dev.knowhow.web.editing;

/** A note cannot be edited or created here. The message is a text of the pages. */
public final class UneditableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception with its reason, which the member sees. */
    public UneditableException(String why) {
        super(why, null, false, false);
    }

    /** The reason. */
    public String why() {
        return String.valueOf(getMessage());
    }
}

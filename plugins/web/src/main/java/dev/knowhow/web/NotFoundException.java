package dev.knowhow.web;

/** Says that there is no such thing, or that it is not for the viewer. It never says which. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says no more. */
    public NotFoundException() {
        super("not found", null, false, false);
    }
}

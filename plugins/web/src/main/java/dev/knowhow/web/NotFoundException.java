package dev.knowhow.web;

/** The resource does not exist, or the viewer has no access: status 404. The two cases look the same. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception without details. */
    public NotFoundException() {
        super("not found", null, false, false);
    }
}

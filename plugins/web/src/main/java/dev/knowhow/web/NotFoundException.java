package dev.knowhow.web;

/** The resource does not exist, or the viewer has no access: status 404. The two cases look the same. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception without details. */
    public NotFoundException() {
        this("");
    }

    /**
     * An exception with details.
     *
     * @param detail what the name may mean; empty for nothing
     */
    NotFoundException(String detail) {
        super(detail.isEmpty() ? "This page does not exist, or you do not have access." : detail, null, false, false);
    }
}

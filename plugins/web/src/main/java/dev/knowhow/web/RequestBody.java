package dev.knowhow.web;

import java.io.IOException;

/** The body of a request, which is read once at most, and only by routes that change something. */
@FunctionalInterface
public interface RequestBody {

    /** No body. */
    RequestBody EMPTY = max -> new byte[0];

    /**
     * Reads the body.
     *
     * @param max the largest number of bytes
     * @return the bytes; one more than the largest number if there are more
     */
    byte[] read(int max) throws IOException;
}

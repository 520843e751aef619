package dev.knowhow.web;

import dev.knowhow.web.editing.NoteEditor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads forms that browsers send. The size of one form and the number of forms in memory are limited, so that slow or
 * large ones need little memory and no permit of the {@link RequestGuard}. Thread-safe.
 */
final class FormReader {

    /** A form that is not read. */
    static final class RejectedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;

        RejectedException(int status, String why) {
            super(why, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** In a form, a byte of the text takes up to three, and the text that the edit started from comes along. */
    private static final int MAX_BYTES = 6 * NoteEditor.MAX_BYTES;

    /** A form with a file is not encoded. */
    private static final int MAX_BYTES_WITH_FILE = NoteEditor.MAX_PICTURE_BYTES + 4 * NoteEditor.MAX_BYTES;

    private static final String TEXT_TOO_LARGE =
            "The text has more than 1 MiB. Nothing was saved. Go back, and split the text into several notes.";
    private static final String PICTURE_TOO_LARGE =
            "The picture has more than 5 MiB. Nothing was saved. Go back, and make it smaller.";

    private static final int MAX_AT_ONCE = 8;
    private static final int MAX_WAIT_SECONDS = 10;
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Semaphore free;
    private final Duration longestWait;

    FormReader() {
        this(MAX_AT_ONCE, Duration.ofSeconds(MAX_WAIT_SECONDS));
    }

    /**
     * Creates a reader.
     *
     * @param atOnce the number of forms that are read or answered at once
     * @param longestWait the time after which a form that waits is rejected
     */
    FormReader(int atOnce, Duration longestWait) {
        this.free = new Semaphore(atOnce);
        this.longestWait = longestWait;
    }

    /**
     * Reads a form and answers it. Until then it counts as read, so that forms that wait for an answer need little
     * memory, too.
     */
    Response answer(Request request, Function<SentForm, Response> answer) throws RejectedException {
        requireType(request, TYPE);
        return answer(request, MAX_BYTES, body -> new SentForm(values(body), null), answer);
    }

    /** Answers a form that may have a file. */
    Response answerWithFile(Request request, Function<SentForm, Response> answer) throws RejectedException {
        String type = requireType(request, MultipartReader.TYPE);
        return answer(request, MAX_BYTES_WITH_FILE, body -> MultipartReader.read(body, type), answer);
    }

    /** Reads the body of a proposal and answers it. */
    Response answerBody(Request request, Function<byte[], Response> answer) throws RejectedException {
        byte[][] read = {new byte[0]};
        return answer(
                request,
                MAX_BYTES,
                body -> {
                    read[0] = body;
                    return new SentForm(Map.of(), null);
                },
                form -> answer.apply(read[0]));
    }

    private static String requireType(Request request, String expected) throws RejectedException {
        String type = request.header("content-type");
        if (type == null || !type.split(";", -1)[0].strip().equalsIgnoreCase(expected)) {
            throw new RejectedException(415, "The request is not a form of a page. Nothing was saved.");
        }
        return type;
    }

    private static Map<String, List<String>> values(byte[] body) {
        for (byte one : body) {
            if (one < 0) {
                throw new BadRequestException("a byte of the form is not encoded");
            }
        }
        return UrlDecoding.query(new String(body, StandardCharsets.ISO_8859_1));
    }

    private Response answer(
            Request request, int max, Function<byte[], SentForm> parser, Function<SentForm, Response> answer)
            throws RejectedException {
        boolean entered = false;
        try {
            entered = free.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
            if (!entered) {
                throw new RejectedException(503, "Too many concurrent requests. Try again in a moment.");
            }
            return answer.apply(form(request, max, parser));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedException(503, "Too many concurrent requests. Try again in a moment.");
        } finally {
            if (entered) {
                free.release();
            }
        }
    }

    private static SentForm form(Request request, int max, Function<byte[], SentForm> parser) throws RejectedException {
        try {
            byte[] body = request.body().read(max);
            if (body.length > max) {
                throw new RejectedException(413, max == MAX_BYTES ? TEXT_TOO_LARGE : PICTURE_TOO_LARGE);
            }
            return parser.apply(body);
        } catch (BadRequestException e) {
            throw new RejectedException(400, "The form is not text in UTF-8. Nothing was saved.");
        } catch (IOException e) {
            throw new RejectedException(400, "The form did not arrive completely. Nothing was saved.");
        }
    }
}

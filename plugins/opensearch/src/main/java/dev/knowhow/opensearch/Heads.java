package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Client.Answer;
import dev.knowhow.spi.IndexException;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/**
 * Reads and replaces the {@link Head} of an index. It is replaced only if it is still the one that was read: the
 * cluster compares sequence number and term with each write.
 */
final class Heads {

    private static final String ID = "/_doc/head";

    private final Client client;
    private final String name;

    Heads(Client client) {
        this(client, client.settings().index());
    }

    /**
     * Reads the head of an index.
     *
     * @param name an index or its alias
     */
    Heads(Client client, String name) {
        this.client = client;
        this.name = name;
    }

    /**
     * A head that was read.
     *
     * @param index the index that has it, not an alias
     * @param sequence the sequence number of the document
     * @param term the primary term of the document
     * @param head the head
     */
    record Seen(String index, long sequence, long term, Head head) {

        Seen(String index, JsonNode answer, Head head) {
            this(
                    index,
                    answer.path("_seq_no").asLong(),
                    answer.path("_primary_term").asLong(),
                    head);
        }
    }

    /** Reads the head from the primary copy. */
    Seen read() {
        return readIn(name, client.retries());
    }

    /** Reads the head without retries. */
    Seen readOnce() throws IOException {
        Answer answer = client.once("GET", path(name), null);
        if (answer.busy()) {
            throw new IOException(answer.reason());
        }
        return seen(client.checked(answer));
    }

    private static String path(String index) {
        return "/" + index + ID + "?preference=_primary";
    }

    private Seen seen(Answer answer) {
        JsonNode json = answer.json();
        if (answer.missing() || !json.path("found").asBoolean(false)) {
            throw new IndexException(
                    "the cluster has no " + client.settings().withIndex(name) + " yet; run: knowhow cluster init");
        }
        return new Seen(
                json.path("_index").asString(), json, Client.JSON.treeToValue(json.path("_source"), Head.class));
    }

    /** Writes the first head of an index, unless it has one. */
    void create(String index) {
        Client.Retries retries = client.retries();
        while (true) {
            String why;
            try {
                Answer answer = client.once("PUT", "/" + index + ID + "?op_type=create", Head.EMPTY, retries.attempt());
                if (answer.conflict()) {
                    return;
                }
                if (!answer.busy()) {
                    client.checked(answer);
                    return;
                }
                why = answer.reason();
            } catch (IOException e) {
                why = e.toString();
            }
            retries.pause(why);
        }
    }

    /**
     * Replaces a head.
     *
     * <p>If the answer to a write is lost, the head may have been replaced or not. Then it is written again on top of
     * what is there now if that is the same head, since only an answer says that all copies have it.
     *
     * @return the new head; if another write has replaced the one that was read, that of the other write
     * @throws IndexException if the cluster does not answer; the head may have been replaced or not
     */
    Seen replace(Seen before, Head next) {
        Client.Retries retries = client.retries();
        Seen base = before;
        while (true) {
            String why;
            try {
                Answer answer = client.once("PUT", onTopOf(base), next, retries.attempt());
                if (answer.ok()) {
                    return new Seen(base.index(), answer.json(), next);
                }
                if (answer.conflict()) {
                    base = readIn(base.index(), retries);
                    if (!base.head().equals(next)) {
                        return base;
                    }
                    continue;
                }
                if (!answer.busy()) {
                    client.checked(answer);
                }
                why = answer.reason();
            } catch (IOException e) {
                why = e.toString();
            }
            retries.pause(why);
        }
    }

    private static String onTopOf(Seen base) {
        return "/" + base.index() + ID + "?if_seq_no=" + base.sequence() + "&if_primary_term=" + base.term();
    }

    private Seen readIn(String index, Client.Retries retries) {
        return seen(client.get(path(index), retries));
    }
}

package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Client.Answer;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** State that all machines share, one document for each key. */
final class ClusterState implements StateStore {

    /** The longest id of a document in bytes. */
    private static final int LONGEST_ID = 512;

    private final Client client;

    ClusterState(Client client) {
        this.client = client;
    }

    /** A stored value in Base64 with the condition under which it can be replaced. */
    private record Stored(@Nullable String value, String condition) {}

    @Override
    public String name() {
        return client.settings().withIndex(client.settings().stateIndex()).toString();
    }

    @Override
    public Optional<byte[]> read(String key) throws IOException {
        return Optional.ofNullable(stored(key, client.retries()).value()).map(Base64.getDecoder()::decode);
    }

    private Stored stored(String key, Client.Retries retries) throws IOException {
        Answer answer = get(path(key) + "?preference=_primary", retries);
        JsonNode json = answer.json();
        if (answer.missing() && !json.has("found")) {
            throw new IOException("the cluster has no " + name() + " yet; run: knowhow cluster init");
        }
        return json.path("found").asBoolean(false)
                ? new Stored(
                        json.path("_source").path("data").asString(),
                        "?if_seq_no=" + json.path("_seq_no").asLong() + "&if_primary_term="
                                + json.path("_primary_term").asLong())
                : new Stored(null, "?op_type=create");
    }

    private String path(String key) {
        if (!KEY.matcher(key).matches() || key.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
            throw new IllegalArgumentException("'" + key + "' is not a key of state");
        }
        return "/" + client.settings().stateIndex() + "/_doc/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private Answer get(String path, Client.Retries retries) throws IOException {
        try {
            return client.get(path, retries);
        } catch (IndexException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** If the answer to a write is lost, the value is read again, and written again if it is the old or the new one. */
    @Override
    public boolean replace(String key, byte @Nullable [] before, byte @Nullable [] after) throws IOException {
        String expected = encoded(before);
        String wanted = encoded(after);
        Client.Retries retries = client.retries();
        boolean lost = false;
        while (true) {
            Stored stored = stored(key, retries);
            boolean mayBeOwn = lost && Objects.equals(stored.value(), wanted);
            if (!Objects.equals(stored.value(), expected) && !mayBeOwn) {
                if (lost) {
                    throw new IOException("'" + key + "' in " + name()
                            + " may have been written: the cluster did not answer, and another process has changed it");
                }
                return false;
            }
            if (stored.value() == null && wanted == null) {
                return true;
            }
            String why;
            try {
                Answer answer = write(path(key) + stored.condition(), wanted, retries.attempt());
                if (answer.ok() || (answer.conflict() && !lost)) {
                    return answer.ok();
                }
                if (!answer.busy() && !answer.conflict()) {
                    client.checked(answer);
                }
                why = answer.reason();
                lost |= !answer.rejected();
            } catch (IOException e) {
                why = e.toString();
                lost = true;
            } catch (IndexException e) {
                throw new IOException(e.getMessage(), e);
            }
            pause(retries, why);
        }
    }

    private static @Nullable String encoded(byte @Nullable [] value) {
        return value == null ? null : Base64.getEncoder().encodeToString(value);
    }

    private Answer write(String path, @Nullable String value, Duration limit) throws IOException {
        return value == null
                ? client.once("DELETE", path, null, limit)
                : client.once("PUT", path, Map.of("data", value), limit);
    }

    private static void pause(Client.Retries retries, String why) throws IOException {
        try {
            retries.pause(why);
        } catch (IndexException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}

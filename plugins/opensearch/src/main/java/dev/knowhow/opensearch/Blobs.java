package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Client.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The content of files, stored in the cluster as documents of a mebibyte or less. One request is under way at a time,
 * so a busy cluster slows its writer down.
 */
final class Blobs {

    private static final int BATCH = 4;

    private final Client client;

    Blobs(Client client) {
        this.client = client;
    }

    /** A file whose content is no longer stored, since a later commit does not need it. */
    static final class GoneException extends Exception {
        private static final long serialVersionUID = 1L;

        GoneException(String part) {
            super(part + " is not stored");
        }
    }

    /** A part of a file. */
    private record Part(HeadFile file, String id) {}

    private static List<Part> parts(List<HeadFile> files) {
        return files.stream()
                .flatMap(file -> file.parts().stream().map(id -> new Part(file, id)))
                .toList();
    }

    /**
     * Stores the content of files.
     *
     * @param fence the number of the writer, by which {@link #sweep} finds what a dead one has left
     */
    void upload(String index, long fence, Path folder, List<HeadFile> files) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int batched = 0;
        for (HeadFile file : files) {
            try (FileChannel content = FileChannel.open(folder.resolve(file.name()), StandardOpenOption.READ)) {
                for (String id : file.parts()) {
                    line(lines, Map.of("index", Map.of("_id", id)));
                    line(lines, Map.of("writer", fence, "blob", file.blob(), "data", next(content)));
                    if (++batched % BATCH == 0) {
                        bulk(index, lines);
                    }
                }
            }
        }
        bulk(index, lines);
    }

    private static String next(FileChannel content) throws IOException {
        int length = (int) Math.min(HeadFile.PART_BYTES, content.size() - content.position());
        ByteBuffer part = ByteBuffer.allocate(length);
        while (part.hasRemaining() && content.read(part) >= 0) {
            // the rest follows
        }
        return Base64.getEncoder().encodeToString(part.array());
    }

    private static void line(OutputStream lines, Object json) throws IOException {
        lines.write(Client.JSON.writeValueAsBytes(json));
        lines.write('\n');
    }

    /** Sends the lines until each is executed: their ids are the same each time, so nothing is stored twice. */
    private void bulk(String index, ByteArrayOutputStream lines) {
        if (lines.size() == 0) {
            return;
        }
        Client.Retries retries = client.retries();
        String failure = failure(client.sendLines("/" + index + "/_bulk", lines.toByteArray()));
        while (!failure.isEmpty()) {
            retries.pause(failure);
            failure = failure(client.sendLines("/" + index + "/_bulk", lines.toByteArray()));
        }
        lines.reset();
    }

    /** Why a line was not executed; empty if each was, or removes what is missing. */
    private String failure(Answer answer) {
        for (JsonNode item : answer.json().path("items")) {
            JsonNode result = item.iterator().next();
            Answer line = new Answer(result.path("status").asInt(), result);
            if (line.busy()) {
                return line.reason();
            }
            client.checked(line);
        }
        return answer.missing() ? "the index " + answer.reason() : "";
    }

    /**
     * Writes stored content to files, which the caller verifies.
     *
     * @throws GoneException if a part is not stored
     */
    void download(String index, List<HeadFile> files, Path folder) throws IOException, GoneException {
        for (HeadFile file : files) {
            Files.write(folder.resolve(file.name()), new byte[0]);
        }
        List<Part> parts = parts(files);
        for (int from = 0; from < parts.size(); from += BATCH) {
            List<Part> batch = parts.subList(from, Math.min(from + BATCH, parts.size()));
            Answer answer = client.send(
                    "POST",
                    "/" + index + "/_mget",
                    Map.of("ids", batch.stream().map(Part::id).toList()));
            List<JsonNode> stored = new ArrayList<>();
            answer.json().path("docs").forEach(stored::add);
            for (int i = 0; i < batch.size(); i++) {
                if (i >= stored.size() || !stored.get(i).path("found").asBoolean(false)) {
                    throw new GoneException(batch.get(i).id());
                }
                Files.write(
                        folder.resolve(batch.get(i).file().name()),
                        Base64.getDecoder()
                                .decode(stored.get(i)
                                        .path("_source")
                                        .path("data")
                                        .asString()),
                        StandardOpenOption.APPEND);
            }
        }
    }

    /** Removes content that no head refers to any more. If that fails, {@link #sweep} removes it later. */
    void delete(String index, List<HeadFile> files) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Part part : parts(files)) {
            line(lines, Map.of("delete", Map.of("_id", part.id())));
        }
        if (lines.size() > 0) {
            client.sendLines("/" + index + "/_bulk", lines.toByteArray());
        }
    }

    /**
     * Removes the content that earlier writers stored and did not commit.
     *
     * @param head the head of the present writer, who has not stored anything yet. All later heads refer to its files
     *     and to those of later writers only, so this is correct even if it is executed late.
     */
    void sweep(String index, Head head) {
        client.send("POST", "/" + index + "/_refresh", null);
        String[] kept = head.files().stream().map(HeadFile::blob).toArray(String[]::new);
        client.send(
                "POST",
                "/" + index + "/_delete_by_query?conflicts=proceed",
                Map.of(
                        "query",
                        Map.of(
                                "bool",
                                Map.of(
                                        "filter",
                                        Map.of("range", Map.of("writer", Map.of("lt", head.fence()))),
                                        "must_not",
                                        Map.of("terms", Map.of("blob", Arrays.asList(kept)))))));
    }
}

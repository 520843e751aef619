package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Client.Answer;
import dev.knowhow.opensearch.Heads.Seen;
import dev.knowhow.search.IndexFiles;
import dev.knowhow.spi.IndexException;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an operator does with the index in a cluster: create, look at, replace. */
public final class Cluster implements Closeable {

    private static final String FIRST = "-000001";
    /** Ends the name of an index of the alias. */
    static final String NUMBER = "-\\d{6}";

    private final ClusterSettings settings;
    private final Client client;

    /** Connects with the first request. */
    public Cluster(ClusterSettings settings) {
        this.settings = settings;
        this.client = new Client(settings);
    }

    /**
     * Creates what is missing: the index with its alias, and the index of the state.
     *
     * @return the names of what was created; empty if everything was there
     * @throws IndexException if the cluster refuses
     */
    public List<String> init() {
        List<String> created = new ArrayList<>();
        String state = settings.stateIndex();
        if (client.send("GET", "/" + state, null).missing()) {
            create(state, false);
            created.add(state);
        }
        if (indexes().isEmpty()) {
            String first = settings.index() + FIRST;
            create(first, true);
            created.add(first);
        }
        if (current() == null) {
            String index = indexes().getFirst();
            new Heads(client).create(index); // an earlier attempt may have ended before
            alias(null, index);
        }
        return created;
    }

    /** The indexes, by number. */
    private List<String> indexes() {
        return List.copyOf(aliases().keySet());
    }

    /** The index that the alias names; null if missing. */
    private @Nullable String current() {
        return aliases().entrySet().stream()
                .filter(index -> index.getValue().path("aliases").has(settings.index()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The indexes with their aliases. The request names the indexes, since a user has rights on these only. */
    private SortedMap<String, JsonNode> aliases() {
        Answer answer = client.send("GET", "/" + settings.index() + "-*/_alias", null);
        SortedMap<String, JsonNode> aliases = new TreeMap<>();
        for (String name : answer.json().propertyNames()) {
            if (name.startsWith(settings.index())
                    && name.substring(settings.index().length()).matches(NUMBER)) {
                aliases.put(name, answer.json().path(name));
            }
        }
        return aliases;
    }

    /**
     * Nothing is searched in these indexes, except for what a dead writer has left, so they are refreshed on demand.
     */
    private void create(String index, boolean withHead) {
        client.send(
                "PUT",
                "/" + index,
                Map.of(
                        "settings",
                        Map.of(
                                "index.number_of_shards",
                                settings.shards(),
                                "index.number_of_replicas",
                                settings.replicas(),
                                "index.refresh_interval",
                                "-1",
                                "index.codec",
                                "best_compression"),
                        "mappings",
                        Map.of(
                                "dynamic",
                                false,
                                "_meta",
                                Map.of("application", "knowhow", "files", IndexFiles.version()),
                                "properties",
                                Map.of("writer", Map.of("type", "long"), "blob", Map.of("type", "keyword")))));
        if (withHead) {
            new Heads(client).create(index);
        }
    }

    private void alias(@Nullable String from, String to) {
        List<Map<String, Object>> actions = new ArrayList<>();
        if (from != null) {
            actions.add(Map.of("remove", Map.of("index", from, "alias", settings.index())));
        }
        actions.add(Map.of("add", Map.of("index", to, "alias", settings.index())));
        client.send("POST", "/_aliases", Map.of("actions", actions));
    }

    /**
     * Creates an index to be filled beside the current one, which goes on to answer.
     *
     * @return its name, for {@link ClusterSettings#withIndex}
     * @throws IndexException if there is no index yet, or the cluster refuses
     */
    public String next() {
        List<String> names = indexes();
        if (names.isEmpty()) {
            throw new IndexException("the cluster has no " + settings + " yet; run: knowhow cluster init");
        }
        String last = names.getLast();
        int number = Integer.parseInt(last.substring(last.length() - FIRST.length() + 1)) + 1;
        String next = settings.index() + String.format("-%06d", number);
        create(next, true);
        return next;
    }

    /**
     * Lets the alias name another index, at once. A process that writes to the former one cannot commit any more; it
     * goes on with the new one in its next update, which finds by the stamps which notes to read.
     *
     * @param to an index; null for the last one
     * @return the name of the index
     * @throws IndexException if that index has no commit, or the cluster refuses
     */
    public String switchTo(@Nullable String to) {
        List<String> names = indexes();
        String target = to == null && !names.isEmpty() ? names.getLast() : to;
        if (target == null || !names.contains(target)) {
            throw new IndexException("there is no index " + to + "; there are " + names);
        }
        Heads heads = new Heads(client);
        Seen next = in(target);
        if (next.head().files().isEmpty()) {
            throw new IndexException("the index " + target + " is empty; run: knowhow cluster rebuild");
        }
        if (next.head().movedTo() != null) {
            heads.replace(next, next.head().inUse());
        }
        String before = current();
        if (target.equals(before)) {
            return target;
        }
        if (before != null) {
            Seen old = in(before);
            Seen now = heads.replace(old, old.head().replacedBy(target));
            if (now.head().movedTo() == null) {
                throw new IndexException("a process writes to " + before + " at this moment; try again");
            }
        }
        alias(before, target);
        return target;
    }

    private Seen in(String index) {
        return new Heads(client, index).read();
    }

    /**
     * Looks at the cluster and the index.
     *
     * @throws IndexException if it does not answer
     */
    public ClusterStatus status() {
        JsonNode info = client.send("GET", "/", null).json();
        JsonNode health = client.send("GET", "/_cluster/health/" + settings.index() + "-*", null)
                .json();
        String current = current();
        Head head = current == null ? Head.EMPTY : in(current).head();
        return new ClusterStatus(
                info.path("version").path("number").asString("unknown"),
                health.path("number_of_nodes").asInt(),
                health.path("status").asString("unknown"),
                health.path("unassigned_shards").asInt(),
                current,
                indexes(),
                head.generation(),
                head.bytes(),
                head.version(),
                head.writing() ? head.owner() : null,
                current != null && isReadOnly(current));
    }

    /** OpenSearch makes indexes read-only when a disk is nearly full. */
    private boolean isReadOnly(String index) {
        JsonNode blocks = client.send("GET", "/" + index + "/_settings?flat_settings=true", null)
                .json()
                .path(index)
                .path("settings");
        return blocks.path("index.blocks.read_only_allow_delete").asString("").equals("true");
    }

    @Override
    public void close() {
        client.close();
    }
}

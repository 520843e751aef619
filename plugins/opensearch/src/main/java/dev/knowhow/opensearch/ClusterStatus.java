package dev.knowhow.opensearch;

import dev.knowhow.search.IndexFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of the index in a cluster. Immutable.
 *
 * @param server the version of OpenSearch
 * @param nodes the number of its nodes
 * @param health the health of the indexes: green, yellow or red
 * @param unassigned the number of shards without a node
 * @param index the index in use; null before {@link Cluster#init}
 * @param indexes all indexes, with those beside it
 * @param commits the number of commits to the index in use
 * @param bytes the size of its files, once
 * @param version the version of its files; 0 before the first commit
 * @param writer the process that writes to it; null if missing
 * @param readOnly whether OpenSearch refuses writes because a disk is nearly full
 */
public record ClusterStatus(
        String server,
        int nodes,
        String health,
        int unassigned,
        @Nullable String index,
        List<String> indexes,
        long commits,
        long bytes,
        int version,
        @Nullable String writer,
        boolean readOnly) {

    /** Copies the list. */
    public ClusterStatus {
        indexes = List.copyOf(indexes);
    }

    /** What an operator should correct, for people; empty if all is well. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (index == null) {
            problems.add("there is no index yet; run: knowhow cluster init");
        }
        if (readOnly) {
            problems.add("a disk is nearly full, so the index is read-only: free space, or add a node");
        }
        if (health.equals("red")) {
            problems.add(
                    "shards have no node (" + unassigned + "), and some of them are the only copy: writing fails, and"
                            + " new machines cannot fetch the index; start the missing nodes, or restore a snapshot");
        } else if (health.equals("yellow")) {
            problems.add(
                    "shards lack a copy (" + unassigned + "): the loss of one more node may stop writing; start the"
                            + " missing nodes, or lower the number of replicas");
        }
        if (version > IndexFiles.version()) {
            problems.add("a later version of knowhow has written the index: update knowhow on this machine");
        } else if (version > 0 && version < IndexFiles.version()) {
            problems.add("an earlier version of knowhow has written the index: run knowhow index with this one");
        }
        return problems;
    }
}

package dev.knowhow.opensearch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a cluster, and the index to use there. {@link ClusterFile} reads it from a file. Immutable.
 *
 * @param addresses the HTTP addresses of nodes, one or more; a node that does not answer is tried last
 * @param index the name of the index: an alias of {@code NAME-000001} or a later one
 * @param authorization the value of the HTTP header {@code Authorization}, a secret; null for none
 * @param tls the certificates to trust and to present; null for those of Java
 * @param shards the number of primary shards of a new index
 * @param replicas the number of copies of each shard of a new index, besides the primary
 * @param refresh the time between two looks for a new state of the index
 * @param lease the time after which a writer that does not renew its lease is replaced
 * @param timeout the time for a request with its retries; the last attempt may end two seconds and a quarter of
 *     {@code lease} later
 */
public record ClusterSettings(
        List<URI> addresses,
        String index,
        @Nullable String authorization,
        @Nullable SSLContext tls,
        int shards,
        int replicas,
        Duration refresh,
        Duration lease,
        Duration timeout) {

    /** Copies the list. */
    public ClusterSettings {
        addresses = List.copyOf(addresses);
    }

    /** The defaults, without authentication. */
    public static ClusterSettings of(List<URI> addresses, String index) {
        return new ClusterSettings(
                addresses,
                index,
                null,
                null,
                1,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30));
    }

    /** The index with the state, which belongs to the alias and not to one of its indexes. */
    String stateIndex() {
        return index.replaceFirst(Cluster.NUMBER + "$", "") + "-state";
    }

    /** The time for the first attempt of a request: a node that hangs must not cost the lease. */
    Duration attempt() {
        Duration quarter = lease.dividedBy(4);
        return quarter.compareTo(timeout) < 0 ? quarter : timeout;
    }

    /** A copy for another index of the same cluster; an index of the same alias has the same state. */
    public ClusterSettings withIndex(String other) {
        return new ClusterSettings(addresses, other, authorization, tls, shards, replicas, refresh, lease, timeout);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "index " + index + " at " + addresses;
    }
}

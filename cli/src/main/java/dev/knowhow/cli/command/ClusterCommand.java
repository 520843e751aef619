package dev.knowhow.cli.command;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.Removals;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.CommandShapes;
import dev.knowhow.json.Json;
import dev.knowhow.opensearch.Cluster;
import dev.knowhow.opensearch.ClusterFile;
import dev.knowhow.opensearch.ClusterSettings;
import dev.knowhow.opensearch.ClusterStatus;
import dev.knowhow.present.Counts;
import java.nio.file.Path;
import java.util.List;

/** Creates, shows and replaces the index in a cluster. */
public final class ClusterCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("cluster", "Create, show or replace the index in an OpenSearch cluster.")
                .more(
                        "status shows the index and what is wrong.",
                        "init creates the index and the store of state where they are missing.",
                        "rebuild reads all notes of VAULT into a new index, while the one in use answers and is updated.",
                        "switch puts the last index, or INDEX, into use at once.")
                .maybeWords("ACTION...", "status, init, rebuild [VAULT] or switch [INDEX] (status)")
                .examples(
                        "cluster --cluster knowhow-cluster.conf",
                        "cluster init",
                        "cluster rebuild ~/notes",
                        "cluster switch",
                        "cluster switch knowhow-000001")
                .index()
                .without()
                .filters()
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.wordList();
        String action = words.isEmpty() ? "status" : words.getFirst();
        Path file = Vault.cluster(invocation);
        if (file == null) {
            throw Invocation.wrong(
                    "name the settings of the cluster: --cluster FILE, or cluster = FILE in knowhow.conf");
        }
        ClusterSettings settings = ClusterFile.read(file);
        try (Cluster cluster = new Cluster(settings)) {
            return switch (words.size() > 2 ? "" : action) {
                case "status" -> status(invocation, cluster);
                case "init" -> init(invocation, cluster);
                case "rebuild" -> rebuild(invocation, cluster, settings);
                case "switch" -> switchTo(invocation, cluster);
                default -> throw Invocation.wrong("use status, init, rebuild [VAULT] or switch [INDEX]");
            };
        }
    }

    private static int status(Invocation invocation, Cluster cluster) {
        ClusterStatus status = cluster.status();
        List<String> problems = status.problems();
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                json.line(
                        "cluster",
                        CommandShapes.CLUSTER,
                        new CommandShapes.ClusterIndexRow(
                                status.server(),
                                status.nodes(),
                                status.health(),
                                status.index(),
                                status.indexes(),
                                status.commits(),
                                status.writer(),
                                problems));
            }
        } else {
            print(invocation, status);
            problems.forEach(problem -> invocation.environment().info(Plain.line(problem)));
        }
        return ExitCode.found(problems.isEmpty());
    }

    private static void print(Invocation invocation, ClusterStatus status) {
        invocation
                .out()
                .println(Plain.line("OpenSearch " + status.server() + ", " + Counts.of(status.nodes(), "node") + ", "
                        + status.health()));
        for (String index : status.indexes()) {
            boolean used = index.equals(status.index());
            invocation
                    .out()
                    .println(Plain.line(index
                            + (used
                                    ? "  in use, " + Counts.of(status.commits(), "commit") + ", "
                                            + Counts.grouped(status.bytes()) + " bytes"
                                            + (status.writer() == null ? "" : ", written by " + status.writer())
                                    : "  not in use")));
        }
    }

    private static int init(Invocation invocation, Cluster cluster) {
        List<String> created = cluster.init();
        invocation
                .environment()
                .info(created.isEmpty() ? "everything is there" : "created " + String.join(" and ", created));
        return ExitCode.FOUND;
    }

    private static int rebuild(Invocation invocation, Cluster cluster, ClusterSettings settings) {
        List<String> words = invocation.wordList();
        Path here = invocation.environment().directory();
        Path notes = words.size() == 2
                ? here.resolve(words.get(1))
                : IndexPlace.above(here).map(Path::getParent).orElse(here);
        String next = cluster.next();
        try (ScratchFolder place = ScratchFolder.create();
                Knowhow knowhow = Vault.shared(
                                IndexCommand.prepared(invocation, Vault.prepareAlone(invocation), notes),
                                settings.withIndex(next))
                        .index(place.path())
                        .build()) {
            IndexReport report = IndexCommand.index(knowhow, invocation.environment(), Removals.GUARDED);
            IndexCommand.report(invocation, report);
        }
        invocation.environment().info(next + " is complete; put it into use: knowhow cluster switch");
        return ExitCode.FOUND;
    }

    private static int switchTo(Invocation invocation, Cluster cluster) {
        List<String> words = invocation.wordList();
        String used = cluster.switchTo(words.size() == 2 ? words.get(1) : null);
        invocation.environment().info(used + " is in use");
        return ExitCode.FOUND;
    }
}

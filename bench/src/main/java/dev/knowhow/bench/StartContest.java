package dev.knowhow.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a whole command for one question, as one types it: from the start of the process to its end. */
final class StartContest implements Contest {

    private static final String HELLO = "hello world";
    private static final String WITHOUT_CACHE = "without AOT cache";
    private static final String RIPGREP = "ripgrep";
    private static final int PATIENCE_SECONDS = 120;

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        Path launcher = Path.of("knowhow").toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            corner.say("no starts: " + launcher + " is not there");
            return;
        }
        corner.say("starting commands");
        String index = corner.index(Product.NAME).toString();
        waitForCache(launcher, index);
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("search", List.of(launcher.toString(), "search", "security", "--index", index));
        commands.put("who", List.of(launcher.toString(), "who", "security", "--index", index));
        commands.put(HELLO, hello());
        if (Programs.isThere("rg")) {
            commands.put(
                    RIPGREP, List.of("rg", "-il", "security", corner.notes().toString()));
        }
        Map<String, Samples> took = new LinkedHashMap<>();
        for (int round = -1; round < 2 * corner.settings().rounds(); round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                long time = Programs.run(Path.of("."), command.getValue());
                add(took, round, command.getKey(), time);
            }
            for (String what : List.of("search", "who")) {
                long time = Programs.run(
                        Path.of("."), commands.getOrDefault(what, List.of()), Map.of("KNOWHOW_AOT", "off"));
                add(took, round, what + " " + WITHOUT_CACHE, time);
            }
        }
        for (String what : List.of("search", "who")) {
            add(corner, took, what, HELLO, HELLO);
            add(corner, took, what, WITHOUT_CACHE, what + " " + WITHOUT_CACHE);
            if (took.containsKey(RIPGREP)) {
                add(corner, took, what, RIPGREP, RIPGREP);
            }
        }
    }

    private static void add(Map<String, Samples> took, int round, String what, long time) {
        if (round >= 0) {
            took.computeIfAbsent(what, any -> new Samples()).add(time);
        }
    }

    private static void add(Corner corner, Map<String, Samples> took, String what, String other, String key) {
        corner.add("knowhow " + what, "wall, median", "ms", milliseconds(took, what), other, milliseconds(took, key));
    }

    private static double milliseconds(Map<String, Samples> took, String what) {
        return took.getOrDefault(what, new Samples()).median() / NANOS_A_MILLISECOND;
    }

    private static List<String> hello() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path").split(File.pathSeparator, 2)[0],
                Hello.class.getName());
    }

    /** The first command of a build makes the cache in the background. */
    private static void waitForCache(Path launcher, String index) throws IOException, InterruptedException {
        Path target = launcher.resolveSibling("cli").resolve("target");
        FileTime built = Files.getLastModifiedTime(target.resolve("lib"));
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            Programs.run(Path.of("."), List.of(launcher.toString(), "search", "security", "--index", index));
            try (DirectoryStream<Path> caches = Files.newDirectoryStream(target, "*.aot")) {
                for (Path cache : caches) {
                    if (Files.getLastModifiedTime(cache).compareTo(built) > 0) {
                        return;
                    }
                }
            }
            Thread.sleep(1000);
        }
    }
}

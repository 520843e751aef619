package dev.knowhow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a temporary folder with fake JDKs, whose `java` prints its path and its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path LAUNCHER = Path.of("../knowhow").toAbsolutePath().normalize();
    private static final String TOOLS = "cat,cksum,date,find,head,mkdir,mv,nice,readlink,rm,sed,sync,tail,touch";

    private record Outcome(int exit, String out, String err) {}

    @TempDir
    Path temp;

    private Path home;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(temp.resolve("know how"));
        Files.copy(LAUNCHER, home.resolve("knowhow"));
        Path bin = Files.createDirectories(temp.resolve("bin"));
        for (String tool : TOOLS.split(",")) {
            program(bin.resolve(tool), "exec " + onPath(tool) + " \"$@\"");
        }
        program(bin.resolve("sleep"), "exec " + onPath("sleep") + " 0.02");
        environment.put("PATH", bin.toString());
        environment.put("HOME", temp.resolve("user").toString());
        environment.put("KNOWHOW_JVM_FOLDERS", "");
        environment.put("KNOWHOW_AOT", "off");
    }

    @Test
    void theFirstJavaInOrderIsTaken() throws Exception {
        built();
        Path newest = jdk("usual/newest", "26");
        jdk("usual/older", "25.0.2");
        environment.put("KNOWHOW_JVM_FOLDERS", temp.resolve("none") + ":" + newest.getParent());
        assertThat(run().out()).startsWith(newest + "\n");

        Path onPath = jdk("path", "21.0.4");
        Files.createSymbolicLink(temp.resolve("bin/java"), onPath.resolve("bin/java"));
        assertThat(run().out()).startsWith(onPath + "\n");

        Path usual = jdk("java home", "22");
        environment.put("JAVA_HOME", usual.toString());
        assertThat(run().out()).startsWith(usual + "\n");

        Path own = jdk("own", "21");
        environment.put("KNOWHOW_JAVA_HOME", own.toString());
        assertThat(run().out()).startsWith(own + "\n");
    }

    @Test
    void aJavaThatIsTooOldOrNoneIsPassedOver() throws Exception {
        built();
        environment.put("KNOWHOW_JAVA_HOME", temp.resolve("nowhere").toString());
        environment.put("JAVA_HOME", jdk("old", "17.0.15").toString());
        Files.createSymbolicLink(
                temp.resolve("bin/java"), jdk("oldest", "1.8.0_392").resolve("bin/java"));
        Path good = jdk("usual/good", "21.0.1");
        jdk("usual/ancient", "11");
        environment.put("KNOWHOW_JVM_FOLDERS", good.getParent().toString());

        assertThat(run()).satisfies(o -> {
            assertThat(o.out()).startsWith(good + "\n");
            assertThat(o.err()).isEmpty();
        });
    }

    @Test
    void withoutJavaTheErrorNamesWhatWasFoundAndTheRemedy() throws Exception {
        built();
        Path old = jdk("old", "17.0.15");
        environment.put("JAVA_HOME", old.toString());
        environment.put("KNOWHOW_JVM_FOLDERS", temp.toString());

        assertThat(run()).isEqualTo(new Outcome(69, "", """
                        knowhow: needs Java 21 or newer, and found only:
                          17.0.15  %s
                        knowhow: set KNOWHOW_JAVA_HOME or JAVA_HOME to the folder of a newer one
                        """.formatted(old)));
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        built();
        environment.put("JAVA_HOME", jdk("jdk", "21").toString());
        String[] given = {"search", "two words", "", "\"quoted\" 'twice'", "*", "$HOME `id` \\n", "-x", "a\nb", "é"};

        String out = run(given).out();

        assertThat(out).endsWith("<dev.knowhow.cli.Main>\n<" + String.join(">\n<", given) + ">\n");
    }

    @Test
    void theExitCodeIsTheCommands() throws Exception {
        built();
        Path jdk = jdk("jdk", "21");
        program(jdk.resolve("bin/java"), "exit 3");
        environment.put("JAVA_HOME", jdk.toString());

        assertThat(run().exit()).isEqualTo(3);
    }

    @Test
    void itRunsThroughSymlinksFromAnywhere() throws Exception {
        built();
        environment.put("JAVA_HOME", jdk("jdk", "21").toString());
        Path far = Files.createDirectories(temp.resolve("far/away"));
        Files.createSymbolicLink(far.resolve("first"), home.resolve("knowhow"));
        Files.createSymbolicLink(far.resolve("kh"), Path.of("first"));

        String jars = "<" + home.resolve("cli/target/lib/a.jar") + ":" + home.resolve("cli/target/lib/b.jar") + ">";
        assertThat(run(far, "./kh").out()).contains(jars);
        assertThat(run(far, "sh", "kh").out()).contains(jars);
        assertThat(run(temp, "know how/knowhow").out()).contains(jars);
    }

    @Test
    void aDistributionRunsItsJarsWithItsRuntime() throws Exception {
        Path lib = Files.createDirectories(home.resolve("lib"));
        Files.createFile(lib.resolve("a.jar"));
        environment.put("JAVA_HOME", jdk("jdk", "26").toString());
        assertThat(run("search").out())
                .startsWith(temp.resolve("jdk") + "\n")
                .contains("<" + lib.resolve("a.jar") + ">", "<-Dknowhow.launcher=" + home.resolve("knowhow") + ">")
                .contains("<-Djava.util.logging.config.file=" + lib.resolve("logging.properties") + ">");

        Path runtime = jdk("know how/runtime", "25.0.3");
        assertThat(run("search").out()).startsWith(runtime + "\n");
    }

    @Test
    void longCommandsGetTheOptimizingCompiler() throws Exception {
        built();
        environment.put("JAVA_HOME", jdk("jdk", "21").toString());

        assertThat(run("search", "index").out())
                .contains("<-XX:TieredStopAtLevel=1>", "<-XX:+UseSerialGC>", "<-Dknowhow.unmapped=true>", "<-Xmn8m>");
        for (String answering : List.of("serve", "mcp", "evaluate")) {
            assertThat(run(answering).out()).doesNotContain("Tiered", "GC>", "unmapped", "<-Xm");
        }
    }

    @Test
    void commandsThatReadEachNoteOnceUseLittleMemory() throws Exception {
        built();
        environment.put("JAVA_HOME", jdk("jdk", "21").toString());

        for (String reading : List.of("index", "check", "digest", "publish")) {
            assertThat(run("--quiet", reading).out())
                    .contains("<-XX:TieredStopAtLevel=1>", "<-XX:+UseSerialGC>", "<-Xmn48m>");
        }
        assertThat(run("index").out()).contains("<-Dknowhow.unmapped=true>");
        for (String reading : List.of("check", "digest", "publish")) {
            assertThat(run(reading).out()).doesNotContain("unmapped");
        }
        assertThat(run("index", "--watch").out()).contains("<-Xmn48m>").doesNotContain("Tiered", "unmapped");
    }

    @Test
    void optionsOfTheOperatorWin() throws Exception {
        built();
        environment.put("JAVA_HOME", jdk("jdk", "21").toString());

        environment.put("KNOWHOW_JAVA_OPTS", "-Xmx64m");
        assertThat(run("index").out())
                .contains("<-Xmx64m>", "<-XX:+UseSerialGC>")
                .doesNotContain("<-Xms", "<-Xmn");

        environment.put("KNOWHOW_JAVA_OPTS", "-Xmx1g -XX:+UseZGC");
        assertThat(run("search").out()).contains("<-Xmx1g>", "<-XX:+UseZGC>").doesNotContain("Serial");
        assertThat(run("index").out()).contains("<-XX:+UseZGC>").doesNotContain("Serial", "<-Xmn");
    }

    @Test
    void itBuildsOnFirstUseAndAfterAChange() throws Exception {
        Path pom = Files.writeString(home.resolve("pom.xml"), "");
        Path source = Files.createDirectories(home.resolve("core/src/main/java"));
        maven("mkdir -p cli/target/lib; : >cli/target/lib/a.jar; touch cli/target/lib");
        environment.put("JAVA_HOME", jdk("jdk", "25.0.3").toString());

        assertThat(run("search"))
                .satisfies(o -> assertThat(o.out()).endsWith("<search>\n"))
                .satisfies(o -> assertThat(o.err()).isEqualTo("knowhow: building knowhow core (2 of 6)\n"));
        assertThat(run().err()).isEmpty();

        for (Path newer : List.of(pom, source)) {
            Files.setLastModifiedTime(newer, FileTime.from(Instant.now().plusSeconds(1)));
            assertThat(run().err()).isNotEmpty();
            Files.setLastModifiedTime(newer, FileTime.from(Instant.EPOCH));
            assertThat(run().err()).isEmpty();
        }
        assertThat(home.resolve("cli/target/build.lock")).doesNotExist();
    }

    @Test
    void withoutMavenTheWrapperBuilds() throws Exception {
        Files.writeString(home.resolve("pom.xml"), "");
        program(home.resolve("mvnw"), "mkdir -p cli/target/lib; : >cli/target/lib/a.jar; touch cli/target/lib");
        environment.put("JAVA_HOME", jdk("jdk", "25.0.3").toString());

        assertThat(run("search").out()).endsWith("<search>\n");
    }

    @Test
    void aFailedBuildReportsItsReason() throws Exception {
        Files.writeString(home.resolve("pom.xml"), "");
        maven("echo '[ERROR] no such artifact'; echo '[ERROR] -> [Help 1]'; echo '[ERROR] noise'; exit 1");
        environment.put("JAVA_HOME", jdk("jdk", "25.0.3").toString());

        assertThat(run()).satisfies(o -> {
            assertThat(o.exit()).isEqualTo(69);
            assertThat(o.err()).endsWith("knowhow: the build failed\n[ERROR] no such artifact\n");
        });
    }

    @Test
    void withoutTheToolsToBuildItNamesThem() throws Exception {
        Files.writeString(home.resolve("pom.xml"), "");
        Path old = jdk("jdk", "21.0.4");
        environment.put("JAVA_HOME", old.toString());

        assertThat(run()).satisfies(o -> {
            assertThat(o.exit()).isEqualTo(69);
            assertThat(o.err()).contains("needs a JDK 25 or newer and Maven (mvn)\n", "  21.0.4  " + old + "\n");
        });
    }

    @Test
    void aLaterStartUsesTheCacheThatAnEarlierOneMade() throws Exception {
        built();
        environment.remove("KNOWHOW_AOT");
        Path jdk = jdk("jdk", "25.0.3");
        environment.put("JAVA_HOME", jdk.toString());

        assertThat(run("search").out()).doesNotContain("AOTCache");
        Path cache = awaitCache();
        assertThat(run("search").out()).contains("<-XX:AOTCache=" + cache + ">");

        environment.put("KNOWHOW_AOT", "off");
        assertThat(run("search").out()).doesNotContain("AOTCache");
    }

    @Test
    void aCacheThatCannotBeMadeIsNotTriedAgain() throws Exception {
        built();
        environment.remove("KNOWHOW_AOT");
        Path jdk = jdk("jdk", "25.0.3");
        program(jdk.resolve("bin/java"), "case $* in *AOTCacheOutput*) exit 1 ;; *) printf '<%s>\\n' \"$@\" ;; esac");
        environment.put("JAVA_HOME", jdk.toString());

        assertThat(run("search").err()).isEmpty();
        Path cache = awaitCache();
        FileTime tried = Files.getLastModifiedTime(cache);

        assertThat(run("search").out()).doesNotContain("AOTCache");
        assertThat(Files.getLastModifiedTime(cache)).isEqualTo(tried);
    }

    @Test
    void aCacheWithAWrongByteIsMadeAnew() throws Exception {
        built();
        environment.remove("KNOWHOW_AOT");
        environment.put("JAVA_HOME", jdk("jdk", "25.0.3").toString());
        run("search");
        Path cache = awaitCache();
        String whole = Files.readString(cache);

        for (String broken : List.of("cachf\n", "cac", "cache\n\n")) {
            Files.writeString(cache, broken);
            assertThat(run("search").out()).doesNotContain("AOTCache");
            await(() -> Files.readString(cache).equals(whole));
            assertThat(run("search").out()).contains("<-XX:AOTCache=" + awaitCache() + ">");
        }
        Path sum = cache.resolveSibling(cache.getFileName() + ".sum");
        Files.delete(sum);
        assertThat(run("search"))
                .satisfies(o -> assertThat(o.out()).doesNotContain("AOTCache"))
                .satisfies(o -> assertThat(o.err()).isEmpty());
        // nothing may be written any more when the folder is taken away
        await(() -> Files.exists(sum));
        awaitCache();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 500; i++) {
            if (condition.call()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("not so after 10 s");
    }

    private Path awaitCache() throws Exception {
        Path target = home.resolve("cli/target");
        for (int i = 0; i < 500; i++) {
            try (var caches = Files.newDirectoryStream(target, "*.{aot,aot.new}")) {
                var found = caches.iterator();
                if (found.hasNext()) {
                    Path only = found.next();
                    if (only.toString().endsWith(".aot") && !found.hasNext()) {
                        return only;
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("no cache after 10 s in " + target);
    }

    private void built() throws IOException {
        Path lib = Files.createDirectories(home.resolve("cli/target/lib"));
        Files.createFile(lib.resolve("a.jar"));
        Files.createFile(lib.resolve("b.jar"));
        Files.setLastModifiedTime(lib, FileTime.from(Instant.now().minusSeconds(10)));
    }

    private Path jdk(String folder, String version) throws IOException {
        Path jdk = temp.resolve(folder);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nMODULES=\"a b\"\n".formatted(version));
        program(jdk.resolve("bin/java"), """
                printf '%s\\n' "${0%/bin/java}"
                for word; do
                  printf '<%s>\\n' "$word"
                  case $word in -XX:AOTCacheOutput=*) echo cache >"${word#*=}" ;; esac
                done
                """);
        program(jdk.resolve("bin/javac"), "");
        return jdk;
    }

    private void maven(String script) throws IOException {
        program(
                temp.resolve("bin/mvn"),
                "echo '[INFO] Building knowhow core 0.1.0-SNAPSHOT          [2/6]'; sleep 1\n" + script);
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this test needs " + tool));
    }

    private Outcome run(String... arguments) throws Exception {
        var command = new String[arguments.length + 1];
        command[0] = home.resolve("knowhow").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(temp, command);
    }

    private Outcome run(Path folder, String... command) throws Exception {
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        if (command[0].equals("sh")) {
            command[0] = "/bin/sh";
        } else {
            command[0] = folder.resolve(command[0]).toString();
        }
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return new Outcome(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}

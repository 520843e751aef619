package dev.knowhow.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureMailmapTest {

    private static final List<String> NAMES = List.of("", "Ada", "ADA", "Ada Lovelace", " Ben ", "Émile", "émile");
    private static final List<String> ADDRESSES = List.of("a@x.org", "A@X.org", "b@x.org", "", " b@x.org", "c d");
    private static final List<String> ENDS = List.of("", " ", " # was away", " # <c d>", "\r", " rest");
    private static final List<String> STARTS = List.of("", "", "", "# ", " # ", "  ");

    @TempDir
    Path folder;

    @Test
    void allFourForms() {
        SignatureMailmap mailmap = new SignatureMailmap("""
                # who is who
                Ada Lovelace <ada@x.org>
                <ben@x.org> <ben@home>
                Cy Young <cy@x.org> <cy@home>
                Dee Dee <dee@x.org> dd <shared@x.org>
                """);

        assertThat(mailmap.canonical(new Signature("al", "ADA@x.org"))).hasToString("Ada Lovelace <ADA@x.org>");
        assertThat(mailmap.canonical(new Signature("Ben", "ben@home"))).hasToString("Ben <ben@x.org>");
        assertThat(mailmap.canonical(new Signature("cy", "cy@home"))).hasToString("Cy Young <cy@x.org>");
        assertThat(mailmap.canonical(new Signature("DD", "shared@x.org"))).hasToString("Dee Dee <dee@x.org>");
        assertThat(mailmap.canonical(new Signature("Ed", "shared@x.org"))).hasToString("Ed <shared@x.org>");
    }

    @Test
    void randomMailmapsMeanWhatTheyMeanToGit() throws Exception {
        assumeThat(runs("git", "init", "-q")).as("git is installed").isTrue();
        Random random = new Random(14);
        List<Signature> seen = new ArrayList<>();
        for (String name : List.of("Ada", "ada lovelace", "Ben", "Émile", "émile", "Other")) {
            ADDRESSES.stream()
                    .filter(address -> !address.isBlank() && !address.contains(" "))
                    .forEach(address -> seen.add(new Signature(name, address)));
        }
        for (int round = 0; round < 60; round++) {
            StringBuilder lines = new StringBuilder();
            for (int line = random.nextInt(8); line >= 0; line--) {
                lines.append(line(random)).append('\n');
            }
            Files.writeString(folder.resolve(".mailmap"), lines);
            SignatureMailmap mailmap = new SignatureMailmap(lines.toString());

            assertThat(seen.stream().map(mailmap::canonical).map(SignatureMailmapTest::shown))
                    .as(lines.toString())
                    .containsExactlyElementsOf(toGit(seen));
        }
    }

    private static String line(Random random) {
        String line = any(random, STARTS) + any(random, NAMES) + " <" + any(random, ADDRESSES) + ">";
        return line
                + (random.nextBoolean() ? any(random, NAMES) + "<" + any(random, ADDRESSES) + ">" : "")
                + any(random, ENDS);
    }

    private static String any(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String shown(Signature signature) {
        return signature.name() + " <" + signature.email() + ">";
    }

    private List<String> toGit(List<Signature> seen) throws IOException, InterruptedException {
        Path contacts = folder.resolve("contacts");
        Files.writeString(
                contacts, seen.stream().map(SignatureMailmapTest::shown).collect(Collectors.joining("\n", "", "\n")));
        Process git = new ProcessBuilder("git", "check-mailmap", "--stdin")
                .directory(folder.toFile())
                .redirectInput(contacts.toFile())
                .start();
        String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        return out.replace("< ", "<").lines().toList();
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

package dev.knowhow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A vault of a few notes, each there for a reason. */
final class SmallVault {

    private SmallVault() {}

    static Path in(Path folder) throws IOException {
        Path vault = folder.resolve("vault");
        write(vault, "people.yml", """
                - id: ana
                  name: Ana Ruiz
                  handles: ["@anar"]
                  team: Platform
                  place: Bogotá
                  away: until 2999-12-31
                  capacity: 3 a week
                  groups: [core]
                - id: bo
                  name: Bo Li
                  status: left
                  left: 2025-03-31
                """);
        write(vault, "practices/retries.md", """
                ---
                title: Retries with backoff
                authors: [ana]
                reviewers: [bo]
                date: 2025-03-04
                tags: [resilience, http]
                ---
                Begin with a deadline.

                ## When to retry

                Only what is idempotent: retries of the rest do harm. See [[Circuit breakers]] and [[No such note]].
                """);
        write(vault, "practices/breakers.md", """
                ---
                title: Circuit breakers
                authors: [bo]
                date: 2024-11-02
                tags: [resilience]
                ---
                A breaker stops retries when the other side is down. See [[retries]].
                """);
        write(vault, "howto/retries.md", """
                ---
                title: Configure retries
                authors: ["@anar"]
                date: 2025-06-01
                ---
                Set the number of retries to three.
                """);
        write(vault, "secret/incident.md", """
                ---
                title: The zanzibar incident
                authors: [ana]
                audience: [core]
                ---
                What happened in zanzibar stays with the team.
                """);
        write(vault, "odd/hostile.md", """
                ---
                title: "Hostile \\e[31mred\\e[0m \\u202Eeltit"
                authors: [ana]
                ---
                Some hostile text: \u001b]0;owned\u0007 and more.
                """);
        write(vault, "odd/backup-ja.md", """
                ---
                title: バックアップの手順
                authors: [bo]
                ---
                バックアップは毎晩行います。 See [[retries]].
                """);
        write(vault, "odd/broken.md", "---\ntitle: [unclosed\n---\nStill a note about brokenness.\n");
        return vault;
    }

    private static void write(Path vault, String name, String text) throws IOException {
        Path file = vault.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package dev.knowhow.cli;

import dev.knowhow.testkit.NoteFolder;
import java.nio.file.Path;

/** A vault of a few notes, each there for a reason. */
public final class SmallVault {

    private SmallVault() {}

    public static Path in(Path folder) {
        NoteFolder vault = new NoteFolder(folder.resolve("vault"));
        vault.write("people.yml", """
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
        vault.write("practices/retries.md", """
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
        vault.write("practices/breakers.md", """
                ---
                title: Circuit breakers
                authors: [bo]
                date: 2024-11-02
                tags: [resilience]
                ---
                A breaker stops retries when the other side is down. See [[retries]].
                """);
        vault.write("howto/retries.md", """
                ---
                title: Configure retries
                authors: ["@anar"]
                date: 2025-06-01
                ---
                Set the number of retries to three.
                """);
        vault.write("secret/incident.md", """
                ---
                title: The zanzibar incident
                authors: [ana]
                audience: [core]
                ---
                What happened in zanzibar stays with the team.
                """);
        vault.write("odd/hostile.md", """
                ---
                title: "Hostile \\e[31mred\\e[0m \\u202Eeltit"
                authors: [ana]
                ---
                Some hostile text: \u001b]0;owned\u0007 and more.
                """);
        vault.write("odd/backup-ja.md", """
                ---
                title: バックアップの手順
                authors: [bo]
                ---
                バックアップは毎晩行います。 See [[retries]].
                """);
        vault.write("odd/broken.md", "---\ntitle: [unclosed\n---\nStill a note about brokenness.\n");
        return vault.root();
    }
}

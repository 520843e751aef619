package dev.knowhow.internal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeOwnersTest {

    private static CodeOwners rules(String... lines) {
        return CodeOwners.read(String.join("\n", lines), "");
    }

    @Test
    void theLastRuleThatMatchesDecides() {
        CodeOwners rules =
                rules("/ops/ @acme/platform ops@example.org", "/ops/costs.md @acme/finance # and nobody else");

        assertThat(rules.of("ops/deploy/blue.md")).containsExactly("@acme/platform", "ops@example.org");
        assertThat(rules.of("ops/costs.md")).containsExactly("@acme/finance");
        assertThat(rules.of("other.md")).isEmpty();
    }

    @Test
    void aRuleWithoutOwnersTakesBack() {
        assertThat(rules("ops/ @acme/platform", "ops/public/").of("ops/public/a.md"))
                .isEmpty();
    }

    @Test
    void oneStarIsTheFilesOfAFolderButNotOfItsFolders() {
        CodeOwners rules = rules("docs/* @acme/writers");

        assertThat(rules.of("docs/a.md")).containsExactly("@acme/writers");
        assertThat(rules.of("docs/deep/a.md")).isEmpty();
    }

    @Test
    void aPatternWithoutSlashMatchesAnywhere() {
        assertThat(rules("*.sql @acme/data").of("a/b/c.sql")).containsExactly("@acme/data");
    }

    /** Whoever looks after a whole repository knows no topic in particular. */
    @Test
    void aRuleForEverythingHasNoOwners() {
        assertThat(rules("* @acme/everyone").of("a.md")).isEmpty();
        assertThat(rules("/ops/ @acme/platform", "* @acme/everyone").of("ops/a.md"))
                .isEmpty();
    }

    @Test
    void aSectionOfGitLabHasOwnersForRulesWithout() {
        CodeOwners rules = rules("[Docs][2] @acme/writers", "/docs/", "/docs/api/ @acme/api", "^[Optional]", "/x/");

        assertThat(rules.of("docs/a.md")).containsExactly("@acme/writers");
        assertThat(rules.of("docs/api/a.md")).containsExactly("@acme/api");
        assertThat(rules.of("x/a.md")).isEmpty();
    }

    @Test
    void namesMayHaveSpaces() {
        assertThat(rules("/on\\ call/ @acme/sre").of("on call/a.md")).containsExactly("@acme/sre");
    }
}

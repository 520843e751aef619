package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.CommandShapes;
import dev.knowhow.json.Json;
import dev.knowhow.people.MemberId;
import dev.knowhow.present.Counts;
import dev.knowhow.web.Token;
import dev.knowhow.web.Tokens;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** Manages API tokens. */
public final class TokenCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("token", "Manage API tokens.")
                .more("Prints a token, once, for the header Authorization: Bearer TOKEN. Only its hash is "
                        + "stored, in .knowhow-state. Issued and revoked tokens take effect with the next request.")
                .words("ACTION...", "issue, list, or revoke ID")
                .text("--as", "MEMBER", "the member of the token: id, name, handle or e-mail")
                .texts("--group", "GROUP", "a group of the token; may be repeated")
                .day("--until", "the last day on which it is valid (no limit)")
                .text("--label", "TEXT", "the purpose of the token")
                .examples("token issue --as ana --label dashboard", "token list", "token revoke 3f9c0a1b2c4d")
                .index()
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.wordList();
        try (Knowhow knowhow = Vault.openEvenEmpty(invocation)) {
            return run(
                    invocation,
                    words,
                    new Tokens(
                            knowhow.operations().state(),
                            invocation.environment().clock()));
        }
    }

    private static int run(Invocation invocation, List<String> words, Tokens tokens) {
        if (words.equals(List.of("issue"))) {
            return issue(invocation, tokens);
        }
        if (words.equals(List.of("list"))) {
            return list(invocation, tokens);
        }
        if (words.size() == 2 && words.getFirst().equals("revoke")) {
            boolean any = tokens.revoke(words.getLast());
            invocation.environment().info(any ? "revoked" : "there is no token " + Plain.line(words.getLast()));
            return ExitCode.found(any);
        }
        throw Invocation.wrong("use issue, list, or revoke with the id of a token");
    }

    private static int issue(Invocation invocation, Tokens tokens) {
        String name = invocation.text("--as");
        LinkedHashSet<String> groups = new LinkedHashSet<>(invocation.texts("--group"));
        if (name == null && groups.isEmpty()) {
            throw Invocation.wrong("name the member or group of the token with --as or --group");
        }
        String label = invocation.text("--label");
        LocalDate until = invocation.day("--until");
        String token =
                tokens.issue(name == null ? null : member(invocation, name), groups, until, label == null ? "" : label);
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                json.line("token", CommandShapes.SECRET, token);
            }
        } else {
            invocation.out().println(token);
            invocation.environment().info("Keep it safe: it cannot be shown again.");
        }
        return ExitCode.FOUND;
    }

    private static MemberId member(Invocation invocation, String name) {
        try (Knowhow knowhow = Vault.open(invocation)) {
            return knowhow.operations()
                    .people()
                    .verified()
                    .find(name)
                    .orElseThrow(() -> Invocation.wrong("no record in the people files has the name '" + name + "'"))
                    .id();
        }
    }

    private static int list(Invocation invocation, Tokens tokens) {
        List<Token> all = tokens.all();
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                all.forEach(token -> json.line("token", CommandShapes.TOKEN, row(token)));
            }
        } else {
            for (Token token : all) {
                invocation.out().println(Plain.line(line(token)));
            }
            invocation.environment().info(Counts.of(all.size(), "token"));
        }
        return ExitCode.found(!all.isEmpty());
    }

    private static CommandShapes.TokenRow row(Token token) {
        return new CommandShapes.TokenRow(
                token.id(), token.member(), token.groups(), token.issued(), token.until(), token.label());
    }

    private static String line(Token token) {
        return token.id() + "  " + token.issued()
                + (token.until() == null ? "" : " to " + token.until())
                + (token.member() == null ? "" : "  " + token.member())
                + (token.groups().isEmpty() ? "" : "  groups " + String.join(", ", token.groups()))
                + (token.label().isEmpty() ? "" : "  " + token.label());
    }
}

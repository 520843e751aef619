package dev.knowhow.web;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API token, which lets a program act as a member. Only a hash of its 256-bit secret is stored.
 *
 * @param id the public id
 * @param hash the SHA-256 of the secret part, in hexadecimal digits
 * @param member the member it acts for; null if it has groups only
 * @param groups the groups it has
 * @param issued the day of issue
 * @param until the last valid day; null if it does not expire
 * @param label its purpose, for people
 */
public record Token(
        String id,
        String hash,
        @Nullable MemberId member,
        Set<String> groups,
        LocalDate issued,
        @Nullable LocalDate until,
        String label) {

    /** Copies the groups in their order. */
    public Token {
        groups = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(groups));
    }

    /** The viewer it authenticates. */
    public Viewer viewer() {
        return new Viewer(member, groups, false);
    }

    /** Whether the secret matches and the token has not expired. Compares in constant time. */
    boolean isValid(String secret, LocalDate today) {
        boolean same = MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
        return same && (until == null || !today.isAfter(until));
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The token as a line of text. */
    String line() {
        return String.join(
                "\t",
                id,
                hash,
                member == null ? "" : member.value(),
                String.join(",", groups),
                issued.toString(),
                until == null ? "" : until.toString(),
                label);
    }

    /**
     * Parses a line.
     *
     * @throws IllegalArgumentException if the line is not a token
     */
    static Token of(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 7) {
            throw new IllegalArgumentException("a token has seven fields, but this line has " + parts.length);
        }
        try {
            return new Token(
                    parts[0],
                    parts[1],
                    parts[2].isEmpty() ? null : new MemberId(parts[2]),
                    parts[3].isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(parts[3].split(","))),
                    LocalDate.parse(parts[4]),
                    parts[5].isEmpty() ? null : LocalDate.parse(parts[5]),
                    parts[6]);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("a token has an invalid date", e);
        }
    }
}

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
 * Lets a program ask as somebody. What it is told by is not kept, only its hash: 256 random bits cannot be guessed from that.
 *
 * @param id tells it from others, without being secret
 * @param hash the SHA-256 of the secret part, in hexadecimal digits
 * @param member who asks with it; null for somebody who is known by their groups alone
 * @param groups the groups of whoever asks with it
 * @param issued the day it was made
 * @param until the last day it is good; null if there is none
 * @param label what it is for, for people
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

    /** Who asks with it. */
    public Viewer viewer() {
        return new Viewer(member, groups, false);
    }

    /** Whether a secret is the one it was made with, and it is still good. Takes as long for a wrong one. */
    boolean isGood(String secret, LocalDate today) {
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

    /** As a line of a file. */
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
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Token of(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 7) {
            throw new IllegalArgumentException("a token has seven parts, this has " + parts.length);
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
            throw new IllegalArgumentException("a day of a token is none", e);
        }
    }
}

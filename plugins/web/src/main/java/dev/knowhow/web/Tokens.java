package dev.knowhow.web;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Blame;
import dev.knowhow.people.MemberId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens, in a file that only its owner can read. What is issued or revoked holds from the next request on, in every
 * process that reads the file. Safe for use by many threads.
 */
public final class Tokens implements ViewerResolver {

    private static final String PREFIX = "kh_";
    private static final String BEARER = "bearer ";
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    private final Path file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Content known = new Content(FileTime.fromMillis(-1), -1, List.of());

    /** What the file held when it was last read. */
    private record Content(FileTime time, long size, List<Token> tokens) {}

    /**
     * The tokens in a file.
     *
     * @param file it need not exist
     * @param clock what day it is
     */
    public Tokens(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** All tokens, in the order they were issued. */
    public List<Token> all() {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Content before = known;
            if (time.equals(before.time()) && size == before.size()) {
                return before.tokens();
            }
            List<Token> tokens = read();
            known = new Content(time, size, tokens);
            return tokens;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new KnowhowException(Blame.INDEX, "the tokens in " + file + " cannot be read: " + e, e);
        }
    }

    private List<Token> read() throws IOException {
        List<Token> tokens = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            try {
                if (!line.isBlank()) {
                    tokens.add(Token.of(line));
                }
            } catch (IllegalArgumentException e) {
                throw new KnowhowException(
                        Blame.INDEX, file + ":" + number + ": " + e.getMessage() + "; take the line out", e);
            }
        }
        return List.copyOf(tokens);
    }

    /**
     * Makes a token.
     *
     * @param member who asks with it; null for somebody who is known by their groups alone
     * @param groups the groups of whoever asks with it
     * @param until the last day it is good; null if there is none
     * @param label what it is for
     * @return what a program has to send; it is not kept, and cannot be told again
     * @throws KnowhowException if the file cannot be written, or a name could not be read again
     */
    public synchronized String issue(
            @Nullable MemberId member, Set<String> groups, @Nullable LocalDate until, String label) {
        String id = HexFormat.of().formatHex(bytes(ID_BYTES));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
        Token token = new Token(id, Token.hash(secret), member, groups, LocalDate.now(clock), until, label);
        if (token.line().lines().count() != 1 || !Token.of(token.line()).equals(token)) {
            throw new KnowhowException(
                    Blame.USAGE, "names and labels of tokens hold no tabs or line breaks, and groups no commas");
        }
        List<Token> tokens = new ArrayList<>(all());
        tokens.add(token);
        write(tokens);
        return PREFIX + id + "_" + secret;
    }

    private byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * Takes a token back.
     *
     * @return whether there was one of this id
     */
    public synchronized boolean revoke(String id) {
        List<Token> tokens = new ArrayList<>(all());
        boolean any = tokens.removeIf(token -> token.id().equals(id));
        if (any) {
            write(tokens);
        }
        return any;
    }

    private void write(List<Token> tokens) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "tokens", ".new");
            try {
                if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
                }
                Files.write(fresh, tokens.stream().map(Token::line).toList(), StandardCharsets.UTF_8);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new KnowhowException(Blame.INDEX, "the tokens in " + file + " cannot be written: " + e, e);
        }
        known = new Content(FileTime.fromMillis(-1), -1, List.of());
    }

    @Override
    public Answer resolve(Request request) {
        List<String> sent = request.headerValues("authorization");
        if (sent.size() > 1) {
            return new Refused("Bearer");
        }
        if (sent.isEmpty() || !sent.getFirst().toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return new Unknown();
        }
        String token = sent.getFirst().substring(BEARER.length()).strip();
        int middle = token.indexOf('_', PREFIX.length());
        if (!token.startsWith(PREFIX) || middle < 0) {
            return new Refused("Bearer");
        }
        String id = token.substring(PREFIX.length(), middle);
        String secret = token.substring(middle + 1);
        LocalDate today = LocalDate.now(clock);
        Answer answer = new Refused("Bearer error=\"invalid_token\"");
        for (Token one : all()) {
            if (one.id().equals(id) && one.isGood(secret, today)) {
                answer = new Known(one.viewer());
            }
        }
        return answer;
    }
}

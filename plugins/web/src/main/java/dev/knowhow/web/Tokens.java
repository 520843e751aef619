package dev.knowhow.web;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Blame;
import dev.knowhow.people.MemberId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
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

    /** A lock of a file keeps other processes out, and breaks if two threads of this one ask for it. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Content known;

    /** What the file held when it was last read. Each change makes another file. */
    private record Content(
            FileTime time, long size, @Nullable Object key, List<Token> tokens) {

        boolean isOf(BasicFileAttributes now) {
            return time.equals(now.lastModifiedTime()) && size == now.size() && Objects.equals(key, now.fileKey());
        }
    }

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
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Content before = known;
            if (before != null && before.isOf(now)) {
                return before.tokens();
            }
            List<Token> tokens = read();
            known = new Content(now.lastModifiedTime(), now.size(), now.fileKey(), tokens);
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
    public String issue(@Nullable MemberId member, Set<String> groups, @Nullable LocalDate until, String label) {
        String id = HexFormat.of().formatHex(bytes(ID_BYTES));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
        Token token = new Token(id, Token.hash(secret), member, groups, LocalDate.now(clock), until, label);
        if (token.line().lines().count() != 1 || !Token.of(token.line()).equals(token)) {
            throw new KnowhowException(
                    Blame.USAGE, "names and labels of tokens hold no tabs or line breaks, and groups no commas");
        }
        change(tokens -> tokens.add(token));
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
    public boolean revoke(String id) {
        return change(tokens -> tokens.removeIf(token -> token.id().equals(id)));
    }

    /**
     * Reads the file, changes the tokens and writes them, while no other thread or process does.
     *
     * @param change returns whether there is anything to write
     */
    private boolean change(Predicate<List<Token>> change) {
        ONE_THREAD.lock();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                List<Token> tokens = Files.exists(file) ? new ArrayList<>(read()) : new ArrayList<>();
                boolean changed = lock.isValid() && change.test(tokens);
                if (changed) {
                    write(tokens);
                }
                return changed;
            }
        } catch (IOException e) {
            throw new KnowhowException(Blame.INDEX, "the tokens in " + file + " cannot be written: " + e, e);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    /** The new file is on disk before it takes the place of the old one: after a crash a revoked token is still revoked. */
    private void write(List<Token> tokens) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, "tokens", ".new");
        try {
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(fresh, tokens.stream().map(Token::line).toList(), StandardCharsets.UTF_8);
            sync(fresh, StandardOpenOption.WRITE);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        try {
            sync(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            // some systems cannot sync a folder; the file itself is on disk
        }
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
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

package dev.knowhow.web;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens, kept in the state of a knowhow. What is issued or revoked holds from the next request on, in every process that shares
 * the state. Safe for use by many threads and processes.
 */
public final class Tokens implements ViewerResolver {

    private static final String PREFIX = "kh_";
    private static final String BEARER = "bearer ";
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    private static final String KEY = "tokens";

    private final StateStore state;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Content known = new Content(new byte[0], List.of());

    /** What the value held when it was last read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Content(byte[] bytes, List<Token> tokens) {}

    /**
     * The tokens in a store.
     *
     * @param state the store, that of {@link dev.knowhow.Operations#state} in a server
     * @param clock what day it is
     */
    public Tokens(StateStore state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** All tokens, in the order they were issued. */
    public List<Token> all() {
        try {
            byte[] bytes = state.read(KEY).orElse(new byte[0]);
            Content before = known;
            if (Arrays.equals(bytes, before.bytes())) {
                return before.tokens();
            }
            List<Token> tokens = read(bytes);
            known = new Content(bytes, tokens);
            return tokens;
        } catch (IOException e) {
            throw new KnowhowException(Category.INDEX, "the tokens in " + state.name() + " cannot be read: " + e, e);
        }
    }

    private List<Token> read(byte[] bytes) {
        List<Token> tokens = new ArrayList<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            try {
                if (!line.isBlank()) {
                    tokens.add(Token.of(line));
                }
            } catch (IllegalArgumentException e) {
                throw new KnowhowException(
                        Category.INDEX,
                        state.name() + "/" + KEY + ":" + number + ": " + e.getMessage() + "; take the line out",
                        e);
            }
        }
        return List.copyOf(tokens);
    }

    /**
     * Makes a token.
     *
     * @param member the member it stands for; null for a viewer known by groups alone
     * @param groups the groups of the viewer
     * @param until the last day it is valid; null without a limit
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
                    Category.USAGE, "names and labels of tokens hold no tabs or line breaks, and groups no commas");
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
     * Changes the tokens as they are now, whatever another process does meanwhile.
     *
     * @param change returns whether there is anything to write
     */
    private boolean change(Predicate<List<Token>> change) {
        AtomicBoolean changed = new AtomicBoolean();
        try {
            state.update(KEY, before -> {
                List<Token> tokens = new ArrayList<>(before == null ? List.of() : read(before));
                changed.set(change.test(tokens));
                return changed.get() ? bytes(tokens) : before;
            });
            return changed.get();
        } catch (IOException e) {
            throw new KnowhowException(Category.INDEX, "the tokens in " + state.name() + " cannot be written: " + e, e);
        }
    }

    private static byte[] bytes(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.line() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
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

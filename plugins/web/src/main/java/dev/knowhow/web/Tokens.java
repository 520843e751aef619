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
 * Bearer tokens, stored in the state of a knowhow. Issue and revocation take effect with the next request, in every
 * process that shares the state. Safe for use by several threads and processes.
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

    /** The tokens as last read, with their bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Content(byte[] bytes, List<Token> tokens) {}

    /**
     * The tokens in a store.
     *
     * @param state the store; in a server {@link dev.knowhow.Operations#state}
     * @param clock the clock that gives the current day
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
                        state.name() + "/" + KEY + ":" + number + ": " + e.getMessage() + "; delete the line",
                        e);
            }
        }
        return List.copyOf(tokens);
    }

    /**
     * Issues a token.
     *
     * @param member the member it acts for; null if it has groups only
     * @param groups the groups it has
     * @param until the last valid day; null if it does not expire
     * @param label its purpose
     * @return the text a program sends; it is not stored and cannot be shown again
     * @throws KnowhowException if the state cannot be written, or a name contains a tab, line break or comma
     */
    public String issue(@Nullable MemberId member, Set<String> groups, @Nullable LocalDate until, String label) {
        String id = HexFormat.of().formatHex(bytes(ID_BYTES));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
        Token token = new Token(id, Token.hash(secret), member, groups, LocalDate.now(clock), until, label);
        if (token.line().lines().count() != 1 || !Token.of(token.line()).equals(token)) {
            throw new KnowhowException(
                    Category.USAGE,
                    "names and labels of tokens must not contain tabs or line breaks, nor groups commas");
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
     * Revokes a token.
     *
     * @return whether a token had this id
     */
    public boolean revoke(String id) {
        return change(tokens -> tokens.removeIf(token -> token.id().equals(id)));
    }

    /**
     * Changes the tokens atomically across processes.
     *
     * @param change returns whether to write
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
            if (one.id().equals(id) && one.isValid(secret, today)) {
                answer = new Known(one.viewer());
            }
        }
        return answer;
    }
}

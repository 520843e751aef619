package dev.knowhow.internal.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The account that a private address proves: {@code 1234+jane@users.noreply.github.com},
 * {@code jane@users.noreply.github.com}, {@code 1234-jane@users.noreply.gitlab.com}. The number of an account never
 * changes; a handle can be given up and taken by another account.
 *
 * @param platform the host of the account
 * @param number the number of the account; empty if missing
 * @param handle the handle
 */
record PlatformAccount(String platform, String number, String handle) {

    private static final Pattern PRIVATE = Pattern.compile("(?:(\\d+)([+-]))?([^@+]+)@users\\.noreply\\.([^@]+)");

    /** The account of an address in lower case; null for an address of no platform. */
    static @Nullable PlatformAccount of(String address) {
        Matcher matcher = address.contains("@users.noreply.") ? PRIVATE.matcher(address) : null;
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        String number = matcher.group(1);
        String platform = matcher.group(4);
        if (number == null) {
            return new PlatformAccount(platform, "", matcher.group(3));
        }
        // a handle on GitHub may begin with digits and a hyphen
        return matcher.group(2).equals("-") && platform.equals("github.com")
                ? new PlatformAccount(platform, "", number + "-" + matcher.group(3))
                : new PlatformAccount(platform, number, matcher.group(3));
    }
}

package dev.knowhow.notify.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks mail addresses. */
final class MailAddress {

    /**
     * No blanks, line breaks and separators, which could start another header or add a receiver. ASCII only, because
     * SMTP without SMTPUTF8 has no other characters: the client cuts U+010A to a line break, refuses it, and the whole
     * server would count as unreachable.
     */
    private static final Pattern PLAIN =
            Pattern.compile("[!-~&&[^<>,;:\"()\\[\\]\\\\]]+@[!-~&&[^<>,;:\"()\\[\\]\\\\@]]+");

    private MailAddress() {}

    /** A single address without a name; empty if it is invalid. */
    static Optional<InternetAddress> of(String address) {
        try {
            return PLAIN.matcher(address).matches()
                    ? Optional.of(new InternetAddress(address, true))
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    /** The sender, with or without a name. */
    static InternetAddress sender(String from) throws AddressException {
        InternetAddress[] all = InternetAddress.parse(from, true);
        if (all.length != 1 || !PLAIN.matcher(all[0].getAddress()).matches()) {
            throw new AddressException("one address is needed", from);
        }
        return all[0];
    }
}

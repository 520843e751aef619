package dev.knowhow.notify.channel;

import dev.knowhow.notify.channel.MailServer.Security;
import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.outbox.Delivery;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Sends mail over SMTP, with one connection for each mail. Whatever happens before the whole mail is handed over means
 * that it was not sent. Thread-safe.
 */
public final class MailChannel implements Channel {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int LAST_CODE = 599;

    private final MailServer server;
    private final InternetAddress from;
    private final Session session;

    /**
     * Creates a channel.
     *
     * @throws IllegalArgumentException if the sender is not a mail address
     */
    public MailChannel(MailServer server) {
        this(server, null);
    }

    /** A channel that trusts other certificates, for tests. */
    MailChannel(MailServer server, @Nullable SSLSocketFactory sockets) {
        this.server = server;
        try {
            this.from = MailAddress.sender(server.from());
        } catch (MessagingException e) {
            throw new IllegalArgumentException(
                    "the sender '" + server.from() + "' is not a mail address: " + e.getMessage(), e);
        }
        this.session = Session.getInstance(properties(server, sockets));
    }

    private static Properties properties(MailServer server, @Nullable SSLSocketFactory sockets) {
        Properties properties = new Properties();
        String millis = String.valueOf(server.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (server.security() == Security.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        } else if (server.security() == Security.TLS) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        if (sockets != null) {
            properties.put("mail.smtp.ssl.socketFactory", sockets);
        }
        return properties;
    }

    @Override
    public String name() {
        return server.toString();
    }

    @Override
    public Delivery send(String address, Content content) {
        Optional<InternetAddress> to = MailAddress.of(address);
        if (to.isEmpty()) {
            return new Delivery.Rejected(
                    address.isEmpty()
                            ? "the receiver has no mail address; add email to their record"
                            : "the mail address of the receiver is invalid; correct email of their record");
        }
        OutgoingMail mail = null;
        boolean connected = false;
        try (Transport transport = session.getTransport("smtp")) {
            mail = new OutgoingMail(session, from, to.get(), content);
            transport.connect(server.host(), server.port(), server.user(), server.password());
            connected = true;
            transport.sendMessage(mail, new Address[] {to.get()});
            return new Delivery.Accepted();
        } catch (AuthenticationFailedException e) {
            return new Delivery.Unreachable(
                    name() + " refused the user name or password: " + e.getMessage() + "; correct the mail settings");
        } catch (MessagingException e) {
            if (mail != null && mail.isHandedOver() && isClosing(e)) {
                return new Delivery.Accepted();
            }
            return connected
                    ? refused(e, mail != null && mail.isHandedOver(), to.get().getAddress())
                    : new Delivery.Unreachable("cannot connect to " + name() + ": " + reason(e));
        } catch (RuntimeException e) {
            return mail != null && mail.isHandedOver()
                    ? new Delivery.Unknown(reason(e))
                    : new Delivery.Deferred("the mail cannot be sent: " + reason(e));
        }
    }

    /** Whether only closing the connection failed, after the server had confirmed the mail. */
    private static boolean isClosing(MessagingException e) {
        return e.getMessage() != null && e.getMessage().equals("Server Close Failed");
    }

    /** Servers repeat the address of the receiver in their answer; it is not shown. */
    private Delivery refused(MessagingException failure, boolean handedOver, String address) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            int code = switch (e) {
                case SMTPAddressFailedException one -> one.getReturnCode();
                case SMTPSenderFailedException one -> one.getReturnCode();
                case SMTPSendFailedException one -> one.getReturnCode();
                default -> 0;
            };
            if (code >= TEMPORARY && code <= LAST_CODE) {
                String reason = name() + " answered " + reason(e).replace(address, "(address)");
                return code < PERMANENT ? new Delivery.Deferred(reason) : new Delivery.Rejected(reason);
            }
        }
        return handedOver
                ? new Delivery.Unknown("the connection to " + name()
                        + " broke before the mail was confirmed; it may have arrived: " + reason(failure))
                : new Delivery.Unreachable("the connection to " + name() + " broke: " + reason(failure));
    }

    private static String reason(Exception e) {
        Throwable last = e;
        String text = String.valueOf(e.getMessage());
        while (last.getCause() != null) {
            last = last.getCause();
            if (last.getMessage() != null && !text.contains(last.getMessage())) {
                text += " (" + last.getMessage() + ")";
            }
        }
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}

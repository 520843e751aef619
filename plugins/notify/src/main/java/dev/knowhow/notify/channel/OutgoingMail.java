package dev.knowhow.notify.channel;

import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.message.ContentHtml;
import dev.knowhow.notify.message.ContentText;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;

/**
 * A mail with text and HTML as alternatives. Its Message-ID is derived from the message in the outbox, so a receiver
 * can recognise a mail that is sent again. It knows whether it was handed over to a server as a whole.
 */
final class OutgoingMail extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String id;
    private boolean handedOver;

    OutgoingMail(Session session, InternetAddress from, InternetAddress to, Content content) throws MessagingException {
        super(session);
        String address = from.getAddress();
        this.id = "<" + content.id() + "@" + address.substring(address.lastIndexOf('@') + 1) + ">";
        setFrom(from);
        setRecipient(RecipientType.TO, to);
        setSubject(content.subject(), UTF_8);
        setSentDate(Date.from(content.time()));
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no automatic answers
        if (content.off() != null) {
            setHeader("List-Unsubscribe", "<" + content.off().toASCIIString() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(ContentText.of(content), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(ContentHtml.of(content), UTF_8, "html");
        setContent(new MimeMultipart("alternative", text, html));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    /** Whether the whole mail was written to the connection, so that the server may have accepted it. */
    boolean isHandedOver() {
        return handedOver;
    }
}

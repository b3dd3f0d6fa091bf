package be.omringd.mail;

import be.omringd.shell.PageTemplates;
import be.omringd.shell.Texts;
import be.omringd.web.OurAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The mail server that the installation configured ({@code spring.mail.*}, {@code omringd.mail.from}); without one no mail is sent. Nothing
 * that a server says is written into logs: it repeats addresses.
 */
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final int PERMANENT = 500;

    private final @Nullable JavaMailSender sender;
    private final @Nullable InternetAddress from;
    private final String address;
    private final PageTemplates templates;
    private final Texts texts;

    @Autowired
    MailServer(ObjectProvider<JavaMailSender> sender, @Value("${omringd.mail.from:}") String from, OurAddress address,
            PageTemplates templates, Texts texts) {
        this(sender.getIfAvailable(), from, address.configured(), templates, texts);
    }

    MailServer(@Nullable JavaMailSender sender, String from, Optional<String> address, PageTemplates templates, Texts texts) {
        this.sender = sender;
        this.from = from.isBlank() ? null : read(from.strip());
        this.address = address.orElse("");
        this.templates = templates;
        this.texts = texts;
        boolean complete = sender != null && this.from != null && address.isPresent();
        if (!complete && (sender != null || this.from != null)) {
            throw new IllegalArgumentException("Mail needs three settings: spring.mail.host, omringd.mail.from and omringd.address");
        }
    }

    private static InternetAddress read(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (jakarta.mail.internet.AddressException noAddress) {
            throw new IllegalArgumentException("omringd.mail.from is an address, such as \"Lus vzw <hallo@example.be>\"", noAddress);
        }
    }

    /** What came of a try. */
    enum Outcome {
        /** The server has it. */
        SENT,
        /** The server does not take mail for this address. */
        REFUSED,
        /** It certainly did not leave; later it may. */
        LATER,
        /** The server does not answer: nothing can be sent now. */
        AWAY,
        /** It may have left: the line broke before the server said so. */
        UNSURE
    }

    boolean isOn() {
        return sender != null;
    }

    /** Sends a letter. The id of the mail goes with it, so that one that comes twice can be told for the same. */
    Outcome deliver(UUID id, String to, Letter letter, Locale reader) {
        JavaMailSender server = sender;
        InternetAddress us = from;
        if (server == null || us == null) {
            return Outcome.AWAY;
        }
        try {
            server.send(written(server.createMimeMessage(), us, id, to, letter, reader));
            return Outcome.SENT;
        } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
            Outcome outcome = outcome(failed);
            LOG.warn("A mail could not be sent ({}): {}", outcome, failed.getClass().getSimpleName());
            return outcome;
        }
    }

    private MimeMessage written(MimeMessage message, InternetAddress us, UUID id, String to, Letter letter, Locale reader)
            throws MessagingException, UnsupportedEncodingException {
        String link = address + "/" + letter.path();
        String name = us.getPersonal() == null ? texts.get(reader, "mail.us") : us.getPersonal();
        Map<String, Object> model = Map.of("subject", texts.get(reader, letter.key() + ".subject"),
                "text", texts.get(reader, letter.key() + ".text", letter.words()), "link", link,
                "says", texts.get(reader, letter.key() + ".link"), "why", texts.get(reader, letter.key() + ".why"), "name", name,
                "language", reader.getLanguage());
        String plain = String.join("\n\n", texts.get(reader, "mail.greeting"), String.valueOf(model.get("text")),
                model.get("says") + ":\n" + link, name, "-- \n" + model.get("why")) + "\n";
        MimeMessageHelper helper = new MimeMessageHelper(new Numbered(message, id, us), true, StandardCharsets.UTF_8.name());
        helper.setFrom(us);
        helper.setTo(to);
        helper.setSubject(String.valueOf(model.get("subject")));
        helper.setText(plain, templates.page("mail/letter", reader, model));
        MimeMessage mail = helper.getMimeMessage();
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", reader.getLanguage());
        return mail;
    }

    private static Outcome outcome(Exception failed) {
        if (failed instanceof MailAuthenticationException) {
            return Outcome.AWAY;
        }
        if (!(failed instanceof MailSendException send)) {
            return Outcome.LATER; // it was not begun
        }
        if (send.getMessageExceptions().length == 0) {
            return Outcome.SENT; // only hanging up went wrong
        }
        Exception why = send.getMessageExceptions()[0];
        if (why == send.getCause()) {
            return Outcome.AWAY; // not even the connection was made
        }
        for (Throwable cause = why; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return ofCode(address.getReturnCode());
                }
                case SMTPSenderFailedException us -> {
                    return Outcome.LATER; // it is our address that is not taken
                }
                case SMTPSendFailedException said when said.getReturnCode() >= 400 && said.getNextException() == null -> {
                    return ofCode(said.getReturnCode());
                }
                default -> {
                    // what is behind it says more
                }
            }
        }
        return Outcome.UNSURE;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof SendFailedException send && send.getNextException() != null ? send.getNextException() : cause.getCause();
    }

    private static Outcome ofCode(int code) {
        return code >= PERMANENT ? Outcome.REFUSED : Outcome.LATER;
    }

    /** A message with a number of ours. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(MimeMessage message, UUID id, InternetAddress us) throws MessagingException {
            super(message.getSession());
            this.id = "<" + id + us.getAddress().substring(us.getAddress().indexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

package be.omringd.mail;

import be.omringd.mail.MailServer.Outcome;
import be.omringd.shell.PageTemplates;
import be.omringd.shell.Texts;
import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * A real mail server within the tests. No mail is sent until a test turns it on; it turns it off again at its end. It takes mail for
 * everybody but for those whom it was told to refuse.
 */
public class TestMail extends MailServer implements AutoCloseable {

    public static final String ADDRESS = "https://omringd.example";
    private static final Pattern LINK = Pattern.compile(Pattern.quote(ADDRESS) + "/(\\S+)");

    private final PageTemplates templates;
    private final Texts texts;
    private final ObjectProvider<MailOutbox> outbox;
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private volatile @Nullable MailServer server;
    private @Nullable Server greenMail;
    private int port;
    private volatile boolean killed;

    TestMail(PageTemplates templates, Texts texts, ObjectProvider<MailOutbox> outbox) {
        super(null, "", Optional.empty(), templates, texts);
        this.templates = templates;
        this.texts = texts;
        this.outbox = outbox;
    }

    /** From now on mail is sent. Close it at the end of the test. */
    public TestMail on() {
        greenMail = new Server(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        port = greenMail.getSmtp().getPort();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        server = new MailServer(sender, "Lus vzw <hallo@lus.example>", Optional.of(ADDRESS), templates, texts);
        return this;
    }

    @Override
    public void close() {
        away();
        server = null;
        refused.clear();
    }

    /** The server does not answer for now. */
    public void away() {
        if (greenMail != null) {
            greenMail.stop();
            greenMail = null;
        }
    }

    /** It answers again. */
    public void back() {
        greenMail = new Server(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
    }

    /** Says this to whoever sends to this address, such as {@code 550 No such user}. */
    public void refuse(String address, String answer) {
        refused.put(address, answer);
    }

    /** Takes mail for this address again. */
    public void take(String address) {
        refused.remove(address);
    }

    /** The application is killed each time after a mail left. */
    public void killedAfterSending(boolean yes) {
        killed = yes;
    }

    /** Sends all that is due. */
    public void send() {
        outbox.getObject().sendWhatIsDue();
    }

    public void forgetWhatIsTooLate() {
        outbox.getObject().forgetWhatIsTooLate();
    }

    /** What was received for this address. */
    public List<MimeMessage> received(String address) {
        Server running = greenMail;
        return running == null ? List.of() : Arrays.stream(running.getReceivedMessages()).filter(mail -> to(mail).equals(address)).toList();
    }

    /** The plain text of a mail. */
    public static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    /** The same as a page. */
    public static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    /** The path with us to which a mail leads. */
    public static String path(MimeMessage mail) {
        return LINK.matcher(text(mail)).results().findFirst().orElseThrow().group(1);
    }

    private static String part(MimeMessage mail, int number) {
        try {
            return find(mail.getContent(), number == 0 ? "text/plain" : "text/html");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String find(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String found = part.isMimeType(type) ? String.valueOf(part.getContent()) : find(part.getContent(), type);
                if (!found.isEmpty()) {
                    return found.replace("\r\n", "\n");
                }
            }
        }
        return "";
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    boolean isOn() {
        return server != null;
    }

    @Override
    Outcome deliver(UUID id, String to, Letter letter, Locale reader) {
        MailServer now = server;
        if (now == null) {
            return Outcome.AWAY;
        }
        Outcome outcome = now.deliver(id, to, letter, reader);
        if (killed && outcome == Outcome.SENT) {
            throw new KilledException();
        }
        return outcome;
    }

    /** In the place of the end of the application: nothing after it happens. */
    static final class KilledException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** GreenMail, which would take everything. */
    private final class Server extends GreenMail {

        Server(ServerSetup setup) {
            super(setup);
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers all) {
            SmtpManager picky = new SmtpManager(all.getImapHostManager(), all.getUserManager()) {
                @Override
                public @Nullable String checkRecipient(SmtpState state, MailAddress address) {
                    return refused.get(address.getEmail());
                }
            };
            return super.createServices(setups, new Managers() {
                @Override
                public SmtpManager getSmtpManager() {
                    return picky;
                }

                @Override
                public UserManager getUserManager() {
                    return all.getUserManager();
                }

                @Override
                public ImapHostManager getImapHostManager() {
                    return all.getImapHostManager();
                }
            });
        }
    }

    /** Puts it in the place of the configured server: {@code @Import(TestMail.Configuration.class)}. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        TestMail testMail(PageTemplates templates, Texts texts, ObjectProvider<MailOutbox> outbox) {
            return new TestMail(templates, texts, outbox);
        }

        /** Mail leaves when a test says so, and not in between. */
        @Bean
        DynamicPropertyRegistrar onlyWhenATestSaysSo() {
            return properties -> properties.add("omringd.mail.every", () -> "1d");
        }
    }
}

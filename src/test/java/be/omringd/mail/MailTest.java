package be.omringd.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.omringd.mail.MailWaiting.State;
import be.omringd.shell.PageTemplates;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerWorld;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

class MailTest extends VolunteerWorld {

    private static final String KIND = "test";

    @Autowired
    private TestMail mail;
    @Autowired
    private Mails mails;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private PageTemplates templates;
    @Autowired
    private Texts texts;

    private final UUID about = UUID.randomUUID();
    private final String address = "an-" + UUID.randomUUID() + "@bib.example";
    private final Kind kind = new Kind();
    private MailOutbox outbox;

    /** Writes down what it hears. */
    private static final class Kind implements MailKind {

        private final Map<String, AtomicInteger> heard = new ConcurrentHashMap<>();
        private boolean wanted = true;

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<Letter> write(UUID about, Locale reader) {
            hear("write");
            return wanted ? Optional.of(new Letter("coaching.reminder.mail", "spiegel/XYZ", "2 april")) : Optional.empty();
        }

        @Override
        public void didNotLeave(UUID about, Letter letter) {
            hear("didNotLeave");
        }

        @Override
        public void left(UUID about) {
            hear("left");
        }

        @Override
        public void tooLate(UUID about) {
            hear("tooLate");
        }

        private void hear(String what) {
            heard.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
        }

        int times(String what) {
            return heard.getOrDefault(what, new AtomicInteger()).get();
        }
    }

    @BeforeEach
    void anOutboxThatKnowsTheKind() {
        mail.on();
        StaticListableBeanFactory kinds = new StaticListableBeanFactory(Map.of("kind", kind));
        ObjectProvider<MailKind> provider = kinds.getBeanProvider(MailKind.class);
        outbox = new MailOutbox(jdbc, mail, provider, transaction, clock);
    }

    @AfterEach
    void off() {
        mails.cancel(KIND, about);
        mail.killedAfterSending(false);
        mail.close();
    }

    @Test
    void aMailLeavesOnceSaysWhatThereIsAndWhereAndItsAddressIsGone() throws MessagingException {
        want("fr");

        outbox.sendWhatIsDue();
        outbox.sendWhatIsDue();

        MimeMessage received = only(mail.received(address));
        assertThat(received.getFrom()[0]).hasToString("Lus vzw <hallo@lus.example>");
        assertThat(received.getSubject()).isEqualTo(texts.get(Texts.FRENCH, "coaching.reminder.mail.subject"));
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(TestMail.text(received)).startsWith("Bonjour,").contains(
                texts.get(Texts.FRENCH, "coaching.reminder.mail.text", "2 april"),
                "https://omringd.example/spiegel/XYZ", "Lus vzw", texts.get(Texts.FRENCH, "coaching.reminder.mail.why"));
        assertThat(TestMail.html(received)).contains("<html lang=\"fr\"", "href=\"https://omringd.example/spiegel/XYZ\"");
        assertThat(kind.times("left")).isOne();
        assertThat(database.queryForList("select * from mail where address = ?", address)).isEmpty();
    }

    @Test
    void whatIsRolledBackSendsNothingAndNothingIsWantedOutsideATransaction() {
        transaction.executeWithoutResult(tx -> {
            mails.send(aMail("nl"));
            tx.setRollbackOnly();
        });
        assertThatExceptionOfType(org.springframework.transaction.IllegalTransactionStateException.class)
                .isThrownBy(() -> mails.send(aMail("nl")));

        outbox.sendWhatIsDue();

        assertThat(mail.received(address)).isEmpty();
    }

    @Test
    void aMailThatIsWantedLaterWaitsForItsMoment() {
        transaction.executeWithoutResult(tx -> mails.send(new NewMail(KIND, about, address, "nl", clock.instant().plus(Duration.ofDays(3)),
                clock.instant().plus(Duration.ofDays(9)))));

        outbox.sendWhatIsDue();
        assertThat(mail.received(address)).isEmpty();
        clock.setTo(clock.instant().plus(Duration.ofDays(3)));
        outbox.sendWhatIsDue();

        assertThat(mail.received(address)).hasSize(1);
    }

    @Test
    void whileTheServerIsAwayMailWaitsLongerEachTimeAndLeavesOnceWhenItIsBack() {
        mail.away();
        want("nl");

        outbox.sendWhatIsDue();
        outbox.sendWhatIsDue();
        assertThat(kind.times("write")).as("not again before half a minute").isOne();
        assertThat(kind.times("didNotLeave")).isOne();
        assertThat(state()).isEqualTo(State.DELAYED);
        pass(Duration.ofSeconds(31));
        outbox.sendWhatIsDue();
        pass(Duration.ofSeconds(31));
        outbox.sendWhatIsDue();
        assertThat(kind.times("write")).as("the second pause is longer").isEqualTo(2);
        mail.back();
        pass(Duration.ofMinutes(1));
        outbox.sendWhatIsDue();

        assertThat(mail.received(address)).hasSize(1);
        assertThat(mails.waiting(KIND, about)).isEmpty();
    }

    @Test
    void anAddressThatTheServerRefusesIsNotTriedAgainAndIsSaid() {
        mail.refuse(address, "550 5.1.1 No such user");
        want("nl");

        outbox.sendWhatIsDue();
        pass(Duration.ofDays(1));
        outbox.sendWhatIsDue();

        assertThat(kind.times("write")).isOne();
        assertThat(kind.times("didNotLeave")).isOne();
        assertThat(only(mails.waiting(KIND, about))).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.REFUSED);
            assertThat(one.address()).isEqualTo(address);
        });
    }

    @Test
    void anAddressThatIsRefusedForNowIsTriedAgain() {
        mail.refuse(address, "451 4.7.1 Come back later");
        want("nl");

        outbox.sendWhatIsDue();
        assertThat(state()).isEqualTo(State.DELAYED);
        mail.take(address);
        pass(Duration.ofMinutes(1));
        outbox.sendWhatIsDue();

        assertThat(mail.received(address)).hasSize(1);
    }

    @Test
    void killedAfterItLeftAMailComesASecondTimeWithTheSameNumberAndNeverAThird() throws MessagingException {
        want("nl");
        mail.killedAfterSending(true);

        assertThatExceptionOfType(TestMail.KilledException.class).isThrownBy(outbox::sendWhatIsDue);
        outbox.sendWhatIsDue();
        assertThat(mail.received(address)).as("somebody may still be at it").hasSize(1);
        pass(Duration.ofMinutes(6));
        assertThatExceptionOfType(TestMail.KilledException.class).isThrownBy(outbox::sendWhatIsDue);
        pass(Duration.ofMinutes(6));
        outbox.sendWhatIsDue();

        List<MimeMessage> twice = mail.received(address);
        assertThat(twice).hasSize(2);
        assertThat(twice.getFirst().getMessageID()).isEqualTo(twice.getLast().getMessageID());
        assertThat(state()).isEqualTo(State.UNSURE);
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotSentAndItsAddressIsGone() {
        want("nl");
        kind.wanted = false;

        outbox.sendWhatIsDue();

        assertThat(mail.received(address)).isEmpty();
        assertThat(mails.waiting(KIND, about)).isEmpty();
        assertThat(kind.times("left")).isZero();
    }

    @Test
    void whatCouldNotBeSentInItsTimeIsForgottenAlsoWhereMailIsTurnedOff() {
        mail.away();
        want("nl");
        outbox.sendWhatIsDue();
        mail.close();
        outbox.forgetWhatIsTooLate();
        assertThat(mails.waiting(KIND, about)).hasSize(1);

        pass(Duration.ofDays(6));
        outbox.forgetWhatIsTooLate();

        assertThat(mails.waiting(KIND, about)).isEmpty();
        assertThat(kind.times("tooLate")).isOne();
    }

    @Test
    void withoutAServerNoMailIsTaken() {
        mail.close();

        assertThat(mails.isOn()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> want("nl"));
    }

    @Test
    void twoThatSendAtTheSameTimeSendItOnce() throws InterruptedException {
        want("nl");
        Thread other = Thread.ofVirtual().start(outbox::sendWhatIsDue);

        outbox.sendWhatIsDue();
        other.join();

        assertThat(mail.received(address)).hasSize(1);
    }

    @Test
    void halfASettingIsSaidAtTheStart() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        Optional<String> ours = Optional.of(TestMail.ADDRESS);

        assertThat(new MailServer(null, "", ours, templates, texts).isOn()).isFalse();
        assertThat(new MailServer(sender, "hallo@lus.example", ours, templates, texts).isOn()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new MailServer(sender, "", ours, templates, texts));
        assertThatIllegalArgumentException().isThrownBy(() -> new MailServer(null, "hallo@lus.example", ours, templates, texts));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailServer(sender, "hallo@lus.example", Optional.empty(), templates, texts));
        assertThatIllegalArgumentException().isThrownBy(() -> new MailServer(sender, "Lus vzw", ours, templates, texts));
    }

    private void want(String language) {
        transaction.executeWithoutResult(tx -> mails.send(aMail(language)));
    }

    private NewMail aMail(String language) {
        return new NewMail(KIND, about, address, language, clock.instant(), clock.instant().plus(Duration.ofDays(5)));
    }

    private void pass(Duration time) {
        clock.setTo(clock.instant().plus(time));
    }

    private State state() {
        return only(mails.waiting(KIND, about)).state();
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}

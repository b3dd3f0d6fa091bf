package be.omringd.mirror;

import be.omringd.casefile.CaseFiles;
import be.omringd.mail.MailWaiting;
import be.omringd.mail.Mails;
import be.omringd.mail.NewMail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links of a mirror that are sent by mail. An address is kept in the mail that waits, and gone once that left or the mirror ended; the code
 * of its link is made when the mail leaves, and only a hash of it is kept. So nobody can tell which answers came from which address. Access
 * follows from the case.
 */
@Service
@Transactional
public class MirrorMails {

    /** Mails that wait go when the mirror ends; this is only for one that is kept open for longer than it was. */
    private static final Duration BEYOND_THE_END = Duration.ofDays(60);

    private final Mirrors mirrors;
    private final Mirrors.AllMirrors all;
    private final AnswerRows rows;
    private final CaseFiles files;
    private final Mails mails;
    private final Clock clock;

    MirrorMails(Mirrors mirrors, Mirrors.AllMirrors all, AnswerRows rows, CaseFiles files, Mails mails, Clock clock) {
        this.mirrors = mirrors;
        this.all = all;
        this.rows = rows;
        this.files = files;
        this.mails = mails;
        this.clock = clock;
    }

    /** What came of what was typed. Nothing is sent unless all of it can be. */
    public enum Outcome {
        SENT,
        /** Nothing was typed. */
        NOTHING,
        /** Something is no mail address. */
        WRONG,
        /** An address stands there twice, or has a mail that waits. */
        TWICE,
        /** There would be more than {@link Mirrors#MOST_CARDS} links. */
        TOO_MANY,
        /** The mirror ended, or no mail is sent from here any more. */
        NO_LONGER
    }

    /** @param about the parts of what was typed that are meant, as they were typed; empty where it is all of it */
    public record Result(Outcome outcome, List<String> about) {}

    /** Whether links can be sent. */
    public boolean areSent() {
        return mails.isOn();
    }

    /**
     * Sends a link to each of these addresses.
     *
     * @param typed as it was typed or pasted
     * @param layer from where they look; null where they say so themselves
     * @param language of the mail: nl, fr or en
     */
    public Result send(MirrorId id, String typed, @Nullable Layer layer, String language) {
        MirrorSummary mirror = mirrors.get(id);
        files.hold(mirror.caseId());
        Mirror locked = all.lock(id.value()).orElseThrow();
        List<MailWaiting> before = waiting(id);
        TypedAddresses read = TypedAddresses.read(typed, before.stream().map(MailWaiting::address).toList());
        if (!locked.isOpen() || !mails.isOn()) {
            return new Result(Outcome.NO_LONGER, List.of());
        }
        if (!read.wrong().isEmpty()) {
            return new Result(Outcome.WRONG, read.wrong());
        }
        if (!read.twice().isEmpty()) {
            return new Result(Outcome.TWICE, read.twice());
        }
        if (read.addresses().isEmpty()) {
            return new Result(Outcome.NOTHING, List.of());
        }
        if (rows.people(id).links() + before.size() + read.addresses().size() > Mirrors.MOST_CARDS) {
            return new Result(Outcome.TOO_MANY, List.of());
        }
        UUID mailing = UUID.randomUUID();
        rows.addMailing(id, mailing, layer);
        read.addresses().forEach(address -> mails.send(new NewMail(LinkMail.KIND, mailing, address, language, clock.instant(),
                Mirrors.endOf(locked.closesOn()).plus(BEYOND_THE_END))));
        return new Result(Outcome.SENT, List.of());
    }

    /** Mails with links that did not leave yet, or cannot. */
    @Transactional(readOnly = true)
    public List<MailWaiting> waiting(MirrorId id) {
        mirrors.get(id);
        return rows.mailings(id).stream().flatMap(mailing -> mails.waiting(LinkMail.KIND, mailing).stream()).toList();
    }

    /** No link for this address after all. Nothing changes where it was sent in the meantime. */
    public void withdraw(MirrorId id, UUID mail) {
        mirrors.get(id);
        rows.mailings(id).forEach(mailing -> mails.cancel(LinkMail.KIND, mailing, mail));
    }

    @EventListener
    void on(MirrorEnded ended) {
        rows.mailings(ended.id()).forEach(mailing -> mails.cancel(LinkMail.KIND, mailing));
        rows.forgetMailings(ended.id());
    }
}

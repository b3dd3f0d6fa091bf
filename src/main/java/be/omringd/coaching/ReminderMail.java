package be.omringd.coaching;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.coaching.ActionReminders.Reminders;
import be.omringd.mail.Letter;
import be.omringd.mail.MailKind;
import be.omringd.shell.Moments;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mail that reminds the owner of an action, once. */
@Component
class ReminderMail implements MailKind {

    static final String KIND = "action-reminder";

    private final Reminders reminders;
    private final CoachingFacts facts;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final Moments moments;

    ReminderMail(Reminders reminders, CoachingFacts facts, CaseFiles files, CurrentActor currentActor, Moments moments) {
        this.reminders = reminders;
        this.facts = facts;
        this.files = files;
        this.currentActor = currentActor;
        this.moments = moments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID about, Locale reader) {
        return waiting(about).flatMap(reminder -> facts.action(reminder.caseId(), reminder.number()).map(action -> {
            ReminderLink link = ReminderLink.next();
            reminder.opens(link.hash());
            return new Letter("coaching.reminder.mail", ActionReminders.PATH + "/" + link.signs(), moments.date(action.byWhen(), reader));
        }));
    }

    @Override
    public void didNotLeave(UUID about, Letter letter) {
        waiting(about).ifPresent(reminder -> reminder.opens(null));
    }

    @Override
    public void left(UUID about) {
        waiting(about).ifPresent(Reminder::sent);
    }

    @Override
    public void tooLate(UUID about) {
        waiting(about).ifPresent(Reminder::notSent);
    }

    /** The case is held first, as everybody does; then nothing is done or dropped beside it. */
    private Optional<Reminder> waiting(UUID about) {
        return reminders.findCaseId(about).flatMap(caseId -> {
            currentActor.asProcess(() -> files.hold(new CaseId(caseId)));
            return reminders.findById(about).filter(one -> one.state() == ReminderState.WAITS);
        });
    }
}

package be.omringd.coaching;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.mail.MailWaiting;
import be.omringd.mail.Mails;
import be.omringd.mail.NewMail;
import be.omringd.organisation.Organisations;
import be.omringd.shell.Moments;
import be.omringd.text.MailAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One reminder by mail for the owner of an action who asks for it. Access follows from the case. The address is in the mail that waits and
 * nowhere else: it is gone once the mail left, when the action is done or dropped, or when the trajectory stops.
 */
@Service
@Transactional
public class ActionReminders {

    /** The path of the page to which a reminder leads. */
    public static final String PATH = "afspraak";
    /** The furthest day, counted from today. */
    private static final Period FURTHEST = Period.ofYears(2);
    /** So long it is tried; later it would remind of what is past. */
    private static final Period OF_USE = Period.ofDays(14);

    private final Reminders reminders;
    private final CoachingFacts facts;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Mails mails;
    private final Clock clock;

    ActionReminders(Reminders reminders, CoachingFacts facts, CaseFiles files, Organisations organisations, Mails mails, Clock clock) {
        this.reminders = reminders;
        this.facts = facts;
        this.files = files;
        this.organisations = organisations;
        this.mails = mails;
        this.clock = clock;
    }

    /** What is wrong with a reminder that is asked for. Texts: {@code coaching.reminder.problem.<name>}. */
    public enum Problem {
        /** Mail cannot be sent there. */
        ADDRESS,
        /** It is today, past or more than two years ahead. */
        DAY,
        /** The action has its reminder already, is not in the plan any more, or mail was turned off. */
        NO_LONGER
    }

    /**
     * The reminder of an action.
     *
     * @param waiting the mail that did not leave yet; null once it left, or where its time is over
     */
    public record ActionReminder(int number, LocalDate on, ReminderState state, @Nullable MailWaiting waiting) {}

    /** Whether reminders can be sent. */
    public boolean areSent() {
        return mails.isOn();
    }

    /** The reminders of the actions of this case. */
    @Transactional(readOnly = true)
    public List<ActionReminder> of(CaseId id) {
        files.check(id);
        return reminders.findByCaseId(id.value()).stream().map(one -> new ActionReminder(one.number(), one.remindOn(), one.state(),
                mails.waiting(ReminderMail.KIND, one.id()).stream().findFirst().orElse(null)))
                .sorted(Comparator.comparing(ActionReminder::number)).toList();
    }

    /** The owner of this action asked for a reminder on this day. Empty where that is noted. */
    public Optional<Problem> ask(CaseId id, int number, String address, @Nullable LocalDate on) {
        boolean open = files.hold(id).status() != CaseStatus.CLOSED && !facts.get(id).stopped();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        if (!MailAddress.isAddress(address)) {
            return Optional.of(Problem.ADDRESS);
        }
        if (on == null || !on.isAfter(today) || on.isAfter(today.plus(FURTHEST))) {
            return Optional.of(Problem.DAY);
        }
        if (!open || !mails.isOn() || facts.action(id, number).isEmpty()
                || reminders.findByCaseIdAndNumber(id.value(), number).isPresent()) {
            return Optional.of(Problem.NO_LONGER);
        }
        Reminder reminder = reminders.save(new Reminder(id, number, on));
        mails.send(new NewMail(ReminderMail.KIND, reminder.id(), address, organisations.get(facts.get(id).organisation()).language(),
                CoachingFacts.morningOf(on), CoachingFacts.morningOf(on.plus(OF_USE))));
        return Optional.empty();
    }

    /** No reminder after all. Nothing changes where it was sent. */
    public void withdraw(CaseId id, int number) {
        files.hold(id);
        reminders.findByCaseIdAndNumber(id.value(), number).filter(one -> one.state() != ReminderState.SENT).ifPresent(this::forget);
    }

    @EventListener
    void on(PlanMade made) {
        reminders.findByCaseId(made.id().value()).stream().filter(one -> facts.action(made.id(), one.number()).isEmpty())
                .forEach(this::forget);
    }

    @EventListener
    void on(CaseEvent.Closed closed) {
        reminders.findByCaseId(closed.caseId().value()).forEach(this::forget);
    }

    @EventListener
    void on(CaseEvent.RoundingOff roundingOff) {
        reminders.findByCaseId(roundingOff.caseId().value()).forEach(this::forget);
    }

    private void forget(Reminder reminder) {
        mails.cancel(ReminderMail.KIND, reminder.id());
        reminders.delete(reminder);
    }

    /** What was agreed, for who followed the link in a reminder. Empty where it opens nothing, or nothing any more. */
    @Transactional(readOnly = true)
    public Optional<PlannedAction> find(String link) {
        return ReminderLink.read(link).flatMap(read -> reminders.findBySecretHash(read.hash()))
                .flatMap(reminder -> facts.action(reminder.caseId(), reminder.number()));
    }

    interface Reminders extends JpaRepository<Reminder, UUID> {

        List<Reminder> findByCaseId(UUID caseId);

        Optional<Reminder> findByCaseIdAndNumber(UUID caseId, int number);

        @Query("select r.caseId from Reminder r where r.id = :id")
        Optional<UUID> findCaseId(UUID id);

        Optional<Reminder> findBySecretHash(String hash);
    }
}

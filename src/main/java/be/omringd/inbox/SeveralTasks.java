package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.inbox.OneOfSeveral.Did;
import be.omringd.inbox.OneOfSeveral.Not;
import be.omringd.inbox.OneOfSeveral.Same;
import be.omringd.shell.Moments;
import be.omringd.shell.UnexpectedErrors;
import be.omringd.text.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * One thing done with several tasks at once. Each is looked at by role and by case and has its own transaction: what cannot be done for one
 * is said of that one, and the rest is done. Once more changes nothing more. See docs/decisions/0058-several-tasks-at-once.md.
 */
@Service
public class SeveralTasks {

    /** How many days ahead a due date may be set at most. */
    public static final int DAYS_AHEAD = 366;
    private static final Logger LOG = LoggerFactory.getLogger(SeveralTasks.class);

    private final OneOfSeveral one;
    private final TaskAssignments assignments;
    private final CurrentActor currentActor;
    private final Users users;
    private final Clock clock;

    SeveralTasks(OneOfSeveral one, TaskAssignments assignments, CurrentActor currentActor, Users users, Clock clock) {
        this.one = one;
        this.assignments = assignments;
        this.currentActor = currentActor;
        this.users = users;
        this.clock = clock;
    }

    /** Why something was not done with a task. Texts: {@code inbox.several.why.<name>}. */
    public enum Why {
        /** A colleague has it. */
        TAKEN,
        /** It is done or was withdrawn. */
        OVER,
        /** It is not for this user. */
        NOT_FOR_YOU,
        /** The colleague who was chosen may not do it. */
        COLLEAGUE_MAY_NOT,
        /** Somebody changed it since; only where something is undone. */
        CHANGED,
        /** It is of a process, and done by answering what it asks. */
        OF_A_PROCESS,
        /** It is about no case, and so always in somebody’s hands. */
        OF_SOMEBODY,
        /** The database is away. */
        NOT_NOW
    }

    /** A task that stays as it was. */
    public record Stays(UUID task, Why why) {}

    /** What became of it; with it, what can be undone by the one who did it. */
    public static final class Outcome {

        private final UUID by;
        private final List<UUID> done;
        private final List<Stays> stays;
        private final List<Did> steps;

        private Outcome(UUID by, List<UUID> done, List<Stays> stays, List<Did> steps) {
            this.by = by;
            this.done = done;
            this.stays = stays;
            this.steps = steps;
        }

        /** The tasks for which it is as was asked, also those for which it was so already. */
        public List<UUID> done() {
            return done;
        }

        /** The tasks for which it could not be done. */
        public List<Stays> stays() {
            return stays;
        }

        /** Whether something changed that can be given back. */
        public boolean canBeUndone() {
            return !steps.isEmpty();
        }
    }

    /** Takes them in hand: those that nobody has, or a colleague who is away. */
    public Outcome claim(Collection<UUID> tasks) {
        return each(tasks, one::claim);
    }

    /** Puts them back for any colleague: one’s own, or for a manager anybody’s. What was typed stays with them. */
    public Outcome release(Collection<UUID> tasks) {
        return each(tasks, one::release);
    }

    /**
     * Hands them to one colleague, with one reason that the colleague reads at each.
     *
     * @param reason 1 to {@value TaskAssignments#LONGEST_REASON} characters; throws {@link IllegalArgumentException} otherwise
     */
    public Outcome handOver(Collection<UUID> tasks, UUID colleague, String reason) {
        String why = reason(reason);
        return each(tasks, id -> one.handOver(id, colleague, why));
    }

    /**
     * Sets the day by whose end they have to be done, with one reason that stands at each and in its file. The timers of the diagram that
     * remind go on as they were.
     *
     * @param day {@link #today} to {@link #lastDay}; throws {@link IllegalArgumentException} otherwise, and so does the reason
     * @param reason as in {@link #handOver}
     */
    public Outcome setDue(Collection<UUID> tasks, LocalDate day, String reason) {
        if (day.isBefore(today()) || day.isAfter(lastDay())) {
            throw new IllegalArgumentException("A due date is today or within " + DAYS_AHEAD + " days");
        }
        String why = reason(reason);
        return each(tasks, id -> one.setDue(id, day, why));
    }

    /**
     * Puts them away until a day: they leave the list of the one who has them, and come back by themselves when that day begins. Who puts
     * away what nobody has, takes it in hand: nothing sleeps that is nobody’s. When they are due and whether they are late does not change.
     *
     * @param day tomorrow to {@link #lastDay}; throws {@link IllegalArgumentException} otherwise, and so does the reason
     * @param reason as in {@link #handOver}; it is there to read when they come back
     */
    public Outcome later(Collection<UUID> tasks, LocalDate day, String reason) {
        if (!day.isAfter(today()) || day.isAfter(lastDay())) {
            throw new IllegalArgumentException("Later is tomorrow or within " + DAYS_AHEAD + " days");
        }
        String why = reason(reason);
        return each(tasks, id -> one.later(id, day, why));
    }

    /** Brings back at once what was put away: one’s own, or for a manager anybody’s. */
    public Outcome bringBack(Collection<UUID> tasks) {
        return each(tasks, one::bringBack);
    }

    /** They were done: tasks that somebody wrote down, in this user’s hands or in nobody’s, or for a manager anybody’s. */
    public Outcome done(Collection<UUID> tasks) {
        return each(tasks, one::done);
    }

    /** They need not be done: the same tasks, and those that this user wrote down for a colleague. What they said goes. */
    public Outcome takeBack(Collection<UUID> tasks) {
        return each(tasks, one::takeBack);
    }

    /** Gives back what this user did, where nothing changed since; what a colleague changed meanwhile stays, and is among what stays. */
    public Outcome undo(Outcome outcome) {
        if (!me().equals(outcome.by)) {
            throw new AccessDeniedException("Only what one did oneself");
        }
        List<Did> results = new ArrayList<>();
        outcome.steps.forEach(step -> results.add(tried(step.task(), id -> one.undo(step))));
        return outcome(results.stream().map(did -> did instanceof Not ? did : new Same(did.task())).toList());
    }

    /** A colleague, and how many of the tasks they may do. */
    public record Receiver(Actor colleague, int tasks) {}

    /** Who may do at least one of these tasks, by name. */
    public List<Receiver> receivers(Collection<UUID> tasks) {
        List<UUID> ids = new ArrayList<>();
        for (UUID task : new LinkedHashSet<>(tasks)) {
            try {
                assignments.colleaguesFor(task).forEach(colleague -> ids.add(colleague.user()));
            } catch (AccessDeniedException gone) {
                LOG.debug("A task that was chosen is no longer for this user");
            }
        }
        return users.active().stream()
                .map(user -> new Receiver(user, (int) ids.stream().filter(user.user()::equals).count()))
                .filter(receiver -> receiver.tasks() > 0).toList();
    }

    /** The first day that can be chosen. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    /** The last day that can be chosen. */
    public LocalDate lastDay() {
        return today().plusDays(DAYS_AHEAD);
    }

    private Outcome each(Collection<UUID> tasks, Function<UUID, Did> does) {
        return outcome(new LinkedHashSet<>(tasks).stream().map(id -> tried(id, does)).toList());
    }

    private static Did tried(UUID id, Function<UUID, Did> does) {
        try {
            return does.apply(id);
        } catch (AccessDeniedException noBusiness) {
            return new Not(id, Why.NOT_FOR_YOU);
        } catch (DataAccessException | TransactionException away) {
            if (UnexpectedErrors.isWithoutRoom(away)) {
                // for each of them alike, and it does not pass by itself: said once, by whoever sees it
                throw away;
            }
            LOG.warn("A task could not be changed: {}", away.getClass().getSimpleName());
            return new Not(id, Why.NOT_NOW);
        }
    }

    private Outcome outcome(List<Did> results) {
        return new Outcome(me(), results.stream().filter(did -> !(did instanceof Not)).map(Did::task).toList(),
                results.stream().filter(Not.class::isInstance).map(did -> ((Not) did).stays()).toList(),
                results.stream().filter(did -> !(did instanceof Not || did instanceof Same)).toList());
    }

    private static String reason(String reason) {
        String why = TypedText.lines(reason);
        if (why.isEmpty() || why.length() > TaskAssignments.LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + TaskAssignments.LONGEST_REASON + " characters");
        }
        return why;
    }

    private UUID me() {
        return currentActor.get().user();
    }
}

package be.omringd.carry;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.HeldBy;
import be.omringd.inbox.TaskAssignments;
import be.omringd.text.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two colleagues hold a case together: one asks the other along, and later one of them goes on alone. By who holds it and by managers. See
 * docs/decisions/0063-two-hold-a-case-together.md.
 */
@Service
@Transactional
public class HoldingTogether {

    private final CaseFiles files;
    private final CaseHolders holders;
    private final Users users;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    HoldingTogether(CaseFiles files, CaseHolders holders, Users users, CurrentActor currentActor, ApplicationEventPublisher events) {
        this.files = files;
        this.holders = holders;
        this.users = users;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** What became of it. Texts of what did not go: {@code carry.together.refused.<name>}. */
    public enum Outcome {
        DONE,
        /** The colleague may not see the case, or not any more. */
        MAY_NOT_SEE,
        /** Others hold the case by now, or it is closed: nothing was changed. */
        CHANGED
    }

    /** Who holds it, for one who may ask a colleague along now; empty for others, and where there are two already. */
    @Transactional(readOnly = true)
    public Optional<HeldBy> beforeAsking(CaseId id) {
        CaseSummary file = files.get(id);
        return Optional.of(holders.of(id)).filter(held -> mayAsk(file, held));
    }

    /** Who can be asked along: colleagues who may see the case by themselves and do not hold it, by name. */
    @Transactional(readOnly = true)
    public List<Actor> toAsk(CaseId id) {
        CaseSummary file = files.get(id);
        HeldBy held = holders.of(id);
        return users.active().stream().filter(user -> maySee(user, file) && !held.has(user.user())).toList();
    }

    /**
     * This colleague holds it too from now on.
     *
     * @param seen who held it as somebody decided this
     * @param words what is said with it, at most {@value TaskAssignments#LONGEST_REASON} characters; may be empty. Throws
     *     {@link IllegalArgumentException} where it is longer
     */
    public Outcome ask(CaseId id, HeldBy seen, UUID colleague, String words) {
        String said = TypedText.lines(words);
        if (said.length() > TaskAssignments.LONGEST_REASON) {
            throw new IllegalArgumentException("At most " + TaskAssignments.LONGEST_REASON + " characters");
        }
        CaseSummary file = files.lock(id);
        HeldBy held = holders.of(id);
        if (!held.equals(seen) || !mayAsk(file, held)) {
            return outdated(held, seen);
        }
        if (held.has(colleague) || users.hold(colleague).filter(user -> maySee(user, file)).isEmpty()) {
            return Outcome.MAY_NOT_SEE;
        }
        holders.join(id, colleague, said);
        events.publishEvent(new AskedAlong(id, colleague, currentActor.get().user()));
        return Outcome.DONE;
    }

    /** Who holds it, for one who may say who goes on alone; empty for others, and where not two hold it. */
    @Transactional(readOnly = true)
    public Optional<HeldBy> beforeEnding(CaseId id) {
        CaseSummary file = files.get(id);
        return Optional.of(holders.of(id)).filter(held -> file.status() != CaseStatus.CLOSED && held.isTogether() && may(held));
    }

    /** Which of those who hold it can go on alone: for who was asked along that is the holder, for the others it is either. */
    public List<UUID> canGoOnAlone(HeldBy seen) {
        Actor me = currentActor.get();
        return seen.all().stream().filter(one -> one.equals(seen.holder()) || !me.user().equals(seen.along()) || me.has(Role.MANAGER))
                .toList();
    }

    /**
     * One of both goes on alone. What the other has in hand stays in their hands.
     *
     * @param seen who held it as somebody decided this
     */
    public Outcome endTogether(CaseId id, HeldBy seen, UUID goesOn) {
        CaseSummary file = files.lock(id);
        HeldBy held = holders.of(id);
        Optional<UUID> leaves = held.besides(goesOn);
        if (!held.equals(seen) || file.status() == CaseStatus.CLOSED || leaves.isEmpty()) {
            return outdated(held, seen);
        }
        if (!may(held) || !canGoOnAlone(held).contains(goesOn)) {
            throw new AccessDeniedException("Only who holds the case");
        }
        holders.leave(id, leaves.get());
        return Outcome.DONE;
    }

    /** Who never might is refused; who might as it was seen was overtaken. */
    private Outcome outdated(HeldBy held, HeldBy seen) {
        if (!held.isNobodys() && !may(held) && !may(seen)) {
            throw new AccessDeniedException("Only who holds the case");
        }
        return Outcome.CHANGED;
    }

    private boolean mayAsk(CaseSummary file, HeldBy held) {
        return file.status() != CaseStatus.CLOSED && !held.isTogether() && may(held) && isThere(file, held.holder());
    }

    /** Whoever follows it up can still do so: otherwise it is handed over. */
    private boolean isThere(CaseSummary file, @Nullable UUID holder) {
        return holder != null && users.active(holder).filter(user -> maySee(user, file)).isPresent();
    }

    private boolean may(HeldBy held) {
        Actor me = currentActor.get();
        return me.has(Role.MANAGER) || me.isColleague() && held.has(me.userId());
    }

    private static boolean maySee(Actor user, CaseSummary file) {
        return user.isColleague() && user.mayWorkIn(file.scope());
    }
}

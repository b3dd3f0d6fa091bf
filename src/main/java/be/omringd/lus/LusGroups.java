package be.omringd.lus;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.group.GroupEvent;
import be.omringd.group.GroupMember;
import be.omringd.group.Groups;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.OrientedTowardsLus;
import be.omringd.intake.RequestId;
import be.omringd.intake.RequestPhase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lus of each person and how far it is. Who may work in the file may work in its lus; everybody else is refused. */
@Service
@Transactional
public class LusGroups {

    private final Lusses lusses;
    private final Invitations invitations;
    private final Groups groups;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LusGroups(Lusses lusses, Invitations invitations, Groups groups, CaseFiles files, ApplicationEventPublisher events, Clock clock) {
        this.lusses = lusses;
        this.invitations = invitations;
        this.groups = groups;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts the lus of this person, and with it the process. A person has one lus: a second time gives the same one, which begins anew
     * where it had come to its end.
     */
    public LusId start(CaseId caseId, @Nullable UUID requestId) {
        files.enter(caseId, LusPhase.PREPARING);
        Optional<Lus> present = lusses.findByCaseId(caseId.value());
        if (present.isPresent()) {
            if (present.get().beginAnew(clock.instant())) {
                groups.begin(caseId);
                files.note(caseId, "lus.event.startedAgain", null);
                events.publishEvent(new LusStarted(caseId, present.get().id()));
            }
            return present.get().id();
        }
        Lus lus = lusses.save(new Lus(Ids.next(), caseId.value(), requestId, clock.instant()));
        files.note(caseId, "lus.event.started", null);
        events.publishEvent(new LusStarted(caseId, lus.id()));
        return lus.id();
    }

    /** The lus of this person, if there is one. */
    @Transactional(readOnly = true)
    public Optional<LusSummary> find(CaseId caseId) {
        files.check(caseId);
        return lusses.findByCaseId(caseId.value()).map(this::summary);
    }

    /** The lus of this person; throws {@link IllegalStateException} where there is none. */
    @Transactional(readOnly = true)
    public LusSummary get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("There is no lus in file " + caseId));
    }

    /** The people who said yes, in the order in which they did. */
    @Transactional(readOnly = true)
    public List<GroupMember> members(CaseId caseId) {
        return find(caseId).map(lus -> invitations.members(lus.id())).orElse(List.of());
    }

    /**
     * How many people said yes, and how long we have been looking.
     *
     * @param days whole days since the lus was started
     */
    public record Count(int members, long days) {}

    @Transactional(readOnly = true)
    public Count count(CaseId caseId) {
        files.check(caseId);
        Lus lus = lusses.findByCaseId(caseId.value()).orElseThrow();
        return new Count(invitations.members(lus.id()).size(), lus.daysSearching(clock.instant()));
    }

    /**
     * The lus goes on to this state, and the file to its phase. Entering where it is already changes nothing.
     *
     * @throws IllegalStateException where a lus cannot go from here to there
     */
    public void enter(CaseId caseId, LusState next) {
        Lus lus = change(caseId);
        if (lus.enter(next, clock.instant())) {
            next.phase().ifPresent(phase -> files.enter(caseId, phase));
            changed(caseId);
        }
    }

    /** No lus after all: the person waits for a place in a link group. */
    public void continueAsLink(CaseId caseId) {
        Lus lus = change(caseId);
        if (lus.enter(LusState.CLOSED, clock.instant())) {
            files.enter(caseId, RequestPhase.ORIENTED_LINK);
            files.note(caseId, "lus.event.continueAsLink", null);
            events.publishEvent(new OrientedTowardsLinkGroup(caseId));
            changed(caseId);
        }
    }

    /** Together with the decision, or not at all. */
    @EventListener
    void on(OrientedTowardsLus oriented) {
        start(oriented.caseId(), Optional.ofNullable(oriented.requestId()).map(RequestId::value).orElse(null));
    }

    /** The group comes into a phase of its life, and the lus with it; throws where a lus cannot go there. */
    @EventListener
    void on(GroupEvent.Entered entered) {
        lusses.findByCaseId(entered.caseId().value())
                .filter(lus -> lus.enter(LusState.of(entered.phase()), clock.instant()))
                .ifPresent(lus -> changed(entered.caseId()));
    }

    /** Screens of the lus tell who leads the group. */
    @EventListener
    void on(GroupEvent.LeaderChanged changed) {
        lusses.findByCaseId(changed.caseId().value()).ifPresent(lus -> changed(changed.caseId()));
    }

    /** Closes the lus with its file. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        lusses.findByCaseId(closed.caseId().value()).ifPresent(lus -> lus.enter(LusState.CLOSED, clock.instant()));
    }

    /** The person stops or died: the group rounds off. */
    @EventListener
    void on(CaseEvent.RoundingOff ending) {
        lusses.findByCaseId(ending.caseId().value())
                .filter(lus -> !lus.closed())
                .ifPresent(lus -> lus.enter(LusState.ROUNDING_OFF, clock.instant()));
    }

    /** The lus, with its file locked: changes in one case wait for each other. */
    private Lus change(CaseId caseId) {
        files.lock(caseId);
        return lusses.findByCaseId(caseId.value())
                .orElseThrow(() -> new IllegalStateException("There is no lus in file " + caseId));
    }

    private void changed(CaseId caseId) {
        events.publishEvent(new NetworkMapChanged(caseId));
    }

    private LusSummary summary(Lus lus) {
        return new LusSummary(
                lus.id(), new CaseId(lus.caseId()), lus.state(), lus.openedAt(), lus.closedAt(), invitations.members(lus.id()).size());
    }

    interface Lusses extends JpaRepository<Lus, UUID> {

        Optional<Lus> findByCaseId(UUID caseId);
    }
}

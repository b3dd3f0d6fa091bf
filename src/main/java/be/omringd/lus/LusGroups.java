package be.omringd.lus;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.engine.Ids;
import be.omringd.engine.NotYet;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lus of each person and how far it is. Who may work in the file may work in its lus; everybody else is refused. */
@Service
@Transactional
public class LusGroups {

    private final LusFiles lusses;
    private final Invitations invitations;
    private final Groups groups;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LusGroups(LusFiles lusses, Invitations invitations, Groups groups, CaseFiles files, ApplicationEventPublisher events, Clock clock) {
        this.lusses = lusses;
        this.invitations = invitations;
        this.groups = groups;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts the lus of this person, and with it the process. A person has one lus: a second time gives the same one, which begins anew
     * where it had come to its end, and goes on as it was where it had not.
     */
    public LusId start(CaseId caseId, @Nullable UUID requestId) {
        Optional<LusInFile> present = lusses.findLocked(caseId);
        if (present.isPresent()) {
            Lus lus = present.get().lus();
            if (lus.beginAnew(clock.instant())) {
                files.enter(caseId, LusPhase.PREPARING);
                groups.begin(caseId);
                files.note(caseId, "lus.event.startedAgain", null);
                events.publishEvent(new LusStarted(caseId, lus.id()));
            }
            return lus.id();
        }
        Lus lus = lusses.add(new Lus(Ids.next(), caseId.value(), requestId, clock.instant()));
        files.enter(caseId, LusPhase.PREPARING);
        files.note(caseId, "lus.event.started", null);
        events.publishEvent(new LusStarted(caseId, lus.id()));
        return lus.id();
    }

    /** The lus of this person, if there is one. */
    @Transactional(readOnly = true)
    public Optional<LusSummary> find(CaseId caseId) {
        return lusses.find(caseId).map(this::summary);
    }

    /** The lus of this person; throws {@link IllegalStateException} where there is none. */
    @Transactional(readOnly = true)
    public LusSummary get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("There is no lus in file " + caseId));
    }

    /** The people who said yes, in the order in which they did. */
    @Transactional(readOnly = true)
    public List<GroupMember> members(CaseId caseId) {
        return lusses.find(caseId).map(lus -> invitations.members(lus.id())).orElse(List.of());
    }

    /**
     * How many people said yes, and how long we have been looking.
     *
     * @param days whole days since the lus was started
     */
    public record Count(int members, long days) {}

    @Transactional(readOnly = true)
    public Count count(CaseId caseId) {
        Lus lus = lusses.find(caseId).orElseThrow().lus();
        return new Count(invitations.members(lus.id()).size(), lus.daysSearching(clock.instant()));
    }

    /** The map was made: from here on people are sought. Changes nothing where that goes on already. */
    public void mapMade(CaseId caseId) {
        LusInFile lus = lusses.lock(caseId);
        if (lus.isIn(LusPhase.PREPARING)) {
            enter(lus, LusPhase.NETWORK_SEARCH);
        }
    }

    /**
     * The lus goes on to this phase, with its file. Entering where it is already changes nothing.
     *
     * @throws IllegalStateException where a lus cannot go from here to there
     */
    public void enter(CaseId caseId, LusPhase next) {
        enter(lusses.lock(caseId), next);
    }

    private void enter(LusInFile lus, LusPhase next) {
        if (lusses.enter(lus, next)) {
            lusses.changed(lus.file().id());
        }
    }

    /**
     * No lus after all: the person waits for a place in a link group. Throws {@link NotYet} while a person who wants to stop is being
     * rounded off: the process hears of that, and takes the step back.
     */
    public void continueAsLink(CaseId caseId) {
        LusInFile lus = lusses.lock(caseId);
        if (lus.isIn(CasePhase.ROUNDING_OFF)) {
            throw new NotYet();
        }
        if (lus.lus().close(clock.instant())) {
            files.enter(caseId, RequestPhase.ORIENTED_LINK);
            files.note(caseId, "lus.event.continueAsLink", null);
            events.publishEvent(new OrientedTowardsLinkGroup(caseId));
            lusses.changed(caseId);
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
        lusses.find(entered.caseId()).ifPresent(lus -> {
            lus.checkLeadsTo(entered.phase());
            lusses.changed(entered.caseId());
        });
    }

    /** Screens of the lus tell who leads the group. */
    @EventListener
    void on(GroupEvent.LeaderChanged changed) {
        lusses.find(changed.caseId()).ifPresent(lus -> lusses.changed(changed.caseId()));
    }

    /** Closes the lus with its file. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        lusses.find(closed.caseId()).ifPresent(lus -> lus.lus().close(clock.instant()));
    }

    private LusSummary summary(LusInFile found) {
        Lus lus = found.lus();
        return new LusSummary(
                lus.id(), new CaseId(lus.caseId()), lus.openedAt(), lus.closedAt(), invitations.members(lus.id()).size());
    }
}

package be.omringd.linkgroup;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.NotYet;
import be.omringd.inbox.WorkItems;
import be.omringd.intake.IntakeSteps;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.RequestPhase;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who waits for a link group. They hear from us on a rhythm that stands in the diagram, and may choose something else each time. Access
 * follows from the file.
 */
@Service
@Transactional
public class LinkWaiting {

    /** Form of the task in which somebody who waits hears from us. */
    static final String KEEP_IN_TOUCH = "linkgroup/keep-in-touch";
    /** What is written into a timeline when somebody chooses a way: the last one counts. */
    private static final Set<String> TO_LINK_GROUP = Set.of("intake.event.orientedLink", "lus.event.continueAsLink");
    private static final Set<String> WAYS =
            Set.of("intake.event.orientedLink", "lus.event.continueAsLink", "lus.event.started", "lus.event.startedAgain",
                    "intake.event.reopened");

    private final Waits waits;
    private final CaseFiles files;
    private final IntakeSteps intake;
    private final LinkGroupProcess process;
    /** Looked up when needed: work items know the handlers that ask this. */
    private final ObjectProvider<WorkItems> items;
    private final Clock clock;

    LinkWaiting(Waits waits, CaseFiles files, IntakeSteps intake, LinkGroupProcess process, ObjectProvider<WorkItems> items, Clock clock) {
        this.waits = waits;
        this.files = files;
        this.intake = intake;
        this.process = process;
        this.items = items;
        this.clock = clock;
    }

    /** The wait of this person; empty where they do not wait. */
    @Transactional(readOnly = true)
    public Optional<WaitingSummary> find(CaseId caseId) {
        files.check(caseId);
        return waits.findById(caseId.value()).filter(waiting -> !waiting.ended()).map(Waiting::summary);
    }

    /**
     * Begins the wait of somebody who chose a link group before there was a process for it, whatever has been said since; once. False
     * where there is one, or where they went another way.
     */
    public boolean beginForOneOfBefore(CaseId caseId) {
        CaseSummary file = files.lock(caseId);
        boolean roundsOff = file.phase() == CasePhase.ROUNDING_OFF;
        boolean waitsOrDid = file.phase() == RequestPhase.ORIENTED_LINK || roundsOff && lastWayWasLinkGroup(caseId);
        if (file.status() == CaseStatus.CLOSED || !waitsOrDid || waits.existsById(caseId.value())) {
            return false;
        }
        begin(caseId, file.phaseSince());
        process.saidBefore(file, roundsOff);
        return true;
    }

    private boolean lastWayWasLinkGroup(CaseId caseId) {
        return files.timeline(caseId).stream().map(TimelineEntry::kind).filter(WAYS::contains).findFirst().filter(TO_LINK_GROUP::contains)
                .isPresent();
    }

    private void begin(CaseId caseId, Instant since) {
        files.hold(caseId);
        Optional<Waiting> before = waits.findById(caseId.value());
        if (before.isPresent() && !before.get().beginAgain(since)) {
            return;
        }
        if (before.isEmpty()) {
            waits.save(new Waiting(caseId, since));
        }
        process.linkGroupWished(caseId);
    }

    /** Together with the choice, or not at all. */
    @EventListener
    void on(OrientedTowardsLinkGroup oriented) {
        begin(oriented.caseId(), clock.instant());
    }

    /** Who stops, or dies, waits no longer. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        waits.findById(closed.caseId().value()).ifPresent(waiting -> waiting.end(clock.instant()));
    }

    /** They heard from us on this day. */
    public void heard(CaseId caseId, LocalDate on) {
        files.hold(caseId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        waits.findById(caseId.value()).orElseThrow()
                .heard(on.isBefore(today) ? on.atTime(LocalTime.NOON).atZone(Moments.ZONE).toInstant() : clock.instant());
    }

    /** Since when they wait and when they last heard from us, for the rhythm; also of who waits no longer. */
    @Transactional(readOnly = true)
    public WaitingSummary plan(CaseId caseId) {
        files.check(caseId);
        return waits.findById(caseId.value()).orElseThrow().summary();
    }

    /** Whether the next contact can come now: they wait, without a break, and no contact is due or asked for as it is. */
    @Transactional(readOnly = true)
    public boolean canContactNow(CaseId caseId) {
        CaseSummary file = files.get(caseId);
        return file.status() == CaseStatus.OPEN && file.phase() == RequestPhase.ORIENTED_LINK
                && waits.findById(caseId.value()).filter(waiting -> !waiting.ended() && !waiting.broughtForward()).isPresent()
                && items.getObject().openIn(caseId).stream().noneMatch(item -> item.formKey().equals(KEEP_IN_TOUCH));
    }

    /** The next contact comes now, such as when the person calls. False where it cannot, or where a colleague was sooner. */
    public boolean contactNow(CaseId caseId) {
        files.hold(caseId);
        if (!canContactNow(caseId)) {
            return false;
        }
        waits.findById(caseId.value()).orElseThrow().bringForward();
        files.note(caseId, "linkgroup.event.contactNow", null);
        process.contactBroughtForward(caseId);
        return true;
    }

    /**
     * A lus after all: it begins, or begins anew where there was one before. Throws {@link NotYet} while a person who wants to stop is
     * being rounded off: the process hears of that, and takes the step back.
     */
    public void chooseLus(CaseId caseId) {
        if (files.lock(caseId).phase() == CasePhase.ROUNDING_OFF) {
            throw new NotYet();
        }
        if (end(caseId)) {
            files.note(caseId, "linkgroup.event.chosenLus", null);
            intake.chooseLus(caseId);
        }
    }

    /** No link group: the request ends without a group, for this reason, and can be opened again. */
    public void endWaiting(CaseId caseId, String reason) {
        files.hold(caseId);
        if (end(caseId)) {
            intake.endWithoutGroup(caseId, reason);
        }
    }

    /**
     * Somebody gets to know of a group that is put together: they wait no longer, for now. For one who has locked their file. False where
     * they do not wait.
     */
    boolean placed(CaseId caseId) {
        if (!end(caseId)) {
            return false;
        }
        files.enter(caseId, LinkPhase.JOINING_LINK_GROUP);
        files.note(caseId, "linkgroup.event.placed", null);
        process.groupFound(caseId);
        return true;
    }

    /** Somebody waits once more: as long as before where they never were in a group, else from now. Nothing where their file ends. */
    void waitsAgain(CaseId caseId, boolean fromNow) {
        CaseSummary file = files.lock(caseId);
        if (!file.goesOn()) {
            return;
        }
        Waiting wait = waits.findById(caseId.value()).orElseThrow();
        if (fromNow ? wait.beginAgain(clock.instant()) : wait.goOn(clock.instant())) {
            files.enterAgain(caseId, RequestPhase.ORIENTED_LINK, wait.summary().since());
            files.note(caseId, "linkgroup.event.waitsAgain", null);
            process.linkGroupWished(caseId);
            process.saidBefore(file, false);
        }
    }

    private boolean end(CaseId caseId) {
        return waits.findById(caseId.value()).filter(waiting -> waiting.end(clock.instant())).isPresent();
    }

    interface Waits extends JpaRepository<Waiting, UUID> {}
}

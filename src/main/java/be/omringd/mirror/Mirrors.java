package be.omringd.mirror;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mirrors of cases of any kind: what they ask, who gets a card, when they end. Access follows from the case. What is shown of the
 * answers is for {@link Pictures}, and nobody sees one of them.
 */
@Service
@Transactional
public class Mirrors {

    /** Cards that are made at once, and links of one mirror in all. */
    public static final int MOST_CARDS = 300;

    private final AllMirrors mirrors;
    private final SetVersions sets;
    private final AnswerRows rows;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mirrors(AllMirrors mirrors, SetVersions sets, AnswerRows rows, CaseFiles files, ApplicationEventPublisher events, Clock clock) {
        this.mirrors = mirrors;
        this.sets = sets;
        this.rows = rows;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** How many links there are, and how many people answered something, by the layer that they chose themselves. */
    public record Answered(int links, Map<Layer, Integer> byLayer) {

        public int all() {
            return byLayer.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Opens a mirror of this case, which people can answer at once. The set becomes the next version, unless it is as it was. One that is
     * still open ends.
     */
    public MirrorId open(CaseId caseId, MirrorSet set, LocalDate closesOn) {
        files.hold(caseId);
        mirrors.openOf(caseId.value()).forEach(before -> end(before, MirrorState.STOPPED));
        SetVersion latest = sets.findFirstByCaseIdOrderByNumberDesc(caseId.value()).orElse(null);
        SetVersion asked = latest != null && latest.set().equals(set) ? latest
                : sets.save(new SetVersion(caseId, latest == null ? 1 : latest.number() + 1, set, clock.instant()));
        int number = mirrors.countByCaseId(caseId.value()) + 1;
        Mirror mirror = mirrors.save(new Mirror(caseId, asked.id(), number, clock.instant(), closesOn));
        files.note(caseId, "mirror.event.opened", null);
        return mirror.id();
    }

    /** The set of the last mirror, to begin the next one with; empty where there was none. */
    @Transactional(readOnly = true)
    public Optional<MirrorSet> lastSet(CaseId caseId) {
        files.check(caseId);
        return sets.findFirstByCaseIdOrderByNumberDesc(caseId.value()).map(SetVersion::set);
    }

    /** The last mirror of this case. */
    @Transactional(readOnly = true)
    public Optional<MirrorSummary> last(CaseId caseId) {
        files.check(caseId);
        return mirrors.findFirstByCaseIdOrderByNumberDesc(caseId.value()).map(Mirror::summary);
    }

    /** All mirrors of this case, the first one first. */
    @Transactional(readOnly = true)
    public List<MirrorSummary> all(CaseId caseId) {
        files.check(caseId);
        return mirrors.findByCaseIdOrderByNumber(caseId.value()).stream().map(Mirror::summary).toList();
    }

    /** The mirror, for one who may see its case; refused in the same words where there is none. */
    @Transactional(readOnly = true)
    public MirrorSummary get(MirrorId id) {
        Mirror mirror = mirrors.findById(id.value()).orElseThrow(() -> new AccessDeniedException("No access to this mirror"));
        files.check(mirror.caseId());
        return mirror.summary();
    }

    /** How many answered. */
    @Transactional(readOnly = true)
    public Answered answered(MirrorId id) {
        AnswerRows.People people = get(id).state() == MirrorState.OPEN ? rows.people(id) : rows.peopleOfEnded(id);
        return new Answered(people.links(), people.answered());
    }

    /**
     * Makes links for so many more people and tells their codes, this once: we keep a hash of each. Empty where the mirror has ended, or
     * would have more than {@value #MOST_CARDS}.
     */
    public List<String> cards(MirrorId id, int count) {
        MirrorSummary mirror = get(id);
        files.hold(mirror.caseId());
        Mirror locked = mirrors.lock(id.value()).orElseThrow();
        if (!locked.isOpen() || count < 1 || rows.people(id).links() + count > MOST_CARDS) {
            return List.of();
        }
        List<RespondentCode> codes = Stream.generate(RespondentCode::next).limit(count).toList();
        rows.add(id, codes);
        return codes.stream().map(RespondentCode::written).toList();
    }

    /** The mirror stays open until the end of this day. */
    public Instant keepOpen(CaseId caseId, LocalDate closesOn) {
        files.hold(caseId);
        openOf(caseId).ifPresent(mirror -> mirror.keepOpenUntil(closesOn));
        return endOf(closesOn);
    }

    /** When a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(Moments.ZONE).toInstant();
    }

    /** Ends the mirror and its links, where three people answered or more; else nothing changes. */
    public MirrorOutcome close(CaseId caseId) {
        files.hold(caseId);
        Optional<Mirror> open = openOf(caseId);
        if (open.isPresent() && rows.people(open.get().id()).all() < Publication.LIMIT) {
            return MirrorOutcome.FEW_ANSWERS;
        }
        open.ifPresent(mirror -> end(mirror, MirrorState.CLOSED));
        files.note(caseId, "mirror.event.closed", null);
        return MirrorOutcome.PICTURE;
    }

    /** Ends the mirror and its links; there will be no picture. */
    public void endWithoutPicture(CaseId caseId) {
        files.hold(caseId);
        openOf(caseId).ifPresent(mirror -> {
            end(mirror, MirrorState.WITHOUT_PICTURE);
            files.note(caseId, "mirror.event.withoutPicture", null);
        });
    }

    /** The picture was shown on this day, and this was said. */
    public void shown(CaseId caseId, LocalDate on, String said) {
        files.hold(caseId);
        mirrors.findFirstByCaseIdOrderByNumberDesc(caseId.value()).ifPresent(mirror -> mirror.shown(on, said));
    }

    /** Who stops in the middle ends the links with it. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        stop(closed.caseId());
    }

    @EventListener
    void on(CaseEvent.RoundingOff roundingOff) {
        stop(roundingOff.caseId());
    }

    /** With the words of its file a case forgets its mirrors, and what was counted of them. */
    @EventListener
    void on(CaseEvent.Erased erased) {
        rows.eraseAll(erased.caseId());
    }

    private void stop(CaseId caseId) {
        mirrors.openOf(caseId.value()).forEach(mirror -> end(mirror, MirrorState.STOPPED));
    }

    private Optional<Mirror> openOf(CaseId caseId) {
        return mirrors.openOf(caseId.value()).stream().findFirst();
    }

    private void end(Mirror mirror, MirrorState how) {
        if (mirror.end(how, clock.instant())) {
            rows.countAndForget(mirror.id());
            events.publishEvent(new MirrorEnded(mirror.id()));
            events.publishEvent(new MirrorChanged(mirror.id()));
        }
    }

    interface AllMirrors extends JpaRepository<Mirror, UUID> {

        /** Locked: who answers holds it for a moment, and no answer comes in any more. */
        @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
        @Query("select m from Mirror m where m.caseId = :caseId and m.state = be.omringd.mirror.MirrorState.OPEN")
        List<Mirror> openOf(UUID caseId);

        @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
        @Query("select m from Mirror m where m.id = :id")
        Optional<Mirror> lock(UUID id);

        Optional<Mirror> findFirstByCaseIdOrderByNumberDesc(UUID caseId);

        List<Mirror> findByCaseIdOrderByNumber(UUID caseId);

        int countByCaseId(UUID caseId);
    }

    interface SetVersions extends JpaRepository<SetVersion, UUID> {

        Optional<SetVersion> findFirstByCaseIdOrderByNumberDesc(UUID caseId);
    }
}

package be.omringd.outreach;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.place.Places;
import be.omringd.place.Region;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public calls for volunteers as the team sees them. Who may see and change one follows from its file; only a manager approves.
 *
 * <p>Whatever changes an appeal locks its file first, as everywhere.
 */
@Service
@Transactional
public class Outreach {

    private final AppealRepository appeals;
    private final LockedAppeals locked;
    private final SignUps signUps;
    private final Campaigns campaigns;
    private final Drafts drafts;
    private final TextCheck check;
    private final CaseFiles files;
    private final Places places;
    private final Users users;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outreach(AppealRepository appeals, LockedAppeals locked, SignUps signUps, Campaigns campaigns, Drafts drafts, TextCheck check,
            CaseFiles files,
            Places places, Users users, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.appeals = appeals;
        this.locked = locked;
        this.signUps = signUps;
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.check = check;
        this.files = files;
        this.places = places;
        this.users = users;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** A text to begin with, from the need alone, in this language. */
    @Transactional(readOnly = true)
    public AppealText draft(CaseId caseId, AppealKind kind, AppealNeed need, Locale locale) {
        files.check(caseId);
        return drafts.text(kind, need, locale);
    }

    /** What in this text could tell who the person is, in the order in which it stands there. */
    @Transactional(readOnly = true)
    public List<Finding> identifying(CaseId caseId, AppealText text) {
        files.check(caseId);
        return check.findings(caseId, text);
    }

    /**
     * Writes the appeal of a search, and puts it to a manager. One of a kind is open at a time: what was written before is replaced,
     * and what was approved waits for approval again.
     *
     * @param area for a campaign
     * @param maxSignUps of a campaign; null where it is known only when it opens
     * @throws IdentifyingText where a text could tell who the person is
     * @throws IllegalArgumentException on a text that is empty or too long, or an area that is too large
     * @throws IllegalStateException where one of this kind is online
     */
    public AppealId prepare(CaseId caseId, UUID searchId, AppealKind kind, AppealNeed need, AppealTexts texts, @Nullable Area area,
            @Nullable Integer maxSignUps) {
        files.lock(caseId);
        places.get(need.placeCode());
        if (area != null) {
            campaigns.municipalities(area);
        }
        texts.all().forEach((language, text) -> accept(caseId, language, text));
        Appeal appeal = appeals.open(searchId, kind).orElseGet(() -> new Appeal(Ids.next(), caseId, searchId, kind, Slugs.next()));
        if (!appeal.caseId().equals(caseId)) {
            throw new IllegalArgumentException("The search is of another file");
        }
        appeal.write(need, texts, area, maxSignUps, currentActor.get().userId(), clock.instant());
        appeals.save(appeal);
        note(appeal, "written");
        return new AppealId(appeal.id());
    }

    private void accept(CaseId caseId, Locale language, AppealText text) {
        if (!text.fits()) {
            throw new IllegalArgumentException("The text is empty or too long");
        }
        List<Finding> findings = check.findings(caseId, text);
        if (!findings.isEmpty()) {
            throw new IdentifyingText(language, findings);
        }
    }

    /**
     * Whether the current actor may approve it: a manager, and another one than wrote it; one who is the only manager approves the own
     * text too.
     */
    @Transactional(readOnly = true)
    public boolean mayApprove(AppealId id) {
        Appeal appeal = appeals.findById(id.value()).orElseThrow();
        return files.isVisible(appeal.caseId()) && mayApprove(appeal);
    }

    /** A manager agrees. Who and when is kept. {@link AccessDeniedException} for anybody who {@linkplain #mayApprove may not}. */
    public void approve(AppealId id) {
        Appeal appeal = lock(id);
        if (!mayApprove(appeal)) {
            throw new AccessDeniedException("Another manager approves this text");
        }
        if (appeal.approvedAt() == null) {
            appeal.approve(currentActor.get().userId(), clock.instant());
            note(appeal, "approved");
        }
    }

    /** A manager does not agree: it has to be written again. */
    public void sendBack(AppealId id) {
        Appeal appeal = lock(id);
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only a manager decides about a text");
        }
        appeal.sendBack();
        note(appeal, "sentBack");
    }

    /**
     * Puts it online until then. What is online already stays so.
     *
     * @return false where it is over already, or where another campaign is in one of its municipalities, or was a short time ago;
     *     nothing has changed then
     * @throws IllegalStateException where no manager approved it
     */
    public boolean open(AppealId id, Instant until) {
        Appeal appeal = lock(id);
        if (appeal.state() == AppealState.ONLINE || appeal.state() == AppealState.CLOSED) {
            return appeal.state() == AppealState.ONLINE;
        }
        if (appeal.approvedAt() != null && appeal.area().isPresent()) {
            appeals.flush();
            if (!campaigns.take(appeal.id(), campaigns.municipalities(appeal.area().get()))) {
                return false;
            }
        }
        appeal.open(until, clock.instant());
        note(appeal, "online");
        return true;
    }

    /** The same, for so many answers at most. */
    public boolean open(AppealId id, Instant until, int maxSignUps) {
        Appeal appeal = lock(id);
        if (appeal.state() == AppealState.SUBMITTED) {
            appeal.atMost(maxSignUps);
        }
        return open(id, until);
    }

    /** Stays online until then. An earlier end than it has changes nothing. */
    public void renew(AppealId id, Instant until) {
        Appeal appeal = lock(id);
        if (appeal.renew(until)) {
            note(appeal, "renewed");
        }
    }

    /** It is over: its page says so. Closing what is closed changes nothing. */
    public void close(AppealId id, CloseReason reason) {
        close(lock(id), reason);
    }

    /** Closes it where its last moment is over, seen under the lock. */
    void closeIfDue(AppealId id) {
        Appeal appeal = lock(id);
        if (appeal.isDue(clock.instant())) {
            close(appeal, CloseReason.TIME_UP);
        }
    }

    /** The appeals of a search, the newest first. */
    @Transactional(readOnly = true)
    public List<AppealSummary> of(UUID searchId) {
        List<Appeal> found = appeals.findBySearchIdOrderByWrittenAtDescIdDesc(searchId);
        found.stream().map(Appeal::caseId).distinct().forEach(files::check);
        return summaries(found);
    }

    /** The appeals of a file, the newest first. */
    @Transactional(readOnly = true)
    public List<AppealSummary> of(CaseId caseId) {
        files.check(caseId);
        return summaries(appeals.findByCaseIdOrderByWrittenAtDescIdDesc(caseId.value()));
    }

    /** The appeal; throws where there is none. */
    @Transactional(readOnly = true)
    public AppealSummary get(AppealId id) {
        Appeal appeal = appeals.findById(id.value()).orElseThrow();
        files.check(appeal.caseId());
        return summaries(List.of(appeal)).getFirst();
    }

    /** The appeals of the files that the current actor sees, the newest first. */
    @Transactional(readOnly = true)
    public List<AppealSummary> list(Collection<AppealState> states, Collection<AppealKind> kinds, @Nullable Region region, int limit) {
        Set<Region> regions = currentActor.get().visibleRegions();
        if (region != null) {
            regions = regions.contains(region) ? Set.of(region) : Set.of();
        }
        return regions.isEmpty() || states.isEmpty() || kinds.isEmpty()
                ? List.of()
                : summaries(appeals.list(regions.stream().map(AccessScope::of).toList(), states, kinds, Limit.of(limit)));
    }

    /** When a campaign was last in one of these municipalities: now where one is open; empty where none ever was. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastCampaign(Collection<String> nisCodes) {
        Actor actor = currentActor.get();
        if (!actor.isProcess() && actor.visibleRegions().isEmpty()) {
            throw new AccessDeniedException("No access to campaigns");
        }
        return campaigns.last(Set.copyOf(nisCodes), clock.instant());
    }

    /** The municipalities of an area; throws {@link IllegalArgumentException} where it is too large for a campaign. */
    public Set<String> municipalities(Area area) {
        return campaigns.municipalities(area);
    }

    /** A closed file calls nobody any more. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        closeAll(closed.caseId());
    }

    /** Nor does one that is being rounded off. */
    @EventListener
    void on(CaseEvent.RoundingOff ending) {
        closeAll(ending.caseId());
    }

    private void closeAll(CaseId caseId) {
        for (UUID id : appeals.openOf(caseId.value())) {
            close(lock(new AppealId(id)), CloseReason.CASE_CLOSED);
        }
    }

    private void close(Appeal appeal, CloseReason reason) {
        boolean wasOnline = appeal.state() == AppealState.ONLINE;
        if (appeal.close(reason, clock.instant())) {
            note(appeal, "closed." + reason);
            if (wasOnline) {
                events.publishEvent(new AppealClosed(new AppealId(appeal.id()), appeal.searchId(), appeal.caseId(), reason));
            }
        }
    }

    private boolean mayApprove(Appeal appeal) {
        Actor actor = currentActor.get();
        if (!actor.has(Role.MANAGER)) {
            return false;
        }
        return !actor.userId().equals(appeal.writtenBy())
                || users.active().stream().noneMatch(other -> other.has(Role.MANAGER) && !other.userId().equals(actor.userId()));
    }

    private Appeal lock(AppealId id) {
        return locked.get(id.value());
    }

    private void note(Appeal appeal, String what) {
        files.note(appeal.caseId(), "outreach.event." + appeal.kind() + "." + what, null);
    }

    private List<AppealSummary> summaries(List<Appeal> found) {
        Map<UUID, List<AppealSummary.SignUp>> answers = signUps.of(found.stream().map(Appeal::id).toList());
        Map<CaseId, CaseSummary> known = new HashMap<>();
        return found.stream()
                .map(appeal -> summary(appeal, known.computeIfAbsent(appeal.caseId(), files::get),
                        answers.getOrDefault(appeal.id(), List.of())))
                .toList();
    }

    private static AppealSummary summary(Appeal appeal, CaseSummary file, List<AppealSummary.SignUp> answers) {
        return new AppealSummary(
                new AppealId(appeal.id()), appeal.caseId(), appeal.searchId(), appeal.kind(), appeal.state(), file.region(), appeal.need(),
                appeal.texts(), appeal.area(), appeal.maxSignUps(), appeal.erasedSignUps(), appeal.slug(), appeal.writtenAt(),
                appeal.writtenBy(), appeal.approvedAt(), appeal.approvedBy(), appeal.openedAt(), appeal.until(), appeal.renewals(),
                appeal.closedAt(),
                appeal.closeReason(), appeal.state() == AppealState.ONLINE && file.status() == CaseStatus.PAUSED, answers);
    }
}

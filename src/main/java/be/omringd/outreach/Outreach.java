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
import be.omringd.volunteer.VolunteerId;
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
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public calls for volunteers as the team sees them. Who may see and change one follows from its file; only a manager approves.
 *
 * <p>Whatever changes a recruitment locks its file first, as everywhere.
 */
@Service
@Transactional
public class Outreach {

    private final RecruitmentRepository recruitments;
    private final LockedRecruitments locked;
    private final SignUps signUps;
    private final Campaigns campaigns;
    private final Drafts drafts;
    private final TextCheck check;
    private final CaseFiles files;
    private final Places places;
    private final Users users;
    private final CurrentActor currentActor;
    private final RecruitmentNews news;
    private final Clock clock;

    Outreach(RecruitmentRepository recruitments, LockedRecruitments locked, SignUps signUps, Campaigns campaigns, Drafts drafts,
            TextCheck check,
            CaseFiles files,
            Places places, Users users, CurrentActor currentActor, RecruitmentNews news, Clock clock) {
        this.recruitments = recruitments;
        this.locked = locked;
        this.signUps = signUps;
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.check = check;
        this.files = files;
        this.places = places;
        this.users = users;
        this.currentActor = currentActor;
        this.news = news;
        this.clock = clock;
    }

    /** A text to begin with, from the need alone, in this language. */
    @Transactional(readOnly = true)
    public RecruitmentText draft(CaseId caseId, RecruitmentKind kind, RecruitmentNeed need, Locale locale) {
        files.check(caseId);
        return drafts.text(kind, need, locale);
    }

    /** What in this text could tell who the person is, in the order in which it stands there. */
    @Transactional(readOnly = true)
    public List<Finding> identifying(CaseId caseId, RecruitmentText text) {
        files.check(caseId);
        return check.findings(caseId, text);
    }

    /**
     * Writes the recruitment of a search, and puts it to a manager. One of a kind is open at a time: what was written before is replaced,
     * and what was approved waits for approval again.
     *
     * @param area for a campaign
     * @param maxSignUps of a campaign; null where it is known only when it opens
     * @throws IdentifyingText where a text could tell who the person is
     * @throws IllegalArgumentException on a text that is empty or too long, or an area that is too large
     * @throws IllegalStateException where one of this kind is online
     */
    public RecruitmentId prepare(CaseId caseId, UUID searchId, RecruitmentKind kind, RecruitmentNeed need, RecruitmentTexts texts,
            @Nullable Area area,
            @Nullable Integer maxSignUps) {
        files.hold(caseId);
        places.get(need.placeCode());
        if (area != null) {
            campaigns.municipalities(area);
        }
        texts.all().forEach((language, text) -> accept(caseId, language, text));
        Recruitment.Written written =
                new Recruitment.Written(need, texts, area, maxSignUps, currentActor.get().userId(), clock.instant());
        Recruitment recruitment = recruitments.open(searchId, kind).map(before -> anew(before, caseId, written))
                .orElseGet(() -> recruitments.save(new Recruitment(Ids.next(), caseId, searchId, kind, Slugs.next(), written)));
        news.written(recruitment);
        return new RecruitmentId(recruitment.id());
    }

    private static Recruitment anew(Recruitment before, CaseId caseId, Recruitment.Written written) {
        if (!before.caseId().equals(caseId)) {
            throw new IllegalArgumentException("The search is of another file");
        }
        before.write(written);
        return before;
    }

    private void accept(CaseId caseId, Locale language, RecruitmentText text) {
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
    public boolean mayApprove(RecruitmentId id) {
        Recruitment recruitment = recruitments.findById(id.value()).orElseThrow();
        return files.isVisible(recruitment.caseId()) && mayApprove(recruitment);
    }

    /** A manager agrees. Who and when is kept. {@link AccessDeniedException} for anybody who {@linkplain #mayApprove may not}. */
    public void approve(RecruitmentId id) {
        Recruitment recruitment = lock(id);
        if (!mayApprove(recruitment)) {
            throw new AccessDeniedException("Another manager approves this text");
        }
        if (recruitment.approval().isEmpty()) {
            recruitment.approve(currentActor.get().user(), clock.instant());
            news.approved(recruitment);
        }
    }

    /** A manager does not agree: it has to be written again. */
    public void sendBack(RecruitmentId id) {
        Recruitment recruitment = lock(id);
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only a manager decides about a text");
        }
        recruitment.sendBack();
        news.sentBack(recruitment);
    }

    /**
     * Puts it online until then. What is online already stays so.
     *
     * @return false where it is over already, or where another campaign is in one of its municipalities, or was a short time ago;
     *     nothing has changed then
     * @throws IllegalStateException where no manager approved it
     */
    public boolean open(RecruitmentId id, Instant until) {
        Recruitment recruitment = lock(id);
        if (recruitment.state() == RecruitmentState.ONLINE || recruitment.state() == RecruitmentState.CLOSED) {
            return recruitment.state() == RecruitmentState.ONLINE;
        }
        Optional<Area> area = recruitment.area().filter(its -> recruitment.isApproved());
        if (area.isPresent() && !campaigns.take(recruitment.id(), campaigns.municipalities(area.get()))) {
            return false;
        }
        recruitment.open(until, clock.instant());
        news.online(recruitment);
        return true;
    }

    /** The same, for so many answers at most. */
    public boolean open(RecruitmentId id, Instant until, int maxSignUps) {
        Recruitment recruitment = lock(id);
        if (recruitment.state() == RecruitmentState.SUBMITTED) {
            recruitment.atMost(maxSignUps);
        }
        return open(id, until);
    }

    /** Stays online until then. An earlier end than it has changes nothing. */
    public void renew(RecruitmentId id, Instant until) {
        Recruitment recruitment = lock(id);
        if (recruitment.renew(until)) {
            news.renewed(recruitment);
        }
    }

    /** It is over: its page says so. Closing what is closed changes nothing. */
    public void close(RecruitmentId id, CloseReason reason) {
        close(lock(id), reason);
    }

    /** Closes it where its last moment is over, seen under the lock. */
    void closeIfDue(RecruitmentId id) {
        Recruitment recruitment = lock(id);
        if (recruitment.isDue(clock.instant())) {
            close(recruitment, CloseReason.TIME_UP);
        }
    }

    /** The recruitments of a search, the newest first. */
    @Transactional(readOnly = true)
    public List<RecruitmentSummary> of(UUID searchId) {
        List<Recruitment> found = recruitments.findBySearchIdOrderByWrittenAtDescIdDesc(searchId);
        found.stream().map(Recruitment::caseId).distinct().forEach(files::check);
        return summaries(found);
    }

    /** The recruitments of a file, the newest first. */
    @Transactional(readOnly = true)
    public List<RecruitmentSummary> of(CaseId caseId) {
        files.check(caseId);
        return summaries(recruitments.findByCaseIdOrderByWrittenAtDescIdDesc(caseId.value()));
    }

    /** The recruitment; throws where there is none. */
    @Transactional(readOnly = true)
    public RecruitmentSummary get(RecruitmentId id) {
        Recruitment recruitment = recruitments.findById(id.value()).orElseThrow();
        files.check(recruitment.caseId());
        return summaries(List.of(recruitment)).getFirst();
    }

    /** The recruitments of the files that the current actor sees, the newest first. */
    @Transactional(readOnly = true)
    public List<RecruitmentSummary> list(Collection<RecruitmentState> states, Collection<RecruitmentKind> kinds, @Nullable Region region,
            int limit) {
        Set<Region> regions = currentActor.get().visibleRegions();
        if (region != null) {
            regions = regions.contains(region) ? Set.of(region) : Set.of();
        }
        return regions.isEmpty() || states.isEmpty() || kinds.isEmpty()
                ? List.of()
                : summaries(recruitments.list(regions.stream().map(AccessScope::of).toList(), states, kinds, Limit.of(limit)));
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

    /** The searches whose recruitments this volunteer answered, open or closed. */
    @Transactional(readOnly = true)
    public List<UUID> searchesAnsweredBy(VolunteerId volunteer) {
        if (!currentActor.get().isCaseworker()) {
            throw new AccessDeniedException("No access to answers");
        }
        return signUps.searchesAnsweredBy(volunteer);
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
        for (UUID id : recruitments.openOf(caseId.value())) {
            close(lock(new RecruitmentId(id)), CloseReason.CASE_CLOSED);
        }
    }

    private void close(Recruitment recruitment, CloseReason reason) {
        boolean wasOnline = recruitment.state() == RecruitmentState.ONLINE;
        if (recruitment.close(reason, clock.instant())) {
            news.closed(recruitment, reason, wasOnline);
        }
    }

    private boolean mayApprove(Recruitment recruitment) {
        Actor actor = currentActor.get();
        if (!actor.has(Role.MANAGER)) {
            return false;
        }
        return !actor.user().equals(recruitment.writtenBy())
                || users.active().stream().noneMatch(other -> other.has(Role.MANAGER) && !other.user().equals(actor.user()));
    }

    private Recruitment lock(RecruitmentId id) {
        return locked.get(id.value());
    }

    private List<RecruitmentSummary> summaries(List<Recruitment> found) {
        Map<UUID, List<RecruitmentSummary.SignUp>> answers = signUps.of(found.stream().map(Recruitment::id).toList());
        Map<CaseId, CaseSummary> known = new HashMap<>();
        return found.stream()
                .map(recruitment -> summary(recruitment, known.computeIfAbsent(recruitment.caseId(), files::get),
                        answers.getOrDefault(recruitment.id(), List.of())))
                .toList();
    }

    private static RecruitmentSummary summary(Recruitment recruitment, CaseSummary file, List<RecruitmentSummary.SignUp> answers) {
        return new RecruitmentSummary(
                new RecruitmentId(recruitment.id()), recruitment.caseId(), recruitment.searchId(), recruitment.kind(), recruitment.state(),
                file.region(), recruitment.need(),
                recruitment.texts(), recruitment.area(), recruitment.maxSignUps(), recruitment.erasedSignUps(), recruitment.slug(),
                recruitment.writtenAt(),
                recruitment.writtenBy(), recruitment.approval(), recruitment.online(), recruitment.renewals(), recruitment.over(),
                recruitment.state() == RecruitmentState.ONLINE && file.status() == CaseStatus.PAUSED, answers);
    }
}

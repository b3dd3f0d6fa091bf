package be.omringd.search;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.OnboardingSummary;
import be.omringd.outreach.RecruitmentClosed;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentNeed;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.RecruitmentTexts;
import be.omringd.outreach.Area;
import be.omringd.outreach.CloseReason;
import be.omringd.outreach.Outreach;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vacancies and campaigns of a search, and those who answer them. Who may see and change follows from the file of the search. */
@Service
@Transactional
public class SearchRecruitments {

    private final Searches.Repository searches;
    private final Outreach outreach;
    private final Volunteers volunteers;
    private final Onboarding onboarding;
    private final CaseFiles files;
    private final SearchProcess process;
    private final Clock clock;

    SearchRecruitments(Searches.Repository searches, Outreach outreach, Volunteers volunteers, Onboarding onboarding, CaseFiles files,
            SearchProcess process, Clock clock) {
        this.searches = searches;
        this.outreach = outreach;
        this.volunteers = volunteers;
        this.onboarding = onboarding;
        this.files = files;
        this.process = process;
        this.clock = clock;
    }

    /** Where a recruitment of a search stands after it was closed. */
    public record Closed(int candidatesLeft, boolean vacancyRanOut) {}

    /**
     * Where a search goes on after a proposal that came to nothing.
     *
     * @param resume {@code follow} where its recruitment is online, {@code choose} where that is closed and candidates wait, else {@code none}
     * @param until the last moment of a recruitment that is online
     */
    public record Resumed(Channel rung, String resume, @Nullable Instant until) {}

    // ---- writing and approving

    /** From what a text can be drafted: nothing that tells who the person is. Empty until the need is described. */
    @Transactional(readOnly = true)
    public Optional<RecruitmentNeed> need(SearchId id) {
        return read(id).need().map(SearchRecruitments::need);
    }

    private static RecruitmentNeed need(Need need) {
        return new RecruitmentNeed(need.placeCode(), need.languages(), need.frequency() == null ? null : need.frequency().name(),
                need.minorsInvolved(), need.publicText(), need.preferences().when());
    }

    /**
     * Writes the recruitment of a search and puts it to a manager. A campaign gets its largest number of answers when it opens.
     *
     * @throws be.omringd.outreach.IdentifyingText where the text could tell who the person is
     * @throws IllegalArgumentException on a text that is empty or too long, or an area that is too large
     */
    public RecruitmentId write(SearchId id, RecruitmentKind kind, RecruitmentTexts texts, @Nullable Area area) {
        VolunteerSearch search = change(id);
        RecruitmentId recruitment = outreach.prepare(
                search.caseId(), search.id(), kind, need(search.need().orElseThrow()), texts, area, null);
        search.remark(null);
        return recruitment;
    }

    /** The text has to be written again; the writer reads why. */
    public void sendBack(SearchId id, RecruitmentId recruitment, String remark) {
        change(id).remark(remark);
        outreach.sendBack(recruitment);
    }

    // ---- online

    /** Puts an approved vacancy online until then. */
    public void putOnline(SearchId id, RecruitmentId recruitment, Instant until) {
        VolunteerSearch search = change(id);
        if (!search.state().isOver() && outreach.open(recruitment, until)) {
            search.online(clock.instant());
        }
    }

    /** Leaves a vacancy online until then. */
    public void renew(SearchId id, Instant until) {
        VolunteerSearch search = change(id);
        latest(search).ifPresent(recruitment -> outreach.renew(recruitment.id(), until));
    }

    /**
     * Opens an approved campaign until then, for so many answers.
     *
     * @return false where another campaign is in its area, or was a short time ago: a colleague was first
     */
    public boolean openCampaign(SearchId id, RecruitmentId recruitment, int maxSignUps, Instant until) {
        VolunteerSearch search = change(id);
        if (search.state().isOver()) {
            return false;
        }
        boolean opened = outreach.open(recruitment, until, maxSignUps);
        if (opened) {
            search.online(clock.instant());
        } else {
            search.deciding(clock.instant());
            files.note(search.caseId(), "search.event.colleagueFirst", null);
        }
        return opened;
    }

    /** The recruitment has come to its end, or is full. Its time is up where nothing closed it before. */
    public Closed close(SearchId id) {
        VolunteerSearch search = change(id);
        int left = (int) candidates(search).stream().filter(RecruitmentCandidate::waits).count();
        // the state first: that it closes is no news to the process, which asked for it
        if (left > 0) {
            search.choosing(clock.instant());
        } else {
            search.deciding(clock.instant());
        }
        latest(search).filter(recruitment -> recruitment.state() == RecruitmentState.ONLINE).ifPresent(recruitment -> {
            ranOut(search, recruitment.kind());
            outreach.close(recruitment.id(), CloseReason.TIME_UP);
        });
        return new Closed(left, search.vacancyRanOut());
    }

    /**
     * None of those who came fits: the recruitment ends and everybody gets an answer.
     *
     * @return whether a vacancy of this search stood online for all of its time
     */
    public boolean letGo(SearchId id) {
        VolunteerSearch search = change(id);
        search.deciding(clock.instant());
        end(search, CloseReason.WITHDRAWN, null);
        return search.vacancyRanOut();
    }

    /** Where the search goes on, on the rung where it is, as long as that is open. */
    public Resumed resume(SearchId id) {
        VolunteerSearch search = change(id);
        Channel rung = search.rung().map(Rung::channel).orElse(Channel.POOL);
        if (search.state().isOver() || !rung.isPublic()) {
            return new Resumed(rung, "none", null);
        }
        Optional<RecruitmentSummary.Online> online = latest(search).filter(recruitment -> recruitment.state() == RecruitmentState.ONLINE)
                .flatMap(RecruitmentSummary::online);
        if (online.isPresent()) {
            search.online(clock.instant());
            return new Resumed(rung, "follow", online.get().until());
        }
        if (candidates(search).stream().anyMatch(RecruitmentCandidate::waits)) {
            search.choosing(clock.instant());
            return new Resumed(rung, "choose", null);
        }
        search.searchIn(Channel.POOL, clock.instant());
        return new Resumed(Channel.POOL, "none", null);
    }

    /**
     * Ends whatever is open of a search, and tells everybody who answered that no group is left here.
     *
     * @param except who found their group
     */
    void end(VolunteerSearch search, CloseReason reason, @Nullable VolunteerId except) {
        List<VolunteerId> left = candidates(search).stream().filter(RecruitmentCandidate::waits).map(one -> one.volunteer().id())
                .filter(volunteer -> !volunteer.equals(except)).toList();
        search.letGo(left);
        outreach.of(search.id()).stream().filter(recruitment -> recruitment.state() != RecruitmentState.CLOSED)
                .forEach(recruitment -> outreach.close(recruitment.id(), reason));
        left.forEach(onboarding::surplus);
    }

    // ---- reading

    /** The recruitments of a search, the newest first. */
    @Transactional(readOnly = true)
    public List<RecruitmentSummary> of(SearchId id) {
        return outreach.of(read(id).id());
    }

    /** Whether the vacancy of this search can stay online longer: it is online, and that happens once. */
    @Transactional(readOnly = true)
    public boolean canRenew(SearchId id) {
        VolunteerSearch search = read(id);
        return search.state() == SearchState.VACANCY_ONLINE
                && latest(search).filter(recruitment -> recruitment.state() == RecruitmentState.ONLINE && recruitment.renewals() == 0)
                        .isPresent();
    }

    /** Those who answered a recruitment of this search, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<RecruitmentCandidate> candidates(SearchId id) {
        return candidates(read(id));
    }

    private List<RecruitmentCandidate> candidates(VolunteerSearch search) {
        record Came(Channel channel, Instant at) {}
        Map<VolunteerId, Came> came = new LinkedHashMap<>();
        for (RecruitmentSummary recruitment : outreach.of(search.id()).reversed()) {
            recruitment.signUps().forEach(one -> came.putIfAbsent(one.volunteerId(), new Came(channel(recruitment.kind()), one.at())));
        }
        Map<VolunteerId, VolunteerSummary> known = volunteers.getAll(came.keySet());
        Map<VolunteerId, OnboardingSummary> onTheWay = onboarding.of(came.keySet());
        List<RecruitmentCandidate> candidates = new ArrayList<>();
        came.forEach((id, how) -> Optional.ofNullable(known.get(id)).ifPresent(volunteer -> candidates.add(new RecruitmentCandidate(
                volunteer, how.channel(), how.at(), onTheWay.get(id),
                search.candidates().stream().anyMatch(one -> one.volunteer().equals(id)), search.hasLetGo(id)))));
        return candidates;
    }

    /** The recruitment of the rung on which it is. */
    private Optional<RecruitmentSummary> latest(VolunteerSearch search) {
        Channel rung = search.rung().map(Rung::channel).orElse(null);
        return outreach.of(search.id()).stream().filter(recruitment -> channel(recruitment.kind()) == rung).findFirst();
    }

    private static Channel channel(RecruitmentKind kind) {
        return kind == RecruitmentKind.CAMPAIGN ? Channel.CAMPAIGN : Channel.VACANCY;
    }

    private static void ranOut(VolunteerSearch search, RecruitmentKind kind) {
        search.ranOut(channel(kind));
    }

    // ---- what happens elsewhere

    /** A recruitment is over. Whoever follows it now goes on with those who came; while somebody is being asked, that goes first. */
    @EventListener
    void on(RecruitmentClosed closed) {
        VolunteerSearch search = searches.findById(closed.searchId()).orElse(null);
        if (search == null || search.state().isOver()) {
            return;
        }
        if (closed.reason() == CloseReason.TIME_UP) {
            outreach.of(search.id()).stream().filter(recruitment -> recruitment.id().equals(closed.recruitmentId())).findFirst()
                    .ifPresent(recruitment -> ranOut(search, recruitment.kind()));
        }
        if (search.state().isOnline()) {
            process.recruitmentClosed(search.caseId());
        }
    }

    private VolunteerSearch read(SearchId id) {
        VolunteerSearch search = searches.findById(id.value()).orElseThrow();
        files.check(search.caseId());
        return search;
    }

    private VolunteerSearch change(SearchId id) {
        UUID caseId = searches.caseOf(id.value()).orElseThrow();
        files.hold(new CaseId(caseId));
        return searches.findById(id.value()).orElseThrow();
    }
}

package be.omringd.search;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.OnboardingSummary;
import be.omringd.outreach.AppealClosed;
import be.omringd.outreach.AppealId;
import be.omringd.outreach.AppealKind;
import be.omringd.outreach.AppealNeed;
import be.omringd.outreach.AppealState;
import be.omringd.outreach.AppealSummary;
import be.omringd.outreach.AppealTexts;
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
public class SearchAppeals {

    private final Searches.Repository searches;
    private final Outreach outreach;
    private final Volunteers volunteers;
    private final Onboarding onboarding;
    private final CaseFiles files;
    private final SearchProcess process;
    private final Clock clock;

    SearchAppeals(Searches.Repository searches, Outreach outreach, Volunteers volunteers, Onboarding onboarding, CaseFiles files,
            SearchProcess process, Clock clock) {
        this.searches = searches;
        this.outreach = outreach;
        this.volunteers = volunteers;
        this.onboarding = onboarding;
        this.files = files;
        this.process = process;
        this.clock = clock;
    }

    /** Where an appeal of a search stands after it was closed. */
    public record Closed(int candidatesLeft, boolean vacancyRanOut) {}

    /**
     * Where a search goes on after a proposal that came to nothing.
     *
     * @param resume {@code follow} where its appeal is online, {@code choose} where that is closed and candidates wait, else {@code none}
     * @param until the last moment of an appeal that is online
     */
    public record Resumed(Channel rung, String resume, @Nullable Instant until) {}

    // ---- writing and approving

    /** From what a text can be drafted: nothing that tells who the person is. Empty until the need is described. */
    @Transactional(readOnly = true)
    public Optional<AppealNeed> need(SearchId id) {
        return read(id).need().map(SearchAppeals::need);
    }

    private static AppealNeed need(Need need) {
        return new AppealNeed(need.placeCode(), need.languages(), need.frequency() == null ? null : need.frequency().name(),
                need.minorsInvolved(), need.publicText(), need.preferences().when());
    }

    /**
     * Writes the appeal of a search and puts it to a manager. A campaign gets its largest number of answers when it opens.
     *
     * @throws be.omringd.outreach.IdentifyingText where the text could tell who the person is
     * @throws IllegalArgumentException on a text that is empty or too long, or an area that is too large
     */
    public AppealId write(SearchId id, AppealKind kind, AppealTexts texts, @Nullable Area area) {
        VolunteerSearch search = change(id);
        AppealId appeal = outreach.prepare(
                search.caseId(), search.id(), kind, need(search.need().orElseThrow()), texts, area, null);
        search.remark(null);
        return appeal;
    }

    /** The text has to be written again; the writer reads why. */
    public void sendBack(SearchId id, AppealId appeal, String remark) {
        change(id).remark(remark);
        outreach.sendBack(appeal);
    }

    // ---- online

    /** Puts an approved vacancy online until then. */
    public void putOnline(SearchId id, AppealId appeal, Instant until) {
        VolunteerSearch search = change(id);
        if (!search.state().isOver() && outreach.open(appeal, until)) {
            search.online(clock.instant());
        }
    }

    /** Leaves a vacancy online until then. */
    public void renew(SearchId id, Instant until) {
        VolunteerSearch search = change(id);
        latest(search).ifPresent(appeal -> outreach.renew(appeal.id(), until));
    }

    /**
     * Opens an approved campaign until then, for so many answers.
     *
     * @return false where another campaign is in its area, or was a short time ago: a colleague was first
     */
    public boolean openCampaign(SearchId id, AppealId appeal, int maxSignUps, Instant until) {
        VolunteerSearch search = change(id);
        if (search.state().isOver()) {
            return false;
        }
        boolean opened = outreach.open(appeal, until, maxSignUps);
        if (opened) {
            search.online(clock.instant());
        } else {
            search.deciding(clock.instant());
            files.note(search.caseId(), "search.event.colleagueFirst", null);
        }
        return opened;
    }

    /** The appeal has come to its end, or is full. Its time is up where nothing closed it before. */
    public Closed close(SearchId id) {
        VolunteerSearch search = change(id);
        int left = (int) candidates(search).stream().filter(AppealCandidate::waits).count();
        // the state first: that it closes is no news to the process, which asked for it
        if (left > 0) {
            search.choosing(clock.instant());
        } else {
            search.deciding(clock.instant());
        }
        latest(search).filter(appeal -> appeal.state() == AppealState.ONLINE).ifPresent(appeal -> {
            ranOut(search, appeal.kind());
            outreach.close(appeal.id(), CloseReason.TIME_UP);
        });
        return new Closed(left, search.vacancyRanOut());
    }

    /**
     * None of those who came fits: the appeal ends and everybody gets an answer.
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
        Optional<AppealSummary> online = latest(search).filter(appeal -> appeal.state() == AppealState.ONLINE);
        if (online.isPresent()) {
            search.online(clock.instant());
            return new Resumed(rung, "follow", online.get().until());
        }
        if (candidates(search).stream().anyMatch(AppealCandidate::waits)) {
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
        List<VolunteerId> left = candidates(search).stream().filter(AppealCandidate::waits).map(one -> one.volunteer().id())
                .filter(volunteer -> !volunteer.equals(except)).toList();
        search.letGo(left);
        outreach.of(search.id()).stream().filter(appeal -> appeal.state() != AppealState.CLOSED)
                .forEach(appeal -> outreach.close(appeal.id(), reason));
        left.forEach(onboarding::surplus);
    }

    // ---- reading

    /** The appeals of a search, the newest first. */
    @Transactional(readOnly = true)
    public List<AppealSummary> of(SearchId id) {
        return outreach.of(read(id).id());
    }

    /** Whether the vacancy of this search can stay online longer: it is online, and that happens once. */
    @Transactional(readOnly = true)
    public boolean canRenew(SearchId id) {
        VolunteerSearch search = read(id);
        return search.state() == SearchState.VACANCY_ONLINE
                && latest(search).filter(appeal -> appeal.state() == AppealState.ONLINE && appeal.renewals() == 0).isPresent();
    }

    /** Those who answered an appeal of this search, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<AppealCandidate> candidates(SearchId id) {
        return candidates(read(id));
    }

    private List<AppealCandidate> candidates(VolunteerSearch search) {
        record Came(Channel channel, Instant at) {}
        Map<VolunteerId, Came> came = new LinkedHashMap<>();
        for (AppealSummary appeal : outreach.of(search.id()).reversed()) {
            appeal.signUps().forEach(one -> came.putIfAbsent(one.volunteerId(), new Came(channel(appeal.kind()), one.at())));
        }
        Map<VolunteerId, VolunteerSummary> known = volunteers.getAll(came.keySet());
        Map<VolunteerId, OnboardingSummary> onTheWay = onboarding.of(came.keySet());
        List<AppealCandidate> candidates = new ArrayList<>();
        came.forEach((id, how) -> Optional.ofNullable(known.get(id)).ifPresent(volunteer -> candidates.add(new AppealCandidate(
                volunteer, how.channel(), how.at(), onTheWay.get(id),
                search.candidates().stream().anyMatch(one -> one.volunteer().equals(id)), search.hasLetGo(id)))));
        return candidates;
    }

    /** The appeal of the rung on which it is. */
    private Optional<AppealSummary> latest(VolunteerSearch search) {
        Channel rung = search.rung().map(Rung::channel).orElse(null);
        return outreach.of(search.id()).stream().filter(appeal -> channel(appeal.kind()) == rung).findFirst();
    }

    private static Channel channel(AppealKind kind) {
        return kind == AppealKind.CAMPAIGN ? Channel.CAMPAIGN : Channel.VACANCY;
    }

    private static void ranOut(VolunteerSearch search, AppealKind kind) {
        search.ranOut(channel(kind));
    }

    // ---- what happens elsewhere

    /** An appeal is over. Whoever follows it now goes on with those who came; while somebody is being asked, that goes first. */
    @EventListener
    void on(AppealClosed closed) {
        VolunteerSearch search = searches.findById(closed.searchId()).orElse(null);
        if (search == null || search.state().isOver()) {
            return;
        }
        if (closed.reason() == CloseReason.TIME_UP) {
            outreach.of(search.id()).stream().filter(appeal -> appeal.id().equals(closed.appealId())).findFirst()
                    .ifPresent(appeal -> ranOut(search, appeal.kind()));
        }
        if (search.state().isOnline()) {
            process.appealClosed(search.caseId());
        }
    }

    private VolunteerSearch read(SearchId id) {
        VolunteerSearch search = searches.findById(id.value()).orElseThrow();
        files.check(search.caseId());
        return search;
    }

    private VolunteerSearch change(SearchId id) {
        UUID caseId = searches.caseOf(id.value()).orElseThrow();
        files.lock(new CaseId(caseId));
        return searches.findById(id.value()).orElseThrow();
    }
}

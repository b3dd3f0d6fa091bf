package be.omringd.search;

import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.OnboardingSummary;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those who answered the vacancies and campaigns of a search. */
@Component
class RecruitmentCandidates {

    private final TeamRecruitments recruitments;
    private final Volunteers volunteers;
    private final Onboarding onboarding;

    RecruitmentCandidates(TeamRecruitments recruitments, Volunteers volunteers, Onboarding onboarding) {
        this.recruitments = recruitments;
        this.volunteers = volunteers;
        this.onboarding = onboarding;
    }

    /** In the order in which they came, each once. Whoever asks has looked at who may. */
    List<RecruitmentCandidate> of(VolunteerSearch search) {
        record Came(Channel channel, Instant at) {}
        Map<VolunteerId, Came> came = new LinkedHashMap<>();
        for (RecruitmentSummary recruitment : recruitments.of(search.id()).reversed()) {
            recruitment.signUps().forEach(one -> came.putIfAbsent(one.volunteerId(), new Came(Channel.of(recruitment.kind()), one.at())));
        }
        Map<VolunteerId, VolunteerSummary> known = volunteers.getAll(came.keySet());
        Map<VolunteerId, OnboardingSummary> onTheWay = onboarding.of(came.keySet());
        List<RecruitmentCandidate> candidates = new ArrayList<>();
        came.forEach((id, how) -> Optional.ofNullable(known.get(id)).ifPresent(volunteer -> candidates.add(new RecruitmentCandidate(
                volunteer, how.channel(), how.at(), onTheWay.get(id),
                search.candidates().stream().anyMatch(one -> one.volunteer().equals(id)), search.hasLetGo(id)))));
        return candidates;
    }
}

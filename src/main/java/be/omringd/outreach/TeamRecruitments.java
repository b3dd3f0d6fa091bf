package be.omringd.outreach;

import be.omringd.access.AccessScope;
import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.place.Region;
import be.omringd.volunteer.VolunteerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public calls for volunteers to read, as the team sees them. Who may see one follows from its file. */
@Service
@Transactional(readOnly = true)
public class TeamRecruitments {

    private final RecruitmentRepository recruitments;
    private final SignUps signUps;
    private final CaseFiles files;
    private final CurrentActor currentActor;

    TeamRecruitments(RecruitmentRepository recruitments, SignUps signUps, CaseFiles files, CurrentActor currentActor) {
        this.recruitments = recruitments;
        this.signUps = signUps;
        this.files = files;
        this.currentActor = currentActor;
    }

    /** The recruitments of a search, the newest first. */
    public List<RecruitmentSummary> of(UUID searchId) {
        List<Recruitment> found = recruitments.findBySearchIdOrderByWrittenAtDescIdDesc(searchId);
        found.stream().map(Recruitment::caseId).distinct().forEach(files::check);
        return summaries(found);
    }

    /** The recruitments of a file, the newest first. */
    public List<RecruitmentSummary> of(CaseId caseId) {
        files.check(caseId);
        return summaries(recruitments.findByCaseIdOrderByWrittenAtDescIdDesc(caseId.value()));
    }

    /** The recruitment; throws where there is none. */
    public RecruitmentSummary get(RecruitmentId id) {
        Recruitment recruitment = recruitments.findById(id.value()).orElseThrow();
        files.check(recruitment.caseId());
        return summaries(List.of(recruitment)).getFirst();
    }

    /** The recruitments of the files that the current actor sees, the newest first. */
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

    /** The searches whose recruitments this volunteer answered, open or closed. */
    public List<UUID> searchesAnsweredBy(VolunteerId volunteer) {
        if (!currentActor.get().isCaseworker()) {
            throw new AccessDeniedException("No access to answers");
        }
        return signUps.searchesAnsweredBy(volunteer);
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

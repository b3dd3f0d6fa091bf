package be.omringd.linkgroup;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.intake.RequestPhase;
import be.omringd.place.Places;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a link group, of the regions that the current actor sees, and where a group could almost be made of them. */
@Service
@Transactional(readOnly = true)
public class WhoWaits {

    private final CaseLists lists;
    private final LinkProfiles profiles;
    private final KeptApart apart;
    private final Places places;
    private final CurrentActor currentActor;
    private final Clock clock;

    WhoWaits(CaseLists lists, LinkProfiles profiles, KeptApart apart, Places places, CurrentActor currentActor, Clock clock) {
        this.lists = lists;
        this.profiles = profiles;
        this.apart = apart;
        this.places = places;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Who waits longest comes first. */
    public List<Candidate> all() {
        check();
        List<CaseSummary> files = lists.list(
                new CaseListQuery("", Set.of(CaseStatus.OPEN, CaseStatus.PAUSED), Set.of(RequestPhase.ORIENTED_LINK), Set.of(), null, null,
                        false,
                        CaseListQuery.Sort.SINCE, false),
                0, Integer.MAX_VALUE);
        Map<UUID, LinkProfile> told = profiles.of(files.stream().map(CaseSummary::id).toList());
        return files.stream().map(file -> candidate(file, told)).toList();
    }

    /** What is known of one of them, for who may see that. */
    Candidate candidate(CaseSummary file, Map<UUID, LinkProfile> told) {
        CaseId id = file.id();
        return new Candidate(
                id, file.title(), places.get(file.person().placeCode()), file.phaseSince(), file.status() == CaseStatus.PAUSED,
                told.containsKey(id.value()), told.getOrDefault(id.value(), LinkProfile.NOTHING));
    }

    /** Where a group could be made of these people, or almost. */
    public List<AlmostGroup> almostGroups(List<Candidate> waiting, Locale locale) {
        check();
        return new AlmostGroups(places.municipalities(locale), apart.all()).among(waiting);
    }

    /** On what groups are composed, for rules, which look at those only whom their user sees. */
    Ground ground(Locale locale) {
        return new Ground(places.municipalities(locale), apart.all(), clock.instant());
    }

    private void check() {
        if (!currentActor.get().isCaseworker()) {
            throw new AccessDeniedException("No access to who waits");
        }
    }
}

package be.omringd.onboarding;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.onboarding.internal.Candidacies;
import be.omringd.onboarding.internal.Candidacy;
import be.omringd.onboarding.internal.OnboardingDocuments;
import be.omringd.volunteer.VolunteerId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stays of those whose way ended, and erasing it. For managers only ({@link AccessDeniedException}). */
@Service
@Transactional
public class EndedOnboardings {

    private final Candidacies candidacies;
    private final OnboardingDocuments documents;
    private final CurrentActor currentActor;

    EndedOnboardings(Candidacies candidacies, OnboardingDocuments documents, CurrentActor currentActor) {
        this.candidacies = candidacies;
        this.documents = documents;
        this.currentActor = currentActor;
    }

    /**
     * How the way of somebody ended.
     *
     * @param becameVolunteer false for who stayed a candidate
     */
    public record Ended(boolean becameVolunteer, @Nullable EndReason reason) {}

    /** How the ways of these people ended; those who were volunteers before we kept it are left out. */
    @Transactional(readOnly = true)
    public Map<VolunteerId, Ended> ends(Collection<VolunteerId> ids) {
        onlyManagers();
        return candidacies.findAllById(ids.stream().map(VolunteerId::value).toList()).stream()
                .collect(Collectors.toMap(Candidacy::volunteer, one -> new Ended(one.isCleared(), one.endReason())));
    }

    /** The last file of somebody as a volunteer. */
    @Transactional(readOnly = true)
    public Optional<CaseId> file(VolunteerId id) {
        onlyManagers();
        return candidacies.findById(id.value()).map(Candidacy::file);
    }

    /** Erases what somebody told us and their papers: proofs are kept as long as what they prove. */
    public void erase(VolunteerId id) {
        onlyManagers();
        candidacies.findById(id.value()).ifPresent(Candidacy::erase);
        candidacies.forgetSubmissions(id.value());
        documents.erase(id);
    }

    private void onlyManagers() {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers erase");
        }
    }
}

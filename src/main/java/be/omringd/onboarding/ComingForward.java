package be.omringd.onboarding;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.onboarding.Recruitments.Recruitment;
import be.omringd.onboarding.internal.Candidacies;
import be.omringd.onboarding.internal.Candidacy;
import be.omringd.onboarding.internal.Entry;
import be.omringd.onboarding.internal.OnboardingFiles;
import be.omringd.person.PersonId;
import be.omringd.publicform.Reference;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody comes: on the public form, which is open to anybody, or by way of a colleague, who may read the register. */
@Service
@Transactional
public class ComingForward {

    /** In front of the code of a candidate, so that everybody who hears one knows where to look. */
    private static final String CANDIDATE = "V-";

    private final Candidacies candidacies;
    private final Volunteers volunteers;
    private final OnboardingFiles files;
    private final ObjectProvider<Recruitments> recruitments;
    private final CurrentActor currentActor;
    private final Clock clock;

    ComingForward(Candidacies candidacies, Volunteers volunteers, OnboardingFiles files, ObjectProvider<Recruitments> recruitments,
            CurrentActor currentActor, Clock clock) {
        this.candidacies = candidacies;
        this.volunteers = volunteers;
        this.files = files;
        this.recruitments = recruitments;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What came of a form.
     *
     * @param volunteerId who is in the register now
     * @param caseId the file that goes with it, for those who may see it
     * @param reference the short code to name on the phone; null where they came before there were codes
     */
    public record Interested(VolunteerId volunteerId, CaseId caseId, @Nullable String reference) {}

    /** The call was closed or full when the answer came. */
    public static class RecruitmentClosed extends RuntimeException {
        RecruitmentClosed() {
            super("The recruitment is closed");
        }
    }

    /**
     * Somebody would like to become a volunteer, on the general form or in answer to a call. The same submission with the same answers
     * again changes nothing and gives the same code; with other answers it is somebody else.
     *
     * @throws RecruitmentClosed where the call was closed or full meanwhile
     * @throws IllegalArgumentException on details that {@link VolunteerRules} does not accept
     */
    public Interested interested(NewInterest interest) {
        // whoever asks has no rights in the file that comes of it
        return currentActor.asProcess(() -> {
            VolunteerId id = new VolunteerId(Ids.next());
            UUID token = interest.token();
            if (candidacies.claim(token, id.value(), clock.instant()) == 0) {
                return known(candidacies.volunteerOf(token).orElseThrow());
            }
            Optional<Recruitment> recruitment = Optional.ofNullable(interest.recruitmentSlug()).map(slug -> recruitments.stream()
                    .flatMap(all -> all.find(slug).stream()).filter(Recruitment::open).findFirst().orElseThrow(RecruitmentClosed::new));
            VolunteerSource source = recruitment.map(Recruitment::source).orElse(VolunteerSource.WEBSITE);
            PersonId person = volunteers.add(id, interest.details(), source, VolunteerStatus.CANDIDATE);
            Candidacy candidacy = files.open(
                    id, person, recruitment.map(Recruitment::id).orElse(null), Entry.INTEREST, "volunteer.event.interested");
            candidacy.tells(interest.birthYear(), interest.motivation());
            candidacy.goesBy(freeReference());
            if (recruitment.isPresent() && !recruitments.getObject().take(recruitment.get().id(), id)) {
                throw new RecruitmentClosed();
            }
            return new Interested(id, candidacy.file(), candidacy.reference());
        });
    }

    private Interested known(UUID volunteer) {
        Candidacy candidacy = candidacies.findById(volunteer).orElseThrow();
        return new Interested(new VolunteerId(volunteer), candidacy.file(), candidacy.reference());
    }

    /** Whether a text has the shape of the code of a candidate. Tells nothing of whether there is such a one. */
    public static boolean isReference(String text) {
        return text.startsWith(CANDIDATE) && Reference.isOne(text.substring(CANDIDATE.length()));
    }

    /** The code that somebody means who types it as they hear it; also without the sign in front of it. */
    public static Optional<String> readReference(String typed) {
        String text = typed.strip().replaceFirst("(?i)^V(?=[\\s\\p{Pd}])", "");
        return Reference.read(text).or(() -> text.matches("(?i)V.*") ? Reference.read(text.substring(1)) : Optional.empty())
                .map(code -> CANDIDATE + code);
    }

    private String freeReference() {
        String reference = CANDIDATE + Reference.next();
        while (candidacies.existsByReference(reference)) {
            reference = CANDIDATE + Reference.next();
        }
        return reference;
    }

    /** Somebody from the person's own network: into the register, and onboarding begins at the talk. */
    public VolunteerId fromNetwork(VolunteerDetails details) {
        return begin(details, VolunteerSource.NATURAL_NETWORK);
    }

    /** Somebody whom a coordinator knows: into the register, and onboarding begins at the talk. */
    public VolunteerId begin(VolunteerDetails details, VolunteerSource source) {
        volunteers.mayRead();
        // the one who comes may live across a border of regions
        String by = currentActor.get().name();
        return currentActor.asProcess(() -> {
            VolunteerId id = new VolunteerId(Ids.next());
            PersonId person = volunteers.add(id, details, source, VolunteerStatus.CANDIDATE);
            Candidacy candidacy = files.open(id, person, null, Entry.TALK, null);
            files.note(candidacy, "volunteer.event.entered", by);
            return id;
        });
    }
}

package be.omringd.onboarding.internal;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerLife;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps with a candidate until the papers, and the no that can come at any of them. All of them need access to the file. */
@Service
@Transactional
public class CandidateSteps {

    private final OnboardingFiles files;
    private final Volunteers volunteers;
    private final VolunteerLife life;
    private final VolunteerRules rules;
    private final CurrentActor currentActor;

    CandidateSteps(OnboardingFiles files, Volunteers volunteers, VolunteerLife life, VolunteerRules rules, CurrentActor currentActor) {
        this.files = files;
        this.volunteers = volunteers;
        this.life = life;
        this.rules = rules;
        this.currentActor = currentActor;
    }

    /** An honest answer: on the waiting list until a day. */
    public void waits(CaseId file, LocalDate until) {
        Candidacy candidacy = files.lock(file);
        candidacy.waits(until);
        files.reached(candidacy, OnboardingPhase.ON_WAITING_LIST);
        files.note(candidacy, "volunteer.event.waits", null);
    }

    /** An honest answer: we do not go on together, or a partner does. */
    public void declined(CaseId file, EndReason reason, @Nullable String partner) {
        Candidacy candidacy = files.lock(file);
        if (candidacy.end(reason, partner, rules.today())) {
            // the proposals that fall with it may be for groups of another region
            currentActor.asProcess(() -> life.leave(candidacy.volunteer(), rules.keepCandidate()));
            files.changed(candidacy.volunteer());
        }
    }

    /** What came out of the talk, with what the register holds from now on. */
    public void talked(CaseId file, Talk talk, VolunteerDetails details) {
        Candidacy candidacy = files.lock(file);
        volunteers.replace(candidacy.volunteer(), details);
        candidacy.talked(talk);
        files.reached(candidacy, OnboardingPhase.TALKED);
        // last: after a move it may be out of reach for the one who wrote it down
        currentActor.asProcess(() -> {
            files.personChanged(candidacy);
            return null;
        });
    }

    /** The details of the one whom a file is about. */
    @Transactional(readOnly = true)
    public VolunteerSummary volunteer(CaseId file) {
        return volunteers.get(files.get(file).volunteer());
    }

    /** Where somebody goes on who was interrupted. */
    @Transactional(readOnly = true)
    public Entry whereItWas(CaseId file) {
        return files.get(file).talkHeldOn() == null ? Entry.TALK : Entry.PAPERS;
    }

    /** What is known before the talk, for its form. */
    @Transactional(readOnly = true)
    public FormValues knownBeforeTalk(CaseId file) {
        VolunteerSummary volunteer = volunteer(file);
        Candidacy candidacy = files.get(file);
        Pace pace = volunteer.profile().pace();
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        known.put("municipality", volunteer.person().placeCode());
        known.put("radiusKm", volunteer.radiusKm());
        known.put("birthYear", candidacy.birthYear());
        known.put("languages", volunteer.languages().stream().map(Language::code).toList());
        known.put("availability", volunteer.availability().stream().map(Enum::name).toList());
        known.put("interestTags", volunteer.profile().interests().stream().map(Enum::name).toList());
        known.put("pace", pace == null ? null : pace.name());
        known.put("interests", volunteer.interests());
        known.put("motivation", candidacy.motivation());
        known.put("experience", candidacy.experience());
        known.put("limits", candidacy.limits());
        known.put("withMinors", volunteer.withMinors());
        known.values().removeIf(Objects::isNull);
        return FormValues.of(known);
    }
}

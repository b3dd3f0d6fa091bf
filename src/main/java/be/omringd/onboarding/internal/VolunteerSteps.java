package be.omringd.onboarding.internal;

import be.omringd.casefile.CaseId;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.VolunteerAssignments.Accompanies;
import be.omringd.volunteer.VolunteerEvent.VolunteerCleared;
import be.omringd.volunteer.VolunteerLife;
import be.omringd.volunteer.VolunteerRules;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of somebody who becomes a volunteer, is one, and stops. All of them need access to the file. */
@Service
@Transactional
public class VolunteerSteps {

    private final OnboardingFiles files;
    private final OnboardingDocuments documents;
    private final VolunteerLife life;
    private final VolunteerAssignments assignments;
    private final VolunteerRules rules;
    private final ApplicationEventPublisher events;

    VolunteerSteps(OnboardingFiles files, OnboardingDocuments documents, VolunteerLife life, VolunteerAssignments assignments,
            VolunteerRules rules, ApplicationEventPublisher events) {
        this.files = files;
        this.documents = documents;
        this.life = life;
        this.assignments = assignments;
        this.rules = rules;
        this.events = events;
    }

    /** All papers are there: from today a volunteer. */
    public void becomeAvailable(CaseId file) {
        Candidacy candidacy = files.lock(file);
        Set<MissingPaper> missing = documents.missing(candidacy);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Still missing: " + missing);
        }
        if (!candidacy.isCleared()) {
            candidacy.cleared(rules.today());
            life.begin(candidacy.volunteer());
            files.reached(candidacy, OnboardingPhase.AVAILABLE);
            files.note(candidacy, "volunteer.event.available", null);
            events.publishEvent(new VolunteerCleared(candidacy.volunteer()));
        }
    }

    /** The training was followed. */
    public void trained(CaseId file, LocalDate day) {
        Candidacy candidacy = files.lock(file);
        candidacy.trained(day);
        files.reached(candidacy, OnboardingPhase.TRAINED);
    }

    /** Whether we should talk once a year: with a group, the follow-up of that group does it. */
    public boolean yearlyTalkNeeded(CaseId file) {
        Candidacy candidacy = files.lock(file);
        return assignments.groups(candidacy.volunteer()).stream().noneMatch(Accompanies::isNow);
    }

    /** Nothing more is to be done: the file closes with its reason. */
    public void close(CaseId file) {
        Candidacy candidacy = files.lock(file);
        EndReason reason = candidacy.endReason();
        if (reason == null) {
            throw new IllegalStateException("This onboarding has not ended");
        }
        files.close(candidacy, reason);
        files.changed(candidacy.volunteer());
    }
}

package be.omringd.onboarding.internal;

import be.omringd.casefile.CaseFiles;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.volunteer.VolunteerEvent.DuplicateMerged;
import be.omringd.volunteer.VolunteerRules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of two entries that were one person, the file of the one that goes closes; the other one tells of it. */
@Component
class OnboardingOfDuplicates {

    private final Candidacies candidacies;
    private final CaseFiles files;
    private final OnboardingProcess process;
    private final VolunteerRules rules;

    OnboardingOfDuplicates(Candidacies candidacies, CaseFiles files, OnboardingProcess process, VolunteerRules rules) {
        this.candidacies = candidacies;
        this.files = files;
        this.process = process;
        this.rules = rules;
    }

    @EventListener
    void on(DuplicateMerged merged) {
        candidacies.findById(merged.volunteerId().value()).filter(candidacy -> candidacy.end(EndReason.SAME_PERSON, null, rules.today()))
                .ifPresent(candidacy -> {
                    files.enter(candidacy.file(), OnboardingPhase.MERGED);
                    files.note(candidacy.file(), "volunteer.event.merged", null);
                    process.candidateWithdraws(candidacy.file(), true);
                });
        candidacies.findById(merged.into().value()).filter(candidacy -> !candidacy.ended())
                .ifPresent(candidacy -> files.note(candidacy.file(), "volunteer.event.mergedHere", null));
    }
}

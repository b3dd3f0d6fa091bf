package be.omringd.onboarding;

import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.onboarding.internal.Candidacies;
import be.omringd.onboarding.internal.Candidacy;
import be.omringd.onboarding.internal.Informed;
import be.omringd.onboarding.internal.OnboardingDocuments;
import be.omringd.onboarding.internal.RequiredCheck;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.Volunteers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far somebody is who is becoming a volunteer, or is one: to read. */
@Service
@Transactional(readOnly = true)
public class Onboarding {

    private final Candidacies candidacies;
    private final Volunteers volunteers;
    private final OnboardingDocuments documents;
    private final CaseFiles files;
    private final Users users;
    private final CurrentActor currentActor;

    Onboarding(Candidacies candidacies, Volunteers volunteers, OnboardingDocuments documents, CaseFiles files, Users users,
            CurrentActor currentActor) {
        this.candidacies = candidacies;
        this.volunteers = volunteers;
        this.documents = documents;
        this.files = files;
        this.users = users;
        this.currentActor = currentActor;
    }

    /** How far these people are; those without onboarding are left out. For who may read the register. */
    public Map<VolunteerId, OnboardingSummary> of(Collection<VolunteerId> ids) {
        volunteers.mayRead();
        return currentActor.asProcess(() -> candidacies.findAllById(ids.stream().map(VolunteerId::value).toList()).stream()
                .collect(Collectors.toMap(Candidacy::volunteer, this::summary)));
    }

    private OnboardingSummary summary(Candidacy candidacy) {
        CaseSummary file = files.get(candidacy.file());
        return new OnboardingSummary(candidacy.volunteer(), candidacy.file(), file.phase(), candidacy.talkHeldOn() != null,
                documents.missing(candidacy).isEmpty(), file.phaseSince());
    }

    /** The way of this volunteer to read; empty where there was none, or where it is not for this user's eyes. */
    public Optional<OnboardingView> find(VolunteerId id) {
        volunteers.mayRead();
        return candidacies.findById(id.value()).filter(candidacy -> files.isVisible(candidacy.file())).map(this::view);
    }

    /** The same for a file; empty for a file of another kind. */
    public Optional<OnboardingView> find(CaseId file) {
        files.check(file);
        return candidacies.findByCaseId(file.value()).map(this::view);
    }

    private OnboardingView view(Candidacy one) {
        CaseSummary file = files.get(one.file());
        List<OnboardingView.Check> checks = documents.of(one.volunteer()).stream()
                .map(check -> new OnboardingView.Check(
                        check.kind(), check.state() == RequiredCheck.State.OPEN ? null : check.state() == RequiredCheck.State.DONE,
                        check.settledOn(), documents.replyBy(check)))
                .toList();
        return new OnboardingView(
                one.volunteer(), one.file(), file.phase(), file.status(), one.interestedAt(),
                new OnboardingView.Told(one.birthYear(), one.motivation(), one.experience(), one.limits(), one.benefit(),
                        one.otherAllowances()),
                one.talkHeldOn(), one.waitingUntil(), checks, informed(one), one.clearedOn(), one.trainedOn(), one.endReason(),
                one.partner(), documents.missing(one), one.reference());
    }

    private OnboardingView.@Nullable Informed informed(Candidacy one) {
        Informed informed = one.informed();
        return informed == null ? null : new OnboardingView.Informed(informed.on(), informed.way(), users.name(informed.by()));
    }
}

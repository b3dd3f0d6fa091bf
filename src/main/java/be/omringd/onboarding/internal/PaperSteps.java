package be.omringd.onboarding.internal;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.Benefit;
import be.omringd.onboarding.CheckKind;
import be.omringd.onboarding.InformedWay;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.onboarding.SigningWay;
import be.omringd.onboarding.internal.RequiredCheck.State;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers that law and agreement ask for before a candidate starts. All of it needs access to the file. */
@Service
@Transactional
public class PaperSteps {

    /** The form with what the law wants to be told before somebody starts. */
    public static final String INFORMATION = "volunteer/give-information";

    private final OnboardingFiles files;
    private final Volunteers volunteers;
    private final VolunteerRules rules;
    private final OnboardingDocuments documents;
    private final Agreements agreements;
    private final CurrentActor currentActor;

    PaperSteps(OnboardingFiles files, Volunteers volunteers, VolunteerRules rules, OnboardingDocuments documents, Agreements agreements,
            CurrentActor currentActor) {
        this.files = files;
        this.volunteers = volunteers;
        this.rules = rules;
        this.documents = documents;
        this.agreements = agreements;
        this.currentActor = currentActor;
    }

    /** What the decision tables need to know of a candidate. */
    public record PaperFacts(boolean adult, boolean contactWithMinors, boolean checkedWithinYear, String benefit, boolean informed) {}

    /** What the decision tables need to know. */
    public PaperFacts preparePapers(CaseId file) {
        Candidacy candidacy = files.lock(file);
        VolunteerSummary volunteer = volunteers.get(candidacy.volunteer());
        Integer birthYear = candidacy.birthYear();
        return new PaperFacts(
                birthYear == null || rules.isAdult(birthYear), volunteer.withMinors(),
                documents.of(candidacy.volunteer()).stream()
                        .anyMatch(check -> check.kind() == CheckKind.EXTRACT && check.doneAfter(rules.today().minusYears(1))),
                Objects.requireNonNullElse(candidacy.benefit(), Benefit.NONE).code(), candidacy.informed() != null);
    }

    /** Writes down which checks are needed; gives those that are still to be done. */
    public List<String> listChecks(CaseId file, List<String> needed) {
        Candidacy candidacy = files.lock(file);
        files.reached(candidacy, OnboardingPhase.CHECKING);
        return documents.need(candidacy.volunteer(), needed.stream().map(CheckKind::of).toList()).stream().map(CheckKind::code).toList();
    }

    /** A check was done, or its answer is no. Nothing of what stood on a paper is kept. */
    public void settled(CaseId file, CheckKind kind, boolean inOrder, LocalDate day) {
        Candidacy candidacy = files.lock(file);
        documents.settle(candidacy.volunteer(), kind, inOrder ? State.DONE : State.REFUSED, day);
        files.changed(candidacy.volunteer());
    }

    /** The information that the law asks for was given; when, how and by whom is the proof. */
    public void informed(CaseId file, LocalDate day, InformedWay way) {
        Candidacy candidacy = files.lock(file);
        candidacy.informed(new Informed(day, way, currentActor.get().user()));
        files.reached(candidacy, OnboardingPhase.INFORMED);
    }

    /** Whether the information that the law asks for was given by this day: first that, then the signature. */
    public boolean informedBy(CaseId file, LocalDate day) {
        Informed informed = files.lock(file).informed();
        return informed != null && !informed.on().isAfter(day);
    }

    /** Both signed the agreement. False where these words did not hold on that day. */
    public boolean signed(CaseId file, UUID templateId, LocalDate day, SigningWay way) {
        Candidacy candidacy = files.lock(file);
        if (!agreements.sign(candidacy.volunteer(), templateId, day, way)) {
            return false;
        }
        files.reached(candidacy, OnboardingPhase.AGREED);
        return true;
    }
}

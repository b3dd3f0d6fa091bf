package be.omringd.onboarding.internal;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.Benefit;
import be.omringd.onboarding.CheckKind;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.InformedWay;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.onboarding.OpenNeeds;
import be.omringd.onboarding.SigningWay;
import be.omringd.onboarding.internal.RequiredCheck.State;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import be.omringd.volunteer.VolunteerEvent.VolunteerCleared;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.Volunteers.Accompanies;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the process {@code volunteer-onboarding}. All of them need access to the file. */
@Service
@Transactional
public class OnboardingSteps {

    /** The form with what the law wants to be told before somebody starts. */
    public static final String INFORMATION = "volunteer/give-information";

    private final Candidacies candidacies;
    private final Volunteers volunteers;
    private final VolunteerRules rules;
    private final OnboardingDocuments documents;
    private final Agreements agreements;
    private final OpenNeeds needs;
    private final Places places;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    OnboardingSteps(Candidacies candidacies, Volunteers volunteers, VolunteerRules rules, OnboardingDocuments documents,
            Agreements agreements,
            OpenNeeds needs, Places places, CaseFiles files, CurrentActor currentActor, ApplicationEventPublisher events) {
        this.candidacies = candidacies;
        this.volunteers = volunteers;
        this.rules = rules;
        this.documents = documents;
        this.agreements = agreements;
        this.needs = needs;
        this.places = places;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** How many groups within reach of a candidate look for somebody, now or soon. */
    public record NeedsAround(int needsNow, int needsSoon) {}

    /** How many groups within reach of a candidate look for somebody, now or soon. */
    public NeedsAround lookAround(CaseId file) {
        Candidacy candidacy = change(file);
        candidacy.waits(null);
        enter(candidacy, OnboardingPhase.INTERESTED);
        VolunteerSummary volunteer = volunteers.get(candidacy.volunteer());
        Place home = places.get(volunteer.person().placeCode());
        return new NeedsAround(needs.now(home, volunteer.radiusKm()), needs.soon(home, volunteer.radiusKm()));
    }

    /** An honest answer: on the waiting list until a day. */
    public void waits(CaseId file, LocalDate until) {
        Candidacy candidacy = change(file);
        candidacy.waits(until);
        enter(candidacy, OnboardingPhase.ON_WAITING_LIST);
        files.note(file, "volunteer.event.waits", null);
    }

    /** An honest answer: we do not go on together, or a partner does. */
    public void declined(CaseId file, EndReason reason, @Nullable String partner) {
        Candidacy candidacy = change(file);
        if (candidacy.end(reason, partner, rules.today())) {
            // the proposals that fall with it may be for groups of another region
            currentActor.asProcess(() -> volunteers.leave(candidacy.volunteer(), rules.keepCandidate()));
            changed(candidacy);
        }
    }

    /** What came out of the talk, with what the register holds from now on. */
    public void talked(CaseId file, Talk talk, VolunteerDetails details) {
        Candidacy candidacy = change(file);
        volunteers.replace(candidacy.volunteer(), details);
        candidacy.talked(talk);
        enter(candidacy, OnboardingPhase.TALKED);
        // last: after a move it may be out of reach for the one who wrote it down
        currentActor.asProcess(() -> {
            files.personChanged(file);
            return null;
        });
    }

    /** The details of the one whom a file is about. */
    @Transactional(readOnly = true)
    public VolunteerSummary volunteer(CaseId file) {
        files.check(file);
        return volunteers.get(get(file).volunteer());
    }

    /** Where somebody goes on who was interrupted. */
    @Transactional(readOnly = true)
    public Entry whereItWas(CaseId file) {
        files.check(file);
        return get(file).talkHeldOn() == null ? Entry.TALK : Entry.PAPERS;
    }

    /** What is known before the talk, for its form. */
    @Transactional(readOnly = true)
    public FormValues knownBeforeTalk(CaseId file) {
        VolunteerSummary volunteer = volunteer(file);
        Candidacy candidacy = get(file);
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

    /** What the decision tables need to know of a candidate. */
    public record PaperFacts(boolean adult, boolean contactWithMinors, boolean checkedWithinYear, String benefit, boolean informed) {}

    /** What the decision tables need to know. */
    public PaperFacts preparePapers(CaseId file) {
        Candidacy candidacy = change(file);
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
        Candidacy candidacy = change(file);
        enter(candidacy, OnboardingPhase.CHECKING);
        return documents.need(candidacy.volunteer(), needed.stream().map(CheckKind::of).toList()).stream().map(CheckKind::code).toList();
    }

    /** A check was done, or its answer is no. Nothing of what stood on a paper is kept. */
    public void settled(CaseId file, CheckKind kind, boolean inOrder, LocalDate day) {
        Candidacy candidacy = change(file);
        documents.settle(candidacy.volunteer(), kind, inOrder ? State.DONE : State.REFUSED, day);
        changed(candidacy);
    }

    /** The information that the law asks for was given; when, how and by whom is the proof. */
    public void informed(CaseId file, LocalDate day, InformedWay way) {
        Candidacy candidacy = change(file);
        candidacy.informed(new Informed(day, way, currentActor.get().user()));
        enter(candidacy, OnboardingPhase.INFORMED);
    }

    /** Whether the information that the law asks for was given by this day: first that, then the signature. */
    public boolean informedBy(CaseId file, LocalDate day) {
        Informed informed = change(file).informed();
        return informed != null && !informed.on().isAfter(day);
    }

    /** Both signed the agreement. False where these words did not hold on that day. */
    public boolean signed(CaseId file, UUID templateId, LocalDate day, SigningWay way) {
        Candidacy candidacy = change(file);
        if (!agreements.sign(candidacy.volunteer(), templateId, day, way)) {
            return false;
        }
        enter(candidacy, OnboardingPhase.AGREED);
        return true;
    }

    /** All papers are there: from today a volunteer. */
    public void becomeAvailable(CaseId file) {
        Candidacy candidacy = change(file);
        Set<MissingPaper> missing = documents.missing(candidacy);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Still missing: " + missing);
        }
        if (!candidacy.isCleared()) {
            candidacy.cleared(rules.today());
            volunteers.begin(candidacy.volunteer());
            enter(candidacy, OnboardingPhase.AVAILABLE);
            files.note(file, "volunteer.event.available", null);
            events.publishEvent(new VolunteerCleared(candidacy.volunteer()));
        }
    }

    /** The training was followed. */
    public void trained(CaseId file, LocalDate day) {
        Candidacy candidacy = change(file);
        candidacy.trained(day);
        enter(candidacy, OnboardingPhase.TRAINED);
    }

    /** Whether we should talk once a year: with a group, the follow-up of that group does it. */
    public boolean yearlyTalkNeeded(CaseId file) {
        Candidacy candidacy = change(file);
        return volunteers.groups(candidacy.volunteer()).stream().noneMatch(Accompanies::isNow);
    }

    /** Nothing more is to be done: the file closes with its reason. */
    public void close(CaseId file) {
        Candidacy candidacy = change(file);
        EndReason reason = candidacy.endReason();
        if (reason == null) {
            throw new IllegalStateException("This onboarding has not ended");
        }
        files.close(file, reason.code(), reason.phase());
        changed(candidacy);
    }

    private void enter(Candidacy candidacy, OnboardingPhase phase) {
        files.enter(candidacy.file(), phase);
        changed(candidacy);
    }

    private void changed(Candidacy candidacy) {
        events.publishEvent(new VolunteerChanged(candidacy.volunteer()));
    }

    private Candidacy change(CaseId file) {
        files.hold(file);
        return get(file);
    }

    private Candidacy get(CaseId file) {
        return candidacies.findByCaseId(file.value()).orElseThrow();
    }
}

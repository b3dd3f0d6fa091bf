package be.omringd.onboarding;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.onboarding.Recruitments.Recruitment;
import be.omringd.onboarding.internal.BelgianCalendar;
import be.omringd.onboarding.internal.Candidacies;
import be.omringd.onboarding.internal.Candidacy;
import be.omringd.onboarding.internal.Entry;
import be.omringd.onboarding.internal.Informed;
import be.omringd.onboarding.internal.OnboardingProcess;
import be.omringd.onboarding.internal.OnboardingDocuments;
import be.omringd.onboarding.internal.RequiredCheck;
import be.omringd.person.PersonId;
import be.omringd.publicform.Reference;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import be.omringd.volunteer.VolunteerFile;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody becomes a volunteer, takes a break, and stops: the file and the process of each. Anybody may show interest; the
 * rest needs access to the file, or to the register where it says so.
 */
@Service
@Transactional
public class Onboarding {

    /** In front of the code of a candidate, so that everybody who hears one knows where to look. */
    private static final String CANDIDATE = "V-";

    private final Candidacies candidacies;
    private final Volunteers volunteers;
    private final VolunteerRules rules;
    private final OnboardingDocuments documents;
    private final CaseFiles files;
    private final OnboardingProcess process;
    private final ObjectProvider<Recruitments> recruitments;
    private final Users users;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Onboarding(Candidacies candidacies, Volunteers volunteers, VolunteerRules rules, OnboardingDocuments documents, CaseFiles files,
            OnboardingProcess process, ObjectProvider<Recruitments> recruitments, Users users, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.candidacies = candidacies;
        this.volunteers = volunteers;
        this.rules = rules;
        this.documents = documents;
        this.files = files;
        this.process = process;
        this.recruitments = recruitments;
        this.users = users;
        this.currentActor = currentActor;
        this.events = events;
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

    // ---- how it begins

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
            Candidacy candidacy =
                    open(id, person, recruitment.map(Recruitment::id).orElse(null), Entry.INTEREST, "volunteer.event.interested");
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
            Candidacy candidacy = open(id, person, null, Entry.TALK, null);
            files.note(candidacy.file(), "volunteer.event.entered", by);
            return id;
        });
    }

    private Candidacy open(VolunteerId id, PersonId person, @Nullable UUID recruitment, Entry entry, @Nullable String event) {
        CaseId file = files.open(VolunteerFile.KIND, person, clock.instant());
        Candidacy candidacy = candidacies.save(new Candidacy(id.value(), file, recruitment, clock.instant()));
        if (event != null) {
            files.note(file, event, null);
        }
        process.interestShown(file, entry);
        return candidacy;
    }

    // ---- what others ask

    /** How far these people are; those without onboarding are left out. For who may read the register. */
    @Transactional(readOnly = true)
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

    /**
     * What is still missing before this volunteer may begin; empty where law and agreement allow it. Who was a volunteer before we
     * kept papers here has them where they were kept.
     */
    @Transactional(readOnly = true)
    public Set<MissingPaper> missing(VolunteerId id) {
        volunteers.mayRead();
        return documents.missing(id);
    }

    /** The way of this volunteer to read; empty where there was none, or where it is not for this user's eyes. */
    @Transactional(readOnly = true)
    public Optional<OnboardingView> find(VolunteerId id) {
        volunteers.mayRead();
        return candidacies.findById(id.value()).filter(candidacy -> files.isVisible(candidacy.file())).map(this::view);
    }

    /** The same for a file; empty for a file of another kind. */
    @Transactional(readOnly = true)
    public Optional<OnboardingView> find(CaseId file) {
        files.check(file);
        return candidacies.findByCaseId(file.value()).map(this::view);
    }

    private OnboardingView view(Candidacy one) {
        CaseSummary file = files.get(one.file());
        List<OnboardingView.Check> checks = documents.of(one.volunteer()).stream()
                .map(check -> new OnboardingView.Check(
                        check.kind(), check.state() == RequiredCheck.State.OPEN ? null : check.state() == RequiredCheck.State.DONE,
                        check.settledOn(), check.kind() == CheckKind.C45B && check.settledOn() != null
                                ? BelgianCalendar.afterWorkingDays(check.settledOn(), rules.replyWindow()) : null))
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

    /** No group is left of those that this candidate came for: somebody answers them within ten days. */
    public void surplus(VolunteerId id) {
        volunteers.mayRead();
        changeAsProcess(id, candidacy -> {
            if (!candidacy.ended()) {
                files.note(candidacy.file(), "volunteer.event.surplus", null);
                process.candidateSurplus(candidacy.file());
            }
        });
    }

    // ---- a break, and the end

    /** A break begins. False where a group has this volunteer, or may get them: the file of that group comes first. */
    public boolean pause(VolunteerId id) {
        Optional<Candidacy> candidacy = lock(id);
        if (!volunteers.pause(id)) {
            return false;
        }
        candidacy.filter(Candidacy::isCleared).ifPresent(one -> {
            files.enter(one.file(), OnboardingPhase.ON_BREAK);
            files.note(one.file(), "volunteer.event.pauses", null);
            process.volunteerPauses(one.file());
        });
        changed(id);
        return true;
    }

    /** Available again after a break. */
    public void resume(VolunteerId id) {
        lock(id).filter(Candidacy::isCleared).ifPresent(one -> process.volunteerResumes(one.file()));
        resumesWhenAsked(id);
    }

    /** The same in answer to the process that asked after a long break: it knows, and is not told. */
    public void resumesWhenAsked(VolunteerId id) {
        Optional<Candidacy> candidacy = lock(id);
        volunteers.resume(id);
        candidacy.filter(Candidacy::isCleared).ifPresent(one -> {
            files.enter(one.file(), one.trainedOn() == null ? OnboardingPhase.AVAILABLE : OnboardingPhase.TRAINED);
            files.note(one.file(), "volunteer.event.resumes", null);
        });
        changed(id);
    }

    /**
     * Stops as a volunteer, or as a candidate: nobody asks them any more from this moment, and what we know of them gets a last day.
     *
     * @return false where a group has this volunteer: the file of that group comes first
     */
    public boolean leave(VolunteerId id) {
        Optional<Candidacy> candidacy = lock(id).filter(one -> !one.ended());
        boolean cleared = candidacy.map(Candidacy::isCleared).orElse(true);
        if (!volunteers.leave(id, cleared ? rules.keepAfterLeaving() : rules.keepCandidate())) {
            return false;
        }
        candidacy.ifPresent(one -> {
            one.end(cleared ? EndReason.STOPPED : EndReason.WITHDRAWN, null, rules.today());
            files.enter(one.file(), OnboardingPhase.LEAVING);
            files.note(one.file(), cleared ? "volunteer.event.stops" : "volunteer.event.withdraws", null);
            if (cleared) {
                process.volunteerStops(one.file());
            } else {
                process.candidateWithdraws(one.file(), false);
            }
        });
        changed(id);
        return true;
    }

    /**
     * Somebody who had stopped, or never started, comes back. With papers of before our time they are available at once; else a new
     * file begins at the talk. Does nothing for somebody whose goodbye is not done yet, and for one who was erased meanwhile.
     */
    public void comesBack(VolunteerId id) {
        Optional<Candidacy> before = lock(id);
        if (before.isEmpty()) {
            volunteers.resume(id);
        } else if (before.get().ended() && files.get(before.get().file()).status() == CaseStatus.CLOSED) {
            volunteers.becomesCandidate(id).ifPresent(person -> {
                CaseId file = files.open(VolunteerFile.KIND, person, clock.instant());
                before.get().again(file, clock.instant());
                files.note(file, "volunteer.event.comesBack", null);
                process.interestShown(file, Entry.TALK);
            });
        }
        changed(id);
    }

    // ---- what stays afterwards

    /**
     * How the way of somebody ended.
     *
     * @param becameVolunteer false for who stayed a candidate
     */
    public record Ended(boolean becameVolunteer, @Nullable EndReason reason) {}

    /** How the ways of these people ended; those who were volunteers before we kept it are left out. For managers. */
    @Transactional(readOnly = true)
    public Map<VolunteerId, Ended> ends(Collection<VolunteerId> ids) {
        onlyManagers();
        return candidacies.findAllById(ids.stream().map(VolunteerId::value).toList()).stream()
                .collect(Collectors.toMap(Candidacy::volunteer, one -> new Ended(one.isCleared(), one.endReason())));
    }

    /** The last file of somebody as a volunteer. For managers. */
    @Transactional(readOnly = true)
    public Optional<CaseId> file(VolunteerId id) {
        onlyManagers();
        return candidacies.findById(id.value()).map(Candidacy::file);
    }

    /** Erases what somebody told us and their papers: proofs are kept as long as what they prove. For managers. */
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

    /** The volunteer's onboarding; the file locked first, so that everybody takes locks in the same order. */
    private Optional<Candidacy> lock(VolunteerId id) {
        volunteers.mayRead();
        Optional<Candidacy> candidacy = candidacies.findById(id.value());
        candidacy.ifPresent(one -> files.hold(one.file()));
        return candidacy;
    }

    private void changed(VolunteerId id) {
        events.publishEvent(new VolunteerChanged(id));
    }

    private void changeAsProcess(VolunteerId id, Consumer<Candidacy> change) {
        currentActor.asProcess(() -> {
            candidacies.findById(id.value()).ifPresent(candidacy -> {
                files.hold(candidacy.file());
                change.accept(candidacy);
            });
            return null;
        });
    }
}

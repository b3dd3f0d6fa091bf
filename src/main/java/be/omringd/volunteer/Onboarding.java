package be.omringd.volunteer;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.person.PersonId;
import be.omringd.volunteer.Appeals.Appeal;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody becomes a volunteer, takes a break, and stops: the file and the process of each. Anybody may show interest; the
 * rest needs access to the file, or to the register where it says so.
 */
@Service
@Transactional
public class Onboarding {

    private final Candidacies candidacies;
    private final Volunteers volunteers;
    private final VolunteerRules rules;
    private final Papers papers;
    private final CaseFiles files;
    private final OnboardingProcess process;
    private final ObjectProvider<Appeals> appeals;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Onboarding(Candidacies candidacies, Volunteers volunteers, VolunteerRules rules, Papers papers, CaseFiles files,
            OnboardingProcess process, ObjectProvider<Appeals> appeals, CurrentActor currentActor, ApplicationEventPublisher events,
            Clock clock) {
        this.candidacies = candidacies;
        this.volunteers = volunteers;
        this.rules = rules;
        this.papers = papers;
        this.files = files;
        this.process = process;
        this.appeals = appeals;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a form: who is in the register now, and the file that goes with it. */
    public record Interested(VolunteerId volunteerId, CaseId caseId) {}

    /** The call was closed or full when the answer came. */
    public static class AppealClosed extends RuntimeException {
        AppealClosed() {
            super("The appeal is closed");
        }
    }

    // ---- how it begins

    /**
     * Somebody would like to become a volunteer, on the general form or in answer to a call. The same submission again changes
     * nothing and gives the same answer.
     *
     * @throws AppealClosed where the call was closed or full meanwhile
     * @throws IllegalArgumentException on details that {@link VolunteerRules} does not accept
     */
    public Interested interested(NewInterest interest) {
        // whoever asks has no rights in the file that comes of it
        return currentActor.asProcess(() -> {
            VolunteerId id = new VolunteerId(Ids.next());
            if (candidacies.claim(interest.submission(), id.value(), clock.instant()) == 0) {
                return known(candidacies.volunteerOf(interest.submission()));
            }
            Optional<Appeal> appeal = Optional.ofNullable(interest.appealSlug()).map(slug -> appeals.stream()
                    .flatMap(all -> all.find(slug).stream()).filter(Appeal::open).findFirst().orElseThrow(AppealClosed::new));
            VolunteerSource source = appeal.map(Appeal::source).orElse(VolunteerSource.WEBSITE);
            PersonId person = volunteers.add(id, interest.details(), source, VolunteerStatus.CANDIDATE);
            Candidacy candidacy = open(id, person, appeal.map(Appeal::id).orElse(null), Entry.INTEREST, "volunteer.event.interested");
            candidacy.tells(interest.birthYear(), interest.motivation());
            if (appeal.isPresent() && !appeals.getObject().take(appeal.get().id(), id)) {
                throw new AppealClosed();
            }
            return new Interested(id, candidacy.file());
        });
    }

    private Interested known(UUID volunteer) {
        return new Interested(new VolunteerId(volunteer), candidacies.findById(volunteer).orElseThrow().file());
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

    private Candidacy open(VolunteerId id, PersonId person, @Nullable UUID appeal, Entry entry, @Nullable String event) {
        CaseId file = files.open(CaseKind.VOLUNTEER, person, CasePhase.INTERESTED, clock.instant());
        Candidacy candidacy = candidacies.save(new Candidacy(id.value(), file, appeal, clock.instant()));
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
                papers.missing(candidacy).isEmpty(), file.phaseSince());
    }

    /**
     * What is still missing before this volunteer may begin; empty where law and agreement allow it. Who was a volunteer before we
     * kept papers here has them where they were kept.
     */
    @Transactional(readOnly = true)
    public Set<MissingPaper> missing(VolunteerId id) {
        volunteers.mayRead();
        return papers.missing(id);
    }

    /** No group is left of those that this candidate came for: somebody answers them within ten days. */
    public void surplus(VolunteerId id) {
        changeAsProcess(id, candidacy -> {
            if (!candidacy.ended()) {
                files.note(candidacy.file(), "volunteer.event.surplus", null);
                process.candidateSurplus(candidacy.file());
            }
        });
    }

    private void changeAsProcess(VolunteerId id, Consumer<Candidacy> change) {
        currentActor.asProcess(() -> {
            candidacies.findById(id.value()).ifPresent(candidacy -> {
                files.lock(candidacy.file());
                change.accept(candidacy);
            });
            return null;
        });
    }
}

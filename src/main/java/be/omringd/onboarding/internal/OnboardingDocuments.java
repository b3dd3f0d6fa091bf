package be.omringd.onboarding.internal;

import be.omringd.access.CurrentActor;
import be.omringd.onboarding.CheckKind;
import be.omringd.onboarding.internal.RequiredCheck.State;
import be.omringd.shell.BelgianCalendar;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.VolunteerDocuments;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The papers of volunteers: checks and agreements, and what is still missing. Whoever asks has looked at who may. */
@Component
public class OnboardingDocuments implements VolunteerDocuments {

    private final Candidacies candidacies;
    private final Checks checks;
    private final Signed signed;
    private final VolunteerRules rules;
    private final CurrentActor currentActor;

    OnboardingDocuments(Candidacies candidacies, Checks checks, Signed signed, VolunteerRules rules, CurrentActor currentActor) {
        this.candidacies = candidacies;
        this.checks = checks;
        this.signed = signed;
        this.rules = rules;
        this.currentActor = currentActor;
    }

    /** Writes down which checks are needed; gives those that are still to be done. */
    public List<CheckKind> need(VolunteerId id, Collection<CheckKind> needed) {
        List<RequiredCheck> known = of(id);
        for (CheckKind kind : needed) {
            if (known.stream().noneMatch(check -> check.kind() == kind)) {
                checks.save(new RequiredCheck(id, kind));
            }
        }
        // what is not needed any more after another talk keeps nobody from a start
        known.stream().filter(check -> check.state() == State.OPEN && !needed.contains(check.kind())).forEach(checks::delete);
        return needed.stream().filter(kind -> known.stream().noneMatch(check -> check.kind() == kind && check.state() == State.DONE))
                .sorted().toList();
    }

    public void settle(VolunteerId id, CheckKind kind, State state, LocalDate day) {
        RequiredCheck check = checks.findById(new RequiredCheck.Key(id.value(), kind))
                .orElseGet(() -> checks.save(new RequiredCheck(id, kind)));
        check.settle(state, day, currentActor.get().user());
    }

    public List<RequiredCheck> of(VolunteerId id) {
        return checks.findByKeyVolunteerId(id.value());
    }

    /** For C45B: from this day on, silence of the unemployment service means yes; null for other checks, and while it is not sent. */
    public @Nullable LocalDate replyBy(RequiredCheck check) {
        LocalDate sent = check.settledOn();
        return check.kind() == CheckKind.C45B && sent != null ? BelgianCalendar.afterWorkingDays(sent, rules.replyWindow()) : null;
    }

    public void sign(SignedAgreement agreement) {
        signed.save(agreement);
    }

    public Optional<SignedAgreement> agreement(VolunteerId id) {
        return signed.findFirstByVolunteerIdOrderBySignedOnDescIdDesc(id.value());
    }

    /** What is still missing; who was a volunteer before we kept papers here has them where they were kept. */
    @Override
    public Set<MissingPaper> missing(VolunteerId id) {
        return candidacies.findById(id.value()).map(this::missing).orElse(Set.of());
    }

    public Set<MissingPaper> missing(Candidacy candidacy) {
        if (candidacy.isCleared()) {
            return Set.of();
        }
        EnumSet<MissingPaper> missing = EnumSet.noneOf(MissingPaper.class);
        if (candidacy.talkHeldOn() == null) {
            missing.add(MissingPaper.TALK);
        }
        if (candidacy.informed() == null) {
            missing.add(MissingPaper.INFORMATION);
        }
        LocalDate agreementFrom = candidacy.agreementFrom();
        if (agreement(candidacy.volunteer()).filter(last -> agreementFrom == null || !last.signedOn().isBefore(agreementFrom))
                .isEmpty()) {
            missing.add(MissingPaper.AGREEMENT);
        }
        of(candidacy.volunteer()).stream().filter(check -> check.state() != State.DONE)
                .forEach(check -> check.kind().paper().ifPresent(missing::add));
        return missing;
    }

    /** Proofs are kept as long as what they prove. */
    public void erase(VolunteerId id) {
        checks.deleteByKeyVolunteerId(id.value());
        signed.deleteByVolunteerId(id.value());
    }

    interface Checks extends JpaRepository<RequiredCheck, RequiredCheck.Key> {

        List<RequiredCheck> findByKeyVolunteerId(UUID volunteerId);

        void deleteByKeyVolunteerId(UUID volunteerId);
    }

    interface Signed extends JpaRepository<SignedAgreement, UUID> {

        Optional<SignedAgreement> findFirstByVolunteerIdOrderBySignedOnDescIdDesc(UUID volunteerId);

        void deleteByVolunteerId(UUID volunteerId);
    }
}

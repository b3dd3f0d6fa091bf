package be.omringd.onboarding;

import be.omringd.access.CurrentActor;
import be.omringd.engine.Ids;
import be.omringd.onboarding.internal.AgreementTemplates;
import be.omringd.onboarding.internal.OnboardingDocuments;
import be.omringd.onboarding.internal.SignedAgreement;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreements with volunteers. For who works in the region of the volunteer. */
@Service
@Transactional
public class Agreements {

    private final AgreementTemplates templates;
    private final OnboardingDocuments documents;
    private final Volunteers volunteers;
    private final VolunteerRules rules;
    private final CurrentActor currentActor;
    private final Clock clock;

    Agreements(AgreementTemplates templates, OnboardingDocuments documents, Volunteers volunteers, VolunteerRules rules,
            CurrentActor currentActor, Clock clock) {
        this.templates = templates;
        this.documents = documents;
        this.volunteers = volunteers;
        this.rules = rules;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * An agreement that was signed.
     *
     * @param version of its words; null where it was signed before we kept them
     */
    public record Signed(@Nullable Integer version, @Nullable String language, LocalDate signedOn, SigningWay way) {}

    /** Words that can be signed today. */
    public record Words(UUID templateId, int version, String language, String title) {}

    /** The words that hold today, in each language that there is; the language given first where it is among them. */
    @Transactional(readOnly = true)
    public List<Words> toSign(String language) {
        return templates.validOn(rules.today()).stream()
                .sorted((one, other) -> Boolean.compare(other.language().equals(language), one.language().equals(language)))
                .map(template -> new Words(template.id(), template.version(), template.language(), template.title()))
                .toList();
    }

    /** What this volunteer signed last. */
    @Transactional(readOnly = true)
    public Optional<Signed> signed(VolunteerId id) {
        volunteers.getToChange(id);
        return documents.agreement(id).map(agreement -> Optional.ofNullable(agreement.templateId()).flatMap(templates::findById)
                .map(template -> new Signed(template.version(), template.language(), agreement.signedOn(), agreement.way()))
                .orElseGet(() -> new Signed(null, null, agreement.signedOn(), agreement.way())));
    }

    /** Both signed. False where these words do not hold on that day, or the day is still to come. */
    public boolean sign(VolunteerId id, UUID templateId, LocalDate day, SigningWay way) {
        volunteers.getToChange(id);
        if (day.isAfter(rules.today()) || templates.validOn(day).stream().noneMatch(template -> template.id().equals(templateId))) {
            return false;
        }
        documents.sign(new SignedAgreement(Ids.next(), id, templateId, day, way, currentActor.get().user(), clock.instant()));
        return true;
    }

    /** Into the register with somebody who is a volunteer already, and signed before we kept agreements here. */
    public VolunteerId registerWith(VolunteerDetails details, LocalDate signedOn) {
        volunteers.mayRead();
        if (signedOn.isAfter(rules.today())) {
            throw new IllegalArgumentException("An agreement is signed before it is kept");
        }
        VolunteerId id = volunteers.register(details, VolunteerSource.REGISTER);
        documents
                .sign(new SignedAgreement(Ids.next(), id, null, signedOn, SigningWay.BEFORE, currentActor.get().user(), clock.instant()));
        return id;
    }
}

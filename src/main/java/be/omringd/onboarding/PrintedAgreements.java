package be.omringd.onboarding;

import be.omringd.onboarding.internal.AgreementPdf;
import be.omringd.onboarding.internal.AgreementTemplate;
import be.omringd.onboarding.internal.AgreementTemplates;
import be.omringd.onboarding.internal.OnboardingDocuments;
import be.omringd.place.Places;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreements with volunteers on paper. For who works in the region of the volunteer. */
@Service
@Transactional(readOnly = true)
public class PrintedAgreements {

    private final AgreementTemplates templates;
    private final OnboardingDocuments documents;
    private final Volunteers volunteers;
    private final AgreementPdf pdf;
    private final Places places;

    PrintedAgreements(AgreementTemplates templates, OnboardingDocuments documents, Volunteers volunteers, AgreementPdf pdf,
            Places places) {
        this.templates = templates;
        this.documents = documents;
        this.volunteers = volunteers;
        this.pdf = pdf;
        this.places = places;
    }

    /** On paper, to sign. */
    public byte[] toPrint(VolunteerId id, UUID templateId) {
        return print(volunteers.getToChange(id), templates.findById(templateId).orElseThrow(), null);
    }

    /** As it was signed; empty where that was before we kept the words. */
    public Optional<byte[]> asSigned(VolunteerId id) {
        VolunteerSummary volunteer = volunteers.getToChange(id);
        return documents.agreement(id).flatMap(agreement -> Optional.ofNullable(agreement.templateId())
                .map(words -> print(volunteer, templates.findById(words).orElseThrow(), agreement.signedOn())));
    }

    private byte[] print(VolunteerSummary volunteer, AgreementTemplate template, @Nullable LocalDate signedOn) {
        Locale locale = Locale.of(template.language());
        return pdf.print(template, volunteer.person().fullName(), places.label(volunteer.person().placeCode(), locale), signedOn);
    }
}

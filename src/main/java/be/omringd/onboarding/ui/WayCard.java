package be.omringd.onboarding.ui;

import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.onboarding.OnboardingView;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.ui.DuplicatesPart;
import be.omringd.volunteer.ui.VolunteerPages;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;

/** How far a volunteer is, with the papers, and who may be the same person. */
@org.springframework.stereotype.Component
class WayCard {

    private final Onboarding onboarding;
    private final OnboardingParts parts;
    private final DuplicatesPart duplicates;

    WayCard(Onboarding onboarding, OnboardingParts parts, DuplicatesPart duplicates) {
        this.onboarding = onboarding;
        this.parts = parts;
        this.duplicates = duplicates;
    }

    Component of(VolunteerSummary volunteer, VolunteerWords words, Runnable changed) {
        Locale locale = UI.getCurrent().getLocale();
        Optional<OnboardingView> way = onboarding.find(volunteer.id());
        Div content = new Div();
        content.addClassName("volunteer-onboarding");
        duplicates.of(volunteer, kept -> UI.getCurrent().navigate(VolunteerPages.volunteer(kept)), changed, locale)
                .ifPresent(content::add);
        way.ifPresent(one -> {
            Span phase = new Span(words.get("casefile.phase." + one.phase().name()));
            phase.addClassName("tag");
            content.add(new Paragraph(phase, new Span(" " + parts.missing(one, locale))));
            if (one.waitingUntil() != null && one.phase() == OnboardingPhase.ON_WAITING_LIST) {
                content.add(new Paragraph(words.get("volunteer.waitsUntil", words.day(one.waitingUntil()))));
            }
        });
        content.add(parts.papers(volunteer.id(), way.orElse(null), locale));
        way.ifPresent(one -> {
            parts.told(one, locale).ifPresent(content::add);
            content.add(parts.toFile(one, locale));
        });
        return Pieces.card(words.get("volunteer.way"), content);
    }
}

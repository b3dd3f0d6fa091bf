package be.omringd.onboarding.ui;

import static be.omringd.onboarding.ui.Pieces.line;

import be.omringd.onboarding.Onboarding;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stays of somebody who was erased: nobody knows any more who it was. */
@org.springframework.stereotype.Component
class ErasedCards {

    private final Onboarding onboarding;
    private final GroupsCard groups;

    ErasedCards(Onboarding onboarding, GroupsCard groups) {
        this.onboarding = onboarding;
        this.groups = groups;
    }

    /** @param on when they were erased */
    List<Component> of(VolunteerSummary volunteer, LocalDate on, VolunteerWords words) {
        DescriptionList list = new DescriptionList();
        line(list, words.get("volunteer.place"), new Span(words.placeName(volunteer.person().placeCode())));
        line(list, words.get("volunteer.source"), new Span(words.get("volunteer.source." + volunteer.source().name())));
        if (onboarding.find(volunteer.id()).map(way -> way.clearedOn() != null).orElse(true)) {
            line(list, words.get("volunteer.since"), new Span(words.day(volunteer.since())));
        }
        LocalDate left = volunteer.leftOn();
        if (left != null) {
            line(list, words.get("volunteer.leftOn"), new Span(words.day(left)));
        }
        Paragraph erased = new Paragraph(words.get("volunteer.erased.text", words.day(on)));
        erased.addClassName("page-intro");
        List<Component> cards = new ArrayList<>(List.of(erased, Pieces.card(words.get("volunteer.erased.kept"), list)));
        groups.ofAny(volunteer.id(), words).ifPresent(cards::add);
        return cards;
    }
}

package be.omringd.onboarding.ui;

import static be.omringd.onboarding.ui.Pieces.card;
import static be.omringd.onboarding.ui.Pieces.line;

import be.omringd.person.ContactDetails;
import be.omringd.shell.MailLink;
import be.omringd.text.PhoneNumber;
import be.omringd.volunteer.EndedVolunteers;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.VolunteerLife;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.ui.VolunteerPages;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the register knows of a volunteer: how to reach them, what they can do, who they are. */
@org.springframework.stereotype.Component
class KnownCards {

    private final VolunteerLife life;
    private final EndedVolunteers ended;
    private final VolunteerRules rules;

    KnownCards(VolunteerLife life, EndedVolunteers ended, VolunteerRules rules) {
        this.life = life;
        this.ended = ended;
        this.rules = rules;
    }

    Component contact(VolunteerSummary volunteer, VolunteerWords words) {
        ContactDetails person = volunteer.person();
        DescriptionList list = new DescriptionList();
        line(list, words.get("volunteer.phone"), known(person.phone(), phone -> new Anchor(PhoneNumber.link(phone), phone), words));
        line(list, words.get("volunteer.mail"), known(person.mail(), MailLink::new, words));
        line(list, words.get("volunteer.place"), new Span(words.place(person.placeCode())));
        if (person.contactPreference() != null) {
            line(list, words.get("volunteer.contactPreference.short"),
                    new Span(words.get("volunteer.contactPreference." + person.contactPreference())));
        }
        line(list, words.get("volunteer.preferredLanguage"), new Span(words.get("volunteer.language." + person.language())));
        return card(words.get("volunteer.part1"), list);
    }

    private static Component known(@Nullable String value, Function<String, Component> link, VolunteerWords words) {
        return value == null || value.isBlank() ? new Span(words.get("volunteer.unknown")) : link.apply(value);
    }

    Component abilities(VolunteerSummary volunteer, VolunteerWords words, Runnable changed) {
        DescriptionList list = new DescriptionList();
        line(list, words.get("volunteer.languages.short"), new Span(words.languages(volunteer.languages())));
        line(list, words.get("volunteer.availability.short"), new Span(
                volunteer.availability().isEmpty() ? words.get("volunteer.unknown") : words.parts(volunteer.availability())));
        line(list, words.get("volunteer.radius.short"), new Span(words.get("volunteer.km", volunteer.radiusKm())));
        line(list, words.get("volunteer.withMinors.short"),
                new Span(words.get(volunteer.withMinors() ? "volunteer.yes" : "volunteer.no")));
        line(list, words.get("volunteer.maxGroups.short"), new Span(words.get("volunteer.maxGroups." + volunteer.maxGroups())));
        line(list, words.get(volunteer.status() == VolunteerStatus.CANDIDATE ? "volunteer.since.candidate" : "volunteer.since"),
                new Span(words.day(volunteer.since())));
        if (volunteer.source() != VolunteerSource.REGISTER) {
            line(list, words.get("volunteer.source"), new Span(words.get("volunteer.source." + volunteer.source().name())));
        }
        LocalDate rests = volunteer.restsUntil();
        if (rests != null && rests.isAfter(rules.today())) {
            line(list, words.get("volunteer.rests"), new Div(new Span(words.day(rests)), again(volunteer, words, changed)));
        }
        LocalDate left = volunteer.leftOn();
        if (left != null) {
            line(list, words.get("volunteer.leftOn"), new Span(words.day(left)));
        }
        LocalDate kept = volunteer.keepUntil();
        if (kept != null) {
            Div until = new Div(new Span(words.day(kept)));
            if (volunteer.isPast(rules.today()) && ended.mayErase()) {
                until.add(new Div(new Anchor(VolunteerPages.ERASE, words.get("volunteer.erase.waits.link"))));
            }
            line(list, words.get("volunteer.keepUntil"), until);
        }
        return card(words.get("volunteer.part2"), list);
    }

    private Button again(VolunteerSummary volunteer, VolunteerWords words, Runnable changed) {
        Button again = new Button(words.get("volunteer.rests.end"), click -> {
            life.rest(volunteer.id(), null);
            Pieces.say(words.get("volunteer.rests.ended"));
            changed.run();
        });
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return again;
    }

    /** What they chose to tell of themselves; what they did not, is not listed. */
    Component profile(VolunteerSummary volunteer, VolunteerWords words) {
        MatchProfile profile = volunteer.profile();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("volunteer.interestTags.short", words.interests(profile.interests()));
        told.put("volunteer.interests.short", volunteer.interests() == null ? "" : volunteer.interests());
        told.put("volunteer.pace.short", profile.pace() == null ? "" : words.pace(profile.pace()));
        told.put("volunteer.experience.short", words.experiences(profile.experience()));
        told.put("volunteer.birthYear", profile.birthYear() == null ? "" : profile.birthYear().toString());
        told.put("volunteer.traits.short", words.traits(profile.traits()));
        told.values().removeIf(String::isEmpty);
        if (told.isEmpty()) {
            return card(words.get("volunteer.part.profile"), Pieces.quiet(words.get("volunteer.profile.none")));
        }
        DescriptionList list = new DescriptionList();
        told.forEach((key, value) -> {
            Span own = new Span(value);
            own.addClassName("volunteer-words");
            line(list, words.get(key), own);
        });
        return card(words.get("volunteer.part.profile"), list);
    }
}

package be.omringd.search.ui;

import be.omringd.place.Places;
import be.omringd.search.Need;
import be.omringd.search.SearchSummary;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.ui.VolunteerWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words for everything in a search, in one language. */
final class SearchWords {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Texts texts;
    private final VolunteerWords volunteers;
    private final Locale locale;

    SearchWords(Texts texts, Places places, Locale locale) {
        this.texts = texts;
        this.volunteers = new VolunteerWords(texts, places, locale);
        this.locale = locale;
    }

    String get(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    VolunteerWords volunteers() {
        return volunteers;
    }

    Locale locale() {
        return locale;
    }

    String day(LocalDate day) {
        return volunteers.day(day);
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZONE));
    }

    /** "Woont in Hasselt, op 78 km. We zoeken binnen 15 km. Werkt niet met minderjarigen." What there is to say, in a row. */
    String whyNot(Searches.WhyNot why, boolean listed) {
        if (why.obstacles().isEmpty()) {
            return get(listed ? "search.whyNot.listed" : "search.whyNot.nearer");
        }
        return why.obstacles().stream()
                .map(obstacle -> get("search.whyNot." + obstacle.name(), Math.round(why.km()), why.radiusKm(), why.volunteer().radiusKm(),
                        volunteers.languages(why.languages()), volunteers.placeName(why.volunteer().person().placeCode())))
                .collect(Collectors.joining(" "));
    }

    /** What was said about somebody who was asked, in a row. */
    String said(SearchSummary.Approached one) {
        List<String> sentences = new ArrayList<>();
        sentences.add(get("search.asked." + one.channel().name(), day(one.approachedAt())));
        if (one.personAnswer() != null) {
            sentences.add(get("search.said.person." + one.personAnswer()) + reason(one.personReason()));
            sentences.add(get("search.said.volunteer." + one.volunteerAnswer()) + reason(one.volunteerReason()));
        }
        if (one.metOn() != null) {
            sentences.add(get("search.said.met", day(one.metOn())));
        }
        if (one.personAfterTrial() != null) {
            sentences.add(get("search.said.personAfter." + one.personAfterTrial()));
        }
        if (one.volunteerAfterTrial() != null) {
            sentences.add(get("search.said.volunteerAfter." + one.volunteerAfterTrial()));
        }
        return String.join(" ", sentences);
    }

    private static String reason(String reason) {
        return (reason == null || reason.isBlank() ? "" : " (" + reason.strip() + ")") + ".";
    }

    /** Why somebody could be asked, as one says it: "woont op 4 km in Velzeke, spreekt Arabisch en Nederlands". Never a percentage. */
    String reasons(VolunteerSummary volunteer, Need need) {
        List<String> reasons = new ArrayList<>();
        String place = volunteers.placeName(volunteer.person().placeCode());
        reasons.add(volunteer.km() == null
                ? get("search.reason.place", place)
                : volunteer.km() < 1 ? get("search.reason.near", place) : get("search.reason.km", Math.round(volunteer.km()), place));
        Set<Language> spoken = EnumSet.copyOf(volunteer.languages());
        if (!need.languages().isEmpty()) {
            spoken.retainAll(need.languages());
        }
        if (!spoken.isEmpty()) {
            reasons.add(get("search.reason.speaks", volunteers.languages(spoken)));
        }
        if (need.minorsInvolved() && volunteer.withMinors()) {
            reasons.add(get("search.reason.minors"));
        }
        if (!volunteer.availability().isEmpty()) {
            reasons.add(get("search.reason.time", volunteers.parts(volunteer.availability())));
        }
        String sentence = String.join(", ", reasons);
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1) + ".";
    }
}

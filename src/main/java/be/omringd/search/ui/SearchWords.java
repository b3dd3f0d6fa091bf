package be.omringd.search.ui;

import be.omringd.matching.AgeBand;
import be.omringd.place.Places;
import be.omringd.search.Proposals;
import be.omringd.search.Reasons.Reason;
import be.omringd.search.SearchSummary;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.ui.VolunteerWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for everything in a search, in one language. */
final class SearchWords {

    private final Texts texts;
    private final VolunteerWords volunteers;
    private final Locale locale;
    private final String person;

    SearchWords(Texts texts, Places places, Locale locale) {
        this(texts, places, locale, texts.get(locale, "form.person"));
    }

    /**
     * @param person what the person is called for whom we look
     */
    SearchWords(Texts texts, Places places, Locale locale, String person) {
        this.texts = texts;
        this.person = person;
        this.volunteers = new VolunteerWords(texts, places, locale);
        this.locale = locale;
    }

    /** Texts that fill in nothing else speak of the person. */
    String get(String key, Object... args) {
        return texts.get(locale, key, args.length == 0 ? new Object[] {person} : args);
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
        return day(LocalDate.ofInstant(moment, Moments.ZONE));
    }

    /** "Woont in Hasselt, op 78 km. We zoeken binnen 15 km. Werkt niet met minderjarigen." What there is to say, in a row. */
    String whyNot(Proposals.WhyNot why) {
        Proposals.Sought sought = why.sought();
        if (!why.obstacles().isEmpty()) {
            return why.obstacles().stream()
                    .map(obstacle -> get("search.whyNot." + obstacle.name(), Math.round(why.km()), sought.radiusKm(),
                            why.volunteer().radiusKm(), volunteers.languages(sought.languages()),
                            volunteers.placeName(why.volunteer().person().placeCode()), volunteers.parts(sought.when()),
                            volunteers.traits(both(Trait.class, sought.noGo(), why.volunteer().profile().traits())),
                            why.volunteer().restsUntil() == null ? "" : day(why.volunteer().restsUntil())))
                    .collect(Collectors.joining(" "));
        }
        if (why.listed()) {
            return get("search.whyNot.listed");
        }
        List<String> better = why.better().stream().map(preference -> get("search.whyNot.better." + preference.name())).toList();
        return get("search.whyNot.behind", volunteers.list(why.behind()), why.behind().getLast(),
                better.isEmpty() ? get("search.whyNot.better.since") : volunteers.list(better));
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

    private static String reason(@Nullable String reason) {
        return (reason == null || reason.isBlank() ? "" : " (" + reason.strip() + ")") + ".";
    }

    /**
     * Why somebody could be asked, as one says it: "Woont op 4 km in Velzeke, spreekt Arabisch en Nederlands, houdt ook van
     * tuinieren." Never a percentage.
     */
    String fits(Proposals.Proposal proposal) {
        String place = volunteers.placeName(proposal.volunteer().person().placeCode());
        return sentence(proposal.reasons().fits().stream().map(reason -> fit(reason, place)).toList());
    }

    /** What does not fit yet: "Kan niet op zondag." Empty where all does. */
    String gaps(Proposals.Proposal proposal) {
        return sentence(proposal.reasons().gaps().stream().map(this::gap).toList());
    }

    private String fit(Reason reason, String place) {
        return switch (reason) {
            case Reason.Lives(double km) -> km < 1 ? get("search.reason.near", place) : get("search.reason.km", Math.round(km), place);
            case Reason.Speaks(var languages) -> get("search.reason.speaks", volunteers.languages(languages));
            case Reason.WithMinors() -> get("search.reason.minors");
            case Reason.HasTime(var when) -> get("search.reason.time", times(when));
            case Reason.Likes(var interests) -> get("search.reason.alsoLikes", volunteers.interests(interests));
            case Reason.Is(var pace) -> get("search.reason.pace." + pace.name());
            case Reason.Knows(var experience) -> volunteers.experiences(experience);
            case Reason.Aged(var age) -> get("search.reason.age." + age.name());
            case Reason.DidNotTell(var what) -> get("search.gap.untold." + what.name());
            case Reason.Ask(var traits) -> get("search.gap.ask", volunteers.traits(traits));
        };
    }

    /** "’s namiddags in de week en op zondag". */
    private String times(Collection<PartOfWeek> when) {
        return volunteers.list(when.stream().sorted().map(part -> get("search.gap.part." + part.name())).toList());
    }

    private String gap(Reason reason) {
        return switch (reason) {
            case Reason.HasTime(var when) -> get("search.gap.time", times(when));
            case Reason.Likes(var interests) -> get("search.gap.likes", volunteers.interests(interests));
            case Reason.Knows(var experience) -> get("search.gap.knows", experiences(experience));
            default -> fit(reason, "");
        };
    }

    /** "ouder zijn en alleen wonen". */
    String experiences(Collection<Experience> experiences) {
        return volunteers.list(experiences.stream().sorted().map(one -> get("search.experience." + one.name())).toList());
    }

    String ages(Collection<AgeBand> ages) {
        return volunteers.list(ages.stream().sorted().map(this::age).toList());
    }

    String age(AgeBand age) {
        return get("search.age." + age.name());
    }

    private String sentence(List<String> parts) {
        String sentence = String.join(", ", parts);
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1) + ".";
    }

    private static <E extends Enum<E>> Set<E> both(Class<E> type, Set<E> one, Set<E> other) {
        Set<E> both = EnumSet.noneOf(type);
        both.addAll(one);
        both.retainAll(other);
        return both;
    }
}

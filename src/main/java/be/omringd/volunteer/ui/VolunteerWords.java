package be.omringd.volunteer.ui;

import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerStatus;
import com.vaadin.flow.component.html.Span;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words for what is known of volunteers, in one language. */
public final class VolunteerWords {

    private final Texts texts;
    private final Places places;
    private final Locale locale;

    public VolunteerWords(Texts texts, Places places, Locale locale) {
        this.texts = texts;
        this.places = places;
        this.locale = locale;
    }

    public String get(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    /** "Nederlands, Frans en Arabisch". */
    public String languages(Collection<Language> languages) {
        return list(languages.stream().sorted().map(this::language).toList());
    }

    public String language(Language language) {
        return get("volunteer.language." + language.code());
    }

    /** "voormiddag en avond in de week, zaterdag". */
    public String parts(Collection<PartOfWeek> parts) {
        List<String> words = new ArrayList<>();
        List<String> inTheWeek = parts.stream().sorted().filter(PartOfWeek::inTheWeek)
                .map(part -> get("volunteer.part.short." + part.name())).toList();
        if (!inTheWeek.isEmpty()) {
            words.add(get("volunteer.part.inTheWeek", list(inTheWeek)));
        }
        parts.stream().sorted().filter(part -> !part.inTheWeek()).map(this::part).forEach(words::add);
        return String.join(", ", words);
    }

    public String part(PartOfWeek part) {
        return get("volunteer.part." + part.name());
    }

    /** "tuinieren, koken en muziek". */
    public String interests(Collection<Interest> interests) {
        return list(interests.stream().sorted().map(this::interest).toList());
    }

    public String interest(Interest interest) {
        return get("volunteer.interest." + interest.name());
    }

    public String pace(Pace pace) {
        return get("volunteer.pace." + pace.name());
    }

    public String experiences(Collection<Experience> experiences) {
        return list(experiences.stream().sorted().map(this::experience).toList());
    }

    public String experience(Experience experience) {
        return get("volunteer.experience." + experience.name());
    }

    public String traits(Collection<Trait> traits) {
        return list(traits.stream().sorted().map(this::trait).toList());
    }

    public String trait(Trait trait) {
        return get("volunteer.trait." + trait.name());
    }

    /** As one looks for them in a list. */
    List<Interest> sorted(Interest... interests) {
        return Arrays.stream(interests).sorted(Comparator.comparing(this::interest, Collator.getInstance(locale))).toList();
    }

    /** Where somebody lives, as people say it. */
    public String place(String code) {
        return places.label(code, locale);
    }

    /** The same without the postcode, for in a sentence. */
    public String placeName(String code) {
        return place(code).replaceFirst("^\\d{4} ", "");
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** Whole kilometres, and less than one as such. */
    public String kilometres(double km) {
        return km < 1 ? get("volunteer.km.near") : get("volunteer.km", Math.round(km));
    }

    public String status(VolunteerStatus status) {
        return get("volunteer.status." + status.name());
    }

    /** The status as a tag. */
    public Span statusTag(VolunteerStatus status) {
        Span tag = new Span(status(status));
        tag.addClassName("tag");
        switch (status) {
            case CANDIDATE -> tag.addClassName("ochre");
            case AVAILABLE -> tag.addClassName("green");
            case ASSIGNED -> tag.addClassName("blue");
            case PAUSED -> tag.addClassName("ochre");
            case LEFT -> {}
        }
        return tag;
    }

    /** Joins with commas and, before the last one, with "and". */
    public String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " " + get("volunteer.and") + " " + words.getLast();
    }
}

package be.omringd.search;

import be.omringd.volunteer.AgeBand;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.Wishes;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How {@link Preferences} are kept: sets as names with commas between them. */
@Embeddable
class PreferenceColumns {

    private String whenParts = "";
    private String interests = "";
    @Enumerated(EnumType.STRING)
    private Pace pace;
    private String experience = "";
    private String ages = "";
    private String noGoTraits = "";

    protected PreferenceColumns() {}

    PreferenceColumns(Preferences preferences) {
        whenParts = names(preferences.when());
        interests = names(preferences.wishes().interests());
        pace = preferences.wishes().pace();
        experience = names(preferences.wishes().experience());
        ages = names(preferences.wishes().ages());
        noGoTraits = names(preferences.noGo());
    }

    Preferences preferences() {
        return new Preferences(
                constants(PartOfWeek.class, whenParts),
                new Wishes(constants(Interest.class, interests), pace, constants(Experience.class, experience), constants(AgeBand.class, ages)),
                constants(Trait.class, noGoTraits));
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
        Set<E> constants = EnumSet.noneOf(type);
        Arrays.stream(names.split(",")).filter(name -> !name.isBlank()).forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }
}

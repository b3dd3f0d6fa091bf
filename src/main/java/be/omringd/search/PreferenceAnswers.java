package be.omringd.search;

import be.omringd.form.FormValues;
import be.omringd.volunteer.AgeBand;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.Wishes;
import java.util.EnumSet;
import java.util.Set;

/** What describe-need.form answers about preferences. Its values are the names of the constants; others are left out. */
final class PreferenceAnswers {

    private PreferenceAnswers() {}

    static Preferences read(FormValues answers) {
        Pace pace = answers.text("pace").flatMap(text -> constants(Pace.class, Set.of(text)).stream().findFirst())
                .filter(wished -> wished != Pace.EITHER).orElse(null);
        return new Preferences(
                read(PartOfWeek.class, answers, "when"),
                new Wishes(read(Interest.class, answers, "interests"), pace, read(Experience.class, answers, "experience"),
                        read(AgeBand.class, answers, "ages")),
                read(Trait.class, answers, "noGoTraits"));
    }

    private static <E extends Enum<E>> Set<E> read(Class<E> type, FormValues answers, String field) {
        return constants(type, answers.choices(field));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Iterable<String> names) {
        EnumSet<E> found = EnumSet.noneOf(type);
        for (String name : names) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    found.add(constant);
                }
            }
        }
        return found;
    }
}

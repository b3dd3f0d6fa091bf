package be.omringd.search;

import be.omringd.form.FormValues;
import be.omringd.matching.AgeBand;
import be.omringd.matching.Wishes;
import be.omringd.person.ContactDetails;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What describe-need.form answers, and the other way round. Where its values are names of constants, others are left out. */
final class NeedAnswers {

    private static final int KM = 15;
    private static final Map<String, Need.Frequency> FREQUENCIES = Map.of(
            "weekly", Need.Frequency.WEEKLY, "biweekly", Need.Frequency.BIWEEKLY, "monthly", Need.Frequency.MONTHLY,
            "sixWeekly", Need.Frequency.SIX_WEEKLY);

    private NeedAnswers() {}

    static Need read(FormValues answers) {
        return new Need(
                answers.text("municipality").orElseThrow(),
                answers.integer("radiusKm").orElse(KM),
                SearchTasks.languages(answers),
                answers.text("frequency").map(code -> FREQUENCIES.getOrDefault(code, Need.Frequency.MONTHLY)).orElse(null),
                answers.bool("minorsInvolved"),
                answers.text("wishes").orElse(null),
                answers.text("noGo").orElse(null),
                answers.text("publicText").orElse(null),
                preferences(answers));
    }

    private static Preferences preferences(FormValues answers) {
        Pace pace = answers.text("pace").flatMap(text -> constants(Pace.class, Set.of(text)).stream().findFirst())
                .filter(wished -> wished != Pace.EITHER).orElse(null);
        return new Preferences(
                constants(PartOfWeek.class, answers.choices("when")),
                new Wishes(constants(Interest.class, answers.choices("interests")), pace,
                        constants(Experience.class, answers.choices("experience")), constants(AgeBand.class, answers.choices("ages"))),
                constants(Trait.class, answers.choices("noGoTraits")));
    }

    /** The answers that say this need. */
    static FormValues of(Need need) {
        Map<String, Object> values = new HashMap<>();
        values.put("municipality", need.placeCode());
        values.put("radiusKm", need.radiusKm());
        values.put("languages", need.languages().stream().sorted().map(Language::code).toList());
        values.put("minorsInvolved", need.minorsInvolved());
        FREQUENCIES.forEach((code, frequency) -> put(values, "frequency", frequency == need.frequency() ? code : null));
        put(values, "wishes", need.wishes());
        put(values, "noGo", need.noGo());
        put(values, "publicText", need.publicText());
        Preferences preferences = need.preferences();
        values.put("when", names(preferences.when()));
        values.put("interests", names(preferences.wishes().interests()));
        put(values, "pace", preferences.wishes().pace() == null ? null : preferences.wishes().pace().name());
        values.put("experience", names(preferences.wishes().experience()));
        values.put("ages", names(preferences.wishes().ages()));
        values.put("noGoTraits", names(preferences.noGo()));
        return FormValues.of(values);
    }

    /** A group that meets around this place and speaks the language of the person, if it is around one. */
    static FormValues around(Optional<String> placeCode, @Nullable ContactDetails person) {
        Map<String, Object> values = new HashMap<>(Map.of("radiusKm", KM, "languages", Stream.ofNullable(person)
                .flatMap(one -> Language.of(one.language()).stream()).filter(language -> language != Language.OTHER).map(Language::code)
                .toList()));
        placeCode.ifPresent(code -> values.put("municipality", code));
        return FormValues.of(values);
    }

    private static void put(Map<String, Object> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(Enum::name).toList();
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Collection<String> names) {
        EnumSet<E> found = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (names.contains(constant.name())) {
                found.add(constant);
            }
        }
        return found;
    }
}

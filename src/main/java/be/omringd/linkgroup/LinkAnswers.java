package be.omringd.linkgroup;

import be.omringd.form.FormValues;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what somebody told from the answers in the form {@value #FORM}, and writes it there. */
public final class LinkAnswers {

    /** Key of the form, of the task and of the editor in the file. */
    public static final String FORM = "linkgroup/link-candidate";

    private LinkAnswers() {}

    /** What these answers tell; they were checked. */
    public static LinkProfile read(FormValues answers) {
        EnumSet<TimeOfWeek> times = EnumSet.noneOf(TimeOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            constants(PartOfDay.class, answers.choices(key(day))).forEach(part -> times.add(TimeOfWeek.of(day, part)));
        }
        return new LinkProfile(
                answers.choices("languages").stream().flatMap(code -> Language.of(code).stream()).collect(Collectors.toSet()), times,
                answers.integer("rangeKm").orElse(null), constants(TravelsBy.class, answers.choices("travelsBy")),
                constants(Interest.class, answers.choices("interests")), one(Pace.class, answers.text("pace")),
                one(GivesOrAsks.class, answers.text("givesOrAsks")), answers.text("brings").orElse(null),
                answers.text("curiousAbout").orElse(null), answers.text("limits").orElse(null));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Collection<String> names) {
        EnumSet<E> constants = EnumSet.noneOf(type);
        names.forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, Optional<String> name) {
        return name.map(known -> Enum.valueOf(type, known)).orElse(null);
    }

    /** The answers that tell this. */
    public static FormValues write(LinkProfile profile) {
        Map<String, Object> answers = new LinkedHashMap<>();
        put(answers, "languages", profile.languages().stream().sorted().map(Language::code).toList());
        for (DayOfWeek day : DayOfWeek.values()) {
            put(answers, key(day),
                    profile.times().stream().filter(time -> time.day() == day).sorted().map(time -> time.part().name()).toList());
        }
        put(answers, "travelsBy", names(profile.travelsBy()));
        put(answers, "interests", names(profile.interests()));
        put(answers, "rangeKm", profile.rangeKm());
        put(answers, "pace", profile.pace() == null ? null : profile.pace().name());
        put(answers, "givesOrAsks", profile.givesOrAsks() == null ? null : profile.givesOrAsks().name());
        put(answers, "brings", profile.brings());
        put(answers, "curiousAbout", profile.curiousAbout());
        put(answers, "limits", profile.limits());
        return FormValues.of(answers);
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    private static void put(Map<String, Object> answers, String key, @Nullable Object answer) {
        if (answer != null && !List.of().equals(answer)) {
            answers.put(key, answer);
        }
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}

package be.omringd.outreach;

import be.omringd.form.FormValues;
import be.omringd.shell.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text and an area as the values of a task, for drafts and handlers: {@code titleNl}, {@code bodyNl}, the same with {@code Fr} and
 * {@code En}; {@code areaRadius} or {@code areaMunicipalities}.
 */
public final class RecruitmentForm {

    private RecruitmentForm() {}

    /** The name of a field: {@code title} or {@code body} in one language. */
    public static String field(String part, Locale language) {
        String code = Texts.supported(language).getLanguage();
        return part + Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }

    /** The texts in these values; French and English only where something is written. */
    public static RecruitmentTexts texts(FormValues values) {
        return new RecruitmentTexts(text(values, Texts.DUTCH), written(values, Texts.FRENCH), written(values, Texts.ENGLISH));
    }

    /** The area in these values, around this place; empty where none is chosen. */
    public static Optional<Area> area(FormValues values, String placeCode) {
        List<String> municipalities = values.choices("areaMunicipalities");
        if (!municipalities.isEmpty()) {
            return Optional.of(Area.of(placeCode, new HashSet<>(municipalities)));
        }
        return values.integer("areaRadius").filter(km -> km > 0).map(km -> Area.around(placeCode, km));
    }

    /** The other way round. */
    public static FormValues values(RecruitmentTexts texts, @Nullable Area area) {
        Map<String, Object> values = new HashMap<>();
        texts.all().forEach((language, text) -> {
            values.put(field("title", language), text.title());
            values.put(field("body", language), text.body());
        });
        if (area != null && area.nisCodes().isEmpty()) {
            values.put("areaRadius", area.radiusKm());
        } else if (area != null) {
            values.put("areaMunicipalities", area.nisCodes().stream().sorted().toList());
        }
        return FormValues.of(values);
    }

    private static RecruitmentText text(FormValues values, Locale language) {
        return new RecruitmentText(values.text(field("title", language)).orElse(""), values.text(field("body", language)).orElse(""));
    }

    private static @Nullable RecruitmentText written(FormValues values, Locale language) {
        RecruitmentText text = text(values, language);
        return text.title().isEmpty() && text.body().isEmpty() ? null : text;
    }
}

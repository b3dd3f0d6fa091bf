package be.omringd.outreach.ui;

import be.omringd.outreach.RecruitmentNeed;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what is known of a recruitment into words of one language. */
final class RecruitmentWords {

    private final Texts texts;
    private final Places places;
    private final Locale locale;

    RecruitmentWords(Texts texts, Places places, Locale locale) {
        this.texts = texts;
        this.places = places;
        this.locale = Texts.supported(locale);
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    /** "Zottegem", in French in French. */
    String municipality(String placeCode) {
        return places.find(placeCode).map(place -> places.label(place.nisCode(), locale).replaceFirst("^\\d+ ", "")).orElse("");
    }

    Optional<String> languages(RecruitmentNeed need) {
        return need.languages().isEmpty()
                ? Optional.empty()
                : Optional.of(need.languages().stream().sorted().map(one -> get("volunteer.language." + one.code()))
                        .collect(Collectors.joining(", ")));
    }

    Optional<String> frequency(RecruitmentNeed need) {
        return Optional.ofNullable(need.frequencyCode()).map(code -> get("outreach.frequency." + code));
    }

    Optional<String> when(RecruitmentNeed need) {
        return need.when().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        need.when().stream().sorted().map(part -> get("volunteer.part." + part.name())).collect(Collectors.joining(", ")));
    }

    /** "3 maart 2026". */
    String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(moment.atZone(Moments.ZONE));
    }
}

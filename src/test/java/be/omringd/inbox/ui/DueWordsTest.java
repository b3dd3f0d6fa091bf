package be.omringd.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.inbox.DueGroup;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.testing.Any;
import be.omringd.testing.Law;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWordsTest {

    private static final Texts TEXTS = new Texts();
    private static final List<Locale> LANGUAGES = List.of(Texts.DUTCH, Texts.FRENCH, Texts.ENGLISH);

    /** On a Monday at ten. */
    private static final Instant NOW = at("2026-11-23T10:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:59:59, vandaag, TODAY",
        "2026-11-23T16:30, vandaag om 16:30, TODAY",
        "2026-11-24T23:59:59, morgen, WEEK",
        "2026-11-24T09:15, morgen om 9:15, WEEK",
        "2026-11-25T23:59:59, overmorgen, WEEK",
        "2026-11-27T23:59:59, vrijdag, WEEK",
        "2026-11-29T23:59:59, zondag, WEEK",
        "2026-11-30T23:59:59, over 7 dagen, LATER",
        "2026-12-06T23:59:59, over 13 dagen, LATER",
        "2026-12-07T23:59:59, over 2 weken, LATER",
        "2027-02-01T23:59:59, over 2 maanden, LATER",
        "2026-11-22T23:59:59, 1 dag te laat, LATE",
        "2026-11-20T23:59:59, 3 dagen te laat, LATE",
        "2026-11-10T23:59:59, 13 dagen te laat, LATE",
        "2026-11-09T23:59:59, 2 weken te laat, LATE",
        "2026-08-23T23:59:59, 3 maanden te laat, LATE",
        "2026-11-23T09:59, 1 minuut te laat, LATE",
        "2026-11-23T09:18, 42 minuten te laat, LATE",
        "2026-11-23T07:00, 3 uur te laat, LATE",
        "2026-11-22T09:00, 1 dag te laat, LATE"})
    void dueDatesAreSaidAsPeopleSayThem(String due, String words, DueGroup group) {
        assertThat(new DueWords(TEXTS, Texts.DUTCH).words(at(due), NOW)).isEqualTo(words);
        assertThat(DueGroup.of(at(due), NOW)).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 2026-11-20T23:59:59, 3 jours de retard", "fr, 2026-11-24T23:59:59, demain", "fr, 2026-11-27T23:59:59, vendredi",
        "en, 2026-11-22T23:59:59, 1 day late", "en, 2026-11-24T09:15, tomorrow at 9:15", "en, 2026-11-27T23:59:59, Friday"})
    void andInFrenchAndEnglish(String language, String due, String words) {
        assertThat(new DueWords(TEXTS, Locale.of(language)).words(at(due), NOW)).isEqualTo(words);
    }

    private record DueAndNow(Instant due, Instant now) {

        static DueAndNow any(Any any) {
            return new DueAndNow(moment(any), moment(any));
        }
    }

    @Test
    void nothingIsLateBeforeItsTime() {
        Law.holds(1000, DueAndNow::any, at -> {
            boolean late = DueGroup.of(at.due(), at.now()) == DueGroup.LATE;
            String words = new DueWords(TEXTS, Texts.DUTCH).words(at.due(), at.now());

            assertThat(late).isEqualTo(at.due().isBefore(at.now()));
            assertThat(words.endsWith("te laat")).isEqualTo(late);
        });
    }

    @Test
    void whatIsDueLaterNeverStandsHigher() {
        Law.holds(1000, any -> List.of(moment(any), moment(any), moment(any)), moments -> {
            Instant now = moments.getLast();
            List<Instant> due = moments.subList(0, 2).stream().sorted().toList();

            assertThat(DueGroup.of(due.getFirst(), now)).isLessThanOrEqualTo(DueGroup.of(due.getLast(), now));
            assertThat(DueGroup.of(due.getLast(), now)).isLessThan(DueGroup.NONE);
        });
    }

    @Test
    void thereAreWordsForEveryMomentInEveryLanguage() {
        Law.holds(1000, DueAndNow::any, at -> {
            for (Locale language : LANGUAGES) {
                DueWords words = new DueWords(TEXTS, language);
                assertThat(List.of(words.words(at.due(), at.now()), words.date(at.due(), at.now()), words.when(at.due(), at.now()),
                        words.since(at.due(), at.now()), words.words(null, at.now())))
                        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("!", "{", "null"));
            }
        });
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Moments.ZONE).toInstant();
    }

    /** Around today, and far away; also in the hours when the clock changes. */
    private static Instant moment(Any any) {
        return any.oneOf(
                () -> NOW.plusSeconds(any.between(-5_000_000, 5_000_000)),
                () -> NOW.plusSeconds(any.between(-200_000_000, 200_000_000)),
                () -> at("2026-10-25T02:30").plusSeconds(any.between(-90_000, 90_000)));
    }
}

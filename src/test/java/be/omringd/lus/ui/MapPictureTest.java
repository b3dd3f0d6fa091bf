package be.omringd.lus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.lus.NetworkMap;
import be.omringd.lus.Ring;
import be.omringd.lus.Sector;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapPictureTest {

    /** Beside a task on a screen of 1440 pixels, with the menu open; on a tablet and on paper it is wider. */
    private static final double NARROWEST = 543;
    private static final Pattern BUBBLE = Pattern.compile("<g class=\"map-contact\".*?</text></g>|<g class=\"map-contact\".*?</g></g>");
    private static final Pattern LETTERS = Pattern.compile("<text[^>]* font-size=\"([\\d.]+)\"[^>]*>(?:<textPath[^>]*>)?([^<]+)<");

    @ParameterizedTest
    @CsvSource({"nl, 0, 0", "nl, 12, 3", "fr, 30, 8", "en, 35, 0"})
    void namesOfRingsAndSlicesAndTheLegendAreAsLargeAsText(String language, int people, int waiting) {
        NetworkMap map = SampleMaps.of(people, waiting);
        Locale locale = Texts.supported(Locale.of(language));
        MapLayout layout = MapPicture.layout(map);
        MapWords words = new MapWords(new Texts(), locale);

        String around = BUBBLE.matcher(MapPicture.draw(map, layout, words, locale, LocalDate.of(2026, 3, 2), false)).replaceAll("")
                .replaceAll("<text[^>]*fill=\"#ffffff\"[^>]*>[^<]*</text>", "");

        List<String> said = LETTERS.matcher(around).results().map(found -> found.group(2)).toList();
        assertThat(said).contains(words.ring(Ring.INTIMACY), words.ring(Ring.EXCHANGE), MapPicture.escape(words.sector(Sector.FAMILY)));
        LETTERS.matcher(around).results().forEach(found -> assertThat(Double.parseDouble(found.group(1)) * NARROWEST / layout.width())
                .as(found.group(2)).isGreaterThanOrEqualTo(12));
    }
}

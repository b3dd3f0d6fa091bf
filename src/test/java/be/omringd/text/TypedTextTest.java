package be.omringd.text;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.Law;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u000B", "\f", "\u0085", "\u2028", "\u2029", "\r\n", "\r", "\n"})
    void noEndOfALineGluesWords(String end) {
        assertThat(TypedText.lines("Kerkstraat 5" + end + "9620")).isEqualTo("Kerkstraat 5\n9620");
        assertThat(TypedText.line("Kerkstraat 5" + end + "9620")).isEqualTo("Kerkstraat 5 9620");
    }

    @Test
    void oneLineHasSinglePlainSpaces() {
        assertThat(TypedText.line("\u00A0 Jan\u202F\u2003van\t \u3000Gent\uFEFF ")).isEqualTo("Jan van Gent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\u200D", "\u00AD\u2060", "\u202E", "\uFEFF", "\u3164", "\u2800\u115F", "\u0301", "\u0000"})
    void invisibleSignsAloneAreNothing(String text) {
        assertThat(TypedText.isBlank(text)).isTrue();
        assertThat(TypedText.lineOrNull(text)).isNull();
        assertThat(TypedText.linesOrNull(text)).isNull();
    }

    @Test
    void marksThatTurnTheTextAndHiddenHyphensAreNotKept() {
        assertThat(TypedText.line("An\u202Ena \u2066Pee\u00ADters\u2069")).isEqualTo("Anna Peeters");
    }

    @Test
    void whatIsSeenStays() {
        assertThat(TypedText.line("Zoë 👩‍🦽 می‌خواهم — “D’Hondt”")).isEqualTo("Zoë 👩‍🦽 می‌خواهم — “D’Hondt”");
        assertThat(TypedText.lines("een\n\n\t- twee")).isEqualTo("een\n\n\t- twee");
    }

    @Test
    void accentsAreComposed() {
        assertThat(TypedText.line("Zoe\u0308")).isEqualTo("Zo\u00EB");
    }

    @Test
    void whatIsTidyStaysAsItIs() {
        Law.holds(2_000, any -> any.text(60), text -> {
            String line = TypedText.line(text);
            String lines = TypedText.lines(text);
            assertThat(TypedText.line(line)).isEqualTo(line);
            assertThat(TypedText.lines(lines)).isEqualTo(lines);
            assertThat(line).doesNotContain("\n", "\t", "\u202E").doesNotStartWith(" ").doesNotEndWith(" ");
        });
    }

    @Test
    void noWordIsLostWhateverStandsBetweenThem() {
        Law.holds(2_000, any -> any.list(8, () -> any.of("Jan", "é", "Ж", "你", "7", "’s", "l'")), words -> {
            for (String between : List.of(" ", "\u00A0", "\u000B", "\u2028\u200B", "\r\n\t")) {
                assertThat(TypedText.line(String.join(between, words))).isEqualTo(String.join(" ", words));
            }
        });
    }
}

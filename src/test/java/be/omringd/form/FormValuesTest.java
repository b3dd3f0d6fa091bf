package be.omringd.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormValuesTest {

    private final FormValues values = FormValues.of(Map.of("name", "Anna", "count", 3, "agreed", true,
            "on", "2026-07-22", "at", "2026-07-22T14:30", "kinds", List.of("a", "b"),
            "rows", List.of(Map.of("what", "bellen"), Map.of("what", "bakken"))));

    @Test
    void anAnswerIsReadAsWhatItIs() {
        assertThat(values.text("name")).contains("Anna");
        assertThat(values.number("count")).contains(BigDecimal.valueOf(3));
        assertThat(values.integer("count")).contains(3);
        assertThat(values.bool("agreed")).isTrue();
        assertThat(values.date("on")).contains(LocalDate.of(2026, 7, 22));
        assertThat(values.dateTime("at")).contains(LocalDateTime.of(2026, 7, 22, 14, 30));
        assertThat(values.instant("at")).contains(Instant.parse("2026-07-22T12:30:00Z"));
        assertThat(values.choices("kinds")).containsExactly("a", "b");
        assertThat(values.list("rows")).extracting(row -> row.text("what").orElseThrow())
                .containsExactly("bellen", "bakken");
    }

    @Test
    void anAnswerOfAnotherShapeCountsAsNone() {
        for (String key : List.of("name", "count", "agreed", "on", "at", "kinds", "rows", "foreign")) {
            values.text(key);
            values.number(key);
            values.date(key);
            values.dateTime(key);
            values.time(key);
            values.list(key);
            values.choices(key);
        }
        assertThat(values.number("name")).isEmpty();
        assertThat(values.text("count")).isEmpty();
        assertThat(values.date("name")).isEmpty();
        assertThat(values.list("name")).isEmpty();
        assertThat(values.choices("rows")).isEmpty();
        assertThat(values.bool("name")).isFalse();
    }

    @Test
    void jsonBringsBackTheSameAnswers() {
        assertThat(FormValues.fromJson(values.toJson())).isEqualTo(values);
        assertThat(FormValues.fromJson(values.with("name", null).toJson()).raw()).containsEntry("name", null);
        assertThat(FormValues.fromJson(null)).isEqualTo(FormValues.EMPTY);
        assertThat(FormValues.fromJson(" null ")).isEqualTo(FormValues.EMPTY);
    }

    @Test
    void whatIsNoJsonObjectIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> FormValues.fromJson("[\"Anna Peeters\"]")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Anna");
        assertThatThrownBy(() -> FormValues.fromJson("{\"name\": Anna Peeters}"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("Anna");
        assertThatThrownBy(() -> FormValues.fromJson("{\"a\":".repeat(5000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersDoNotChangeFromOutside() {
        var rows = new ArrayList<>(List.of("a"));
        var map = new HashMap<String, Object>(Map.of("kinds", rows));
        var copy = FormValues.of(map);
        rows.add("b");
        map.put("name", "x");

        assertThat(copy.raw()).isEqualTo(Map.of("kinds", List.of("a")));
        assertThatThrownBy(() -> copy.raw().put("a", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void logsDoNotTellTheAnswers() {
        assertThat(values.toString()).doesNotContain("Anna").contains("name");
    }
}

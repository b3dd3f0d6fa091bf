package be.omringd.form;

import be.omringd.shell.Moments;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers in a form, by field key; immutable. Values are what JSON can hold: texts, numbers, booleans, lists and
 * maps. Dates are ISO texts ({@code 2026-07-22}, {@code 14:30}, {@code 2026-07-22T14:30}, local Belgian time).
 * Accessors never throw: an answer of another shape counts as no answer.
 */
public final class FormValues {

    /** No answers. */
    public static final FormValues EMPTY = new FormValues(Map.of());

    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, @Nullable Object> raw;

    private FormValues(Map<String, @Nullable Object> raw) {
        this.raw = raw;
    }

    /** Answers from a map that is copied, nested lists and maps too. */
    public static FormValues of(Map<String, ?> values) {
        return values.isEmpty() ? EMPTY : new FormValues(copyOfMap(values));
    }

    /**
     * Answers from what {@link #toJson()} wrote. Null or blank gives no answers.
     *
     * @throws IllegalArgumentException if it is not a JSON object
     */
    public static FormValues fromJson(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return EMPTY;
        }
        try {
            var values = JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            return values == null ? EMPTY : of(values);
        } catch (JacksonException e) {
            // the message of the parser quotes the text, which may be about a person
            throw new IllegalArgumentException("These form values are not a JSON object: "
                    + e.getClass().getSimpleName());
        }
    }

    public String toJson() {
        return JSON.writeValueAsString(raw);
    }

    /** The text of a field: also the chosen value of a select or radio. Empty when blank. */
    public Optional<String> text(String key) {
        return raw.get(key) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    public Optional<BigDecimal> number(String key) {
        return Optional.ofNullable(Answers.number(raw.get(key)));
    }

    /** The number of a field if it is a whole one that fits. */
    public Optional<Integer> integer(String key) {
        return number(key).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        });
    }

    /** Whether a checkbox is ticked; an unanswered one is not. */
    public boolean bool(String key) {
        return Boolean.TRUE.equals(raw.get(key));
    }

    public Optional<LocalDate> date(String key) {
        return temporal(key, LocalDate::parse);
    }

    public Optional<LocalTime> time(String key) {
        return temporal(key, LocalTime::parse);
    }

    /** Date and time as somebody in Belgium reads them on the clock. */
    public Optional<LocalDateTime> dateTime(String key) {
        return temporal(key, LocalDateTime::parse);
    }

    /** The moment that a date and time in Belgium stands for. */
    public Optional<Instant> instant(String key) {
        return dateTime(key).map(dateTime -> dateTime.atZone(Moments.ZONE).toInstant());
    }

    /** The rows of a repeating list. */
    public List<FormValues> list(String key) {
        if (!(raw.get(key) instanceof List<?> rows)) {
            return List.of();
        }
        var result = new ArrayList<FormValues>();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> map) {
                result.add(of(copyOfMap(map)));
            }
        }
        return List.copyOf(result);
    }

    /** The ticked values of a checklist. */
    public List<String> choices(String key) {
        return raw.get(key) instanceof List<?> chosen
                ? chosen.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    /** All answers; not to be changed. A key with a null is a field that was emptied on purpose. */
    public Map<String, @Nullable Object> raw() {
        return raw;
    }

    public boolean isEmpty() {
        return raw.isEmpty();
    }

    /** These answers with one more or another one. */
    public FormValues with(String key, @Nullable Object value) {
        var values = new LinkedHashMap<>(raw);
        values.put(key, value);
        return of(values);
    }

    /** Of these answers the ones with these keys. */
    public FormValues only(String... keys) {
        var values = new LinkedHashMap<>(raw);
        values.keySet().retainAll(List.of(keys));
        return of(values);
    }

    private <T> Optional<T> temporal(String key, Function<String, T> parse) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Map<String, @Nullable Object> copyOfMap(Map<?, ?> values) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((key, value) -> copy.put(String.valueOf(key), copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copyOfMap(map);
        }
        if (value instanceof Iterable<?> items) {
            var copy = new ArrayList<@Nullable Object>();
            items.forEach(item -> copy.add(copyOf(item)));
            return Collections.unmodifiableList(copy);
        }
        return switch (value) {
            case LocalDate date -> date.toString();
            case LocalDateTime dateTime -> dateTime.toString();
            case LocalTime time -> time.toString();
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormValues values && raw.equals(values.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    /** Names no answers: they are about people and this ends up in logs. */
    @Override
    public String toString() {
        return "FormValues" + raw.keySet();
    }
}

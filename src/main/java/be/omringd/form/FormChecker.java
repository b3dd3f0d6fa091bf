package be.omringd.form;

import be.omringd.shell.Moments;
import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import be.omringd.text.TypedText;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Knows which answers a form accepts. This is the authority: the screen only shows earlier what is decided here. No
 * method throws on strange answers.
 */
@Component
public class FormChecker {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private final Map<String, ChoiceSource> sources;
    private final Feel feel;

    @Autowired
    FormChecker(ObjectProvider<ChoiceSource> sources, ObjectProvider<Clock> clock) {
        this(sources.orderedStream().toList(), clock.getIfAvailable(() -> Clock.system(Moments.ZONE)));
    }

    /** Usable outside Spring too, for example in tests of views. */
    public FormChecker(Collection<ChoiceSource> sources, Clock clock) {
        this.sources = sources.stream().collect(Collectors.toMap(ChoiceSource::name, Function.identity()));
        this.feel = new Feel(clock);
    }

    /**
     * What is wrong with the answers.
     *
     * @param context the process variables of the work item, for the expressions of the form
     * @param locale the language of the messages
     */
    public FormErrors check(FormDefinition form, FormValues values, Map<String, ?> context, Locale locale) {
        var visible = visible(form, values, context);
        var check = new Check(visible, FormTexts.language(locale));
        check.level(form.components(), "", values.raw(), visible.scope("", form.components(), values.raw()));
        return new FormErrors(check.errors);
    }

    /**
     * The answers to keep: only of fields that the form has and shows, tidied up (no space around texts, no control
     * characters, no empty answers and rows). Answers of a shape that does not fit their field are left out.
     */
    public FormValues clean(FormDefinition form, FormValues values, Map<String, ?> context) {
        var state = visible(form, values, context).state();
        return FormValues.of(cleanLevel(form.components(), "", values.raw(), state, true));
    }

    /**
     * The process variables that the answers set: one for each field with {@code properties.variable}. An unanswered
     * field gives null, so that an answer of an earlier round does not stay behind; an unanswered checkbox gives false.
     * Dates are ISO texts, a date with time has the offset of Belgium ({@code 2026-07-22T14:30+02:00}).
     *
     * @param values as {@link #clean} gives them
     */
    public Map<String, @Nullable Object> variables(FormDefinition form, FormValues values) {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        form.fields().forEach(field -> {
            if (field.variable() != null) {
                variables.put(field.variable(), variable(field, values.raw().get(field.key())));
            }
        });
        return Collections.unmodifiableMap(variables);
    }

    /** Which components are hidden and which required, for the answers so far. */
    public FormState state(FormDefinition form, FormValues values, Map<String, ?> context) {
        return visible(form, values, context).state();
    }

    /** What comes to an end when a task is completed with these answers, by the form's own word for it. */
    public Optional<String> ending(FormDefinition form, FormValues values, Map<String, ?> context) {
        FormState state = state(form, values, context);
        return form.fields().filter(field -> !state.isHidden(field.path(""))).flatMap(field -> Stream.of(
                field.ends().get(String.valueOf(values.raw().get(field.key()))), field.ends().get(FormComponent.ANY_ANSWER)))
                .filter(Objects::nonNull).findFirst();
    }

    /**
     * For which answers a component is shown, where that depends on one question with fixed answers and on nothing else: so that a page
     * can show and hide it without asking here.
     *
     * @param answers the values for which it is shown
     * @param unanswered whether it is shown while there is no answer
     */
    public record ShownFor(FormComponent question, Set<String> answers, boolean unanswered) {}

    /** Empty for a component that is always shown, and for one that depends on more. */
    public Optional<ShownFor> shownFor(FormDefinition form, FormComponent component) {
        if (component.hide() == null || component.hide().names().size() != 1) {
            return Optional.empty();
        }
        return form.field(component.hide().names().iterator().next())
                .filter(question -> question.type() == FormComponentType.RADIO || question.type() == FormComponentType.SELECT)
                .filter(question -> !question.options().isEmpty())
                .map(question -> new ShownFor(question,
                        question.options().stream().map(FormOption::value).filter(value -> isShown(component, question, value))
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        isShown(component, question, null)));
    }

    private boolean isShown(FormComponent component, FormComponent question, @Nullable String answer) {
        var scope = new HashMap<String, @Nullable Object>();
        scope.put("today", feel.today());
        scope.put(question.key(), answer);
        return !isTrue(component.hide(), scope);
    }

    /**
     * The answers that a form opens with: those given, and the default of each field that is not among them. A field
     * that is among them with null was emptied and stays so.
     */
    public FormValues withDefaults(FormDefinition form, FormValues values, Map<String, ?> context) {
        var result = new LinkedHashMap<>(values.raw());
        form.fields().filter(field -> !values.raw().containsKey(field.key())).forEach(field -> {
            if (field.defaultValue() != null) {
                result.put(field.key(), field.defaultValue());
            }
        });
        form.fields().filter(field -> field.defaultFrom() != null && !values.raw().containsKey(field.key()))
                .forEach(field -> {
                    var scope = visible(form, FormValues.of(result), context)
                            .scope("", form.components(), result);
                    Object value = json(feel.evaluate(field.defaultFrom(), scope));
                    Object fitting = cleanValue(field, value);
                    if (fitting != null) {
                        result.put(field.key(), fitting);
                    }
                });
        return FormValues.of(result);
    }

    /** The first or last day that a date field allows now; null for no bound. */
    public @Nullable LocalDate bound(@Nullable FormExpression expression, FormDefinition form, FormValues values,
            Map<String, ?> context) {
        return expression == null ? null
                : day(feel.evaluate(expression, visible(form, values, context)
                        .scope("", form.components(), values.raw())));
    }

    /** The source of choices with this name, if a module brings it. */
    public Optional<ChoiceSource> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    private Visible visible(FormDefinition form, FormValues values, Map<String, ?> context) {
        var visible = new Visible(form, values, context);
        visible.settle();
        return visible;
    }

    /** Finds out what is hidden. A hidden answer counts as none, so hiding one field may show or hide another. */
    private final class Visible {

        private final FormDefinition form;
        private final FormValues values;
        private final Map<String, @Nullable Object> outside = new HashMap<>();
        private Set<String> hidden = Set.of();
        private Set<String> required = Set.of();

        Visible(FormDefinition form, FormValues values, Map<String, ?> context) {
            this.form = form;
            this.values = values;
            outside.putAll(context);
            outside.put("today", feel.today());
        }

        /** Repeats until nothing changes; two fields that hide each other stop it after as many rounds as there are. */
        void settle() {
            long rounds = FormComponent.all(form.components()).count() + 1;
            for (long round = 0; round < rounds; round++) {
                var nowHidden = new HashSet<String>();
                var nowRequired = new HashSet<String>();
                level(form.components(), "", false, values.raw(), outside, nowHidden, nowRequired);
                boolean settled = nowHidden.equals(hidden);
                hidden = nowHidden;
                required = nowRequired;
                if (settled) {
                    return;
                }
            }
        }

        FormState state() {
            return new FormState(hidden, required);
        }

        private void level(List<FormComponent> components, String prefix, boolean parentHidden, Map<?, ?> answers,
                Map<String, @Nullable Object> around, Set<String> nowHidden, Set<String> nowRequired) {
            inLevel(components, prefix, parentHidden, answers, scope(around, prefix, components, answers), nowHidden,
                    nowRequired);
        }

        private void inLevel(List<FormComponent> components, String prefix, boolean parentHidden, Map<?, ?> answers,
                Map<String, @Nullable Object> scope, Set<String> nowHidden, Set<String> nowRequired) {
            for (FormComponent component : components) {
                String path = component.path(prefix);
                boolean isHidden = parentHidden || isTrue(component.hide(), scope);
                if (isHidden) {
                    nowHidden.add(path);
                } else if (component.rules().required() || isTrue(component.rules().requiredIf(), scope)) {
                    nowRequired.add(path);
                }
                if (component.type() == FormComponentType.GROUP) {
                    inLevel(component.components(), prefix, isHidden, answers, scope, nowHidden, nowRequired);
                } else if (component.type() == FormComponentType.DYNAMICLIST
                        && answers.get(component.key()) instanceof List<?> rows) {
                    for (int row = 0; row < Math.min(rows.size(), component.rules().maxRows()); row++) {
                        var rowAnswers = rows.get(row) instanceof Map<?, ?> map ? map : Map.of();
                        level(component.components(), component.rowPrefix(prefix, row), isHidden, rowAnswers, scope,
                                nowHidden, nowRequired);
                    }
                }
            }
        }

        /** What an expression of this level sees. */
        Map<String, @Nullable Object> scope(String prefix, List<FormComponent> components, Map<?, ?> answers) {
            return scope(outside, prefix, components, answers);
        }

        Map<String, @Nullable Object> scope(Map<String, @Nullable Object> around, String prefix, List<FormComponent> components,
                Map<?, ?> answers) {
            var scope = new HashMap<>(around);
            FormComponent.fields(components).forEach(field -> scope.put(field.key(),
                    hidden.contains(field.path(prefix)) ? feelValue(field, null)
                            : feelValue(field, answers.get(field.key()))));
            return scope;
        }
    }

    private boolean isTrue(@Nullable FormExpression expression, Map<String, @Nullable Object> scope) {
        return expression != null && Boolean.TRUE.equals(feel.evaluate(expression, scope));
    }

    /** An answer as expressions see it. */
    private @Nullable Object feelValue(FormComponent field, @Nullable Object answer) {
        Object value = cleanValue(field, answer);
        if (field.type() == FormComponentType.CHECKBOX) {
            return Boolean.TRUE.equals(value);
        }
        if (field.type() == FormComponentType.CHECKLIST) {
            return value == null ? List.of() : value;
        }
        if (field.type() == FormComponentType.DATETIME && value != null) {
            return temporal(field, (String) value);
        }
        if (field.type() == FormComponentType.DYNAMICLIST && answer instanceof List<?> rows) {
            return rows.stream().limit(field.rules().maxRows())
                    .map(row -> {
                        var rowScope = new HashMap<String, @Nullable Object>();
                        FormComponent.fields(field.components()).forEach(cell -> rowScope.put(cell.key(),
                                feelValue(cell, row instanceof Map<?, ?> map ? map.get(cell.key()) : null)));
                        return rowScope;
                    }).toList();
        }
        return value;
    }

    private Map<String, Object> cleanLevel(List<FormComponent> components, String prefix, Map<?, ?> answers,
            FormState state, boolean onlyVisible) {
        var clean = new LinkedHashMap<String, Object>();
        FormComponent.fields(components).forEach(field -> {
            if (state.isHidden(field.path(prefix))) {
                return;
            }
            Object answer = answers.get(field.key());
            Object value;
            if (field.type() == FormComponentType.DYNAMICLIST) {
                var rows = new ArrayList<Map<String, Object>>();
                int index = 0;
                for (Object row : answer instanceof List<?> list ? list : List.of()) {
                    if (index >= field.rules().maxRows()) {
                        break;
                    }
                    if (row instanceof Map<?, ?> map) {
                        var cleanRow = cleanLevel(field.components(), field.rowPrefix(prefix, index), map, state,
                                onlyVisible);
                        if (!isBlankRow(field, cleanRow)) {
                            rows.add(cleanRow);
                        }
                    }
                    index++;
                }
                value = rows.isEmpty() ? null : rows;
            } else {
                value = cleanValue(field, answer);
            }
            if (value != null) {
                clean.put(field.key(), value);
            }
        });
        return clean;
    }

    /** A row that was added and never filled in: only unticked boxes at most. */
    private static boolean isBlankRow(FormComponent list, Map<String, Object> row) {
        return row.values().stream().allMatch(Boolean.FALSE::equals);
    }

    /** A single answer, tidied; null if there is none or if its shape does not fit. */
    private @Nullable Object cleanValue(FormComponent field, @Nullable Object answer) {
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> answer instanceof String text
                    ? emptyToNull(tidy(field, text))
                    : null;
            case NUMBER -> {
                BigDecimal number = Answers.number(answer);
                yield number == null || number.abs().compareTo(LARGEST) > 0 || number.precision() > 30
                        || Math.abs(number.scale()) > 20 ? null : number;
            }
            case CHECKBOX -> answer instanceof Boolean ? answer : null;
            case SELECT, RADIO -> answer instanceof String text && isAllowed(field, text) ? text : null;
            case CHECKLIST -> {
                if (!(answer instanceof List<?> chosen)) {
                    yield null;
                }
                var known = field.options().stream().map(FormOption::value).filter(chosen::contains).toList();
                yield known.isEmpty() ? null : known;
            }
            case DATETIME -> {
                var value = answer instanceof String text ? temporal(field, text) : null;
                yield value == null ? null : value.toString();
            }
            default -> null;
        };
    }

    private boolean isAllowed(FormComponent field, String value) {
        if (field.source() == null) {
            return field.option(value).isPresent();
        }
        var source = sources.get(field.source());
        return source != null && value.length() <= TEXT_OF_SOURCE
                && source.find(value, Locale.of("nl")).isPresent();
    }

    private static final int TEXT_OF_SOURCE = 200;

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Without what nobody types on purpose and what a database or a screen chokes on. */
    private static String tidy(FormComponent field, String text) {
        if (field.type() == FormComponentType.TEXTAREA) {
            return TypedText.lines(text);
        }
        return switch (field.rules().format()) {
            case "phone" -> PhoneNumber.tidy(text);
            case "email" -> MailAddress.tidy(text);
            case null, default -> TypedText.line(text);
        };
    }

    /** A date, time or both, if it exists and lies in a time that people live in. */
    private static java.time.temporal.@Nullable Temporal temporal(FormComponent field, String text) {
        try {
            return switch (field.dateKind()) {
                case DATE -> inLifetime(LocalDate.parse(text)) ? LocalDate.parse(text) : null;
                case TIME -> LocalTime.parse(text);
                case DATETIME -> {
                    var dateTime = LocalDateTime.parse(text);
                    yield inLifetime(dateTime.toLocalDate()) ? dateTime : null;
                }
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean inLifetime(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
    }

    /** A FEEL result as an answer. */
    private static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case java.time.temporal.Temporal temporal -> temporal.toString();
            case null, default -> value;
        };
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> date;
            case LocalDateTime dateTime -> dateTime.toLocalDate();
            case OffsetDateTime dateTime -> dateTime.atZoneSameInstant(Moments.ZONE).toLocalDate();
            case java.time.ZonedDateTime dateTime -> dateTime.withZoneSameInstant(Moments.ZONE).toLocalDate();
            case null, default -> null;
        };
    }

    private static @Nullable Object variable(FormComponent field, @Nullable Object answer) {
        return switch (field.type()) {
            case CHECKBOX -> Boolean.TRUE.equals(answer);
            case CHECKLIST -> answer instanceof List<?> chosen
                    ? chosen.stream().filter(value -> field.option(value).isPresent()).toList()
                    : List.of();
            case SELECT, RADIO -> field.option(answer).map(FormOption::value).orElse(null);
            case NUMBER -> Answers.number(answer);
            case DATETIME -> {
                var value = answer instanceof String text ? temporal(field, text) : null;
                yield value instanceof LocalDateTime dateTime
                        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime.atZone(Moments.ZONE))
                        : value == null ? null : value.toString();
            }
            // the file was refused, this is the second lock
            default -> null;
        };
    }

    /** Collects what is wrong. */
    private final class Check {

        private final Visible visible;
        private final FormState state;
        private final Locale locale;
        private final List<FormErrors.FieldError> errors = new ArrayList<>();

        Check(Visible visible, Locale locale) {
            this.visible = visible;
            this.state = visible.state();
            this.locale = locale;
        }

        void level(List<FormComponent> components, String prefix, Map<?, ?> answers, Map<String, @Nullable Object> scope) {
            FormComponent.fields(components).filter(field -> !state.isHidden(field.path(prefix)))
                    .forEach(field -> field(field, prefix, answers.get(field.key()), scope));
        }

        private void field(FormComponent field, String prefix, @Nullable Object answer, Map<String, @Nullable Object> scope) {
            String path = field.path(prefix);
            if (answer == null || isMissing(field, answer)) {
                if (state.isRequired(path)) {
                    var own = field.rules().requiredMessage();
                    errors.add(new FormErrors.FieldError(path, own != null ? own.in(locale)
                            : FormTexts.get(locale, requiredKey(field))));
                }
                return;
            }
            switch (field.type()) {
                case TEXTFIELD, TEXTAREA -> text(field, path, answer);
                case NUMBER -> number(field, path, answer);
                case DATETIME -> date(field, path, answer, scope);
                case SELECT, RADIO -> expect(path, answer instanceof String text && isAllowed(field, text),
                        "form.error.choice");
                case CHECKBOX -> expect(path, answer instanceof Boolean, "form.error.choice");
                case CHECKLIST -> expect(path, answer instanceof List<?> chosen
                        && chosen.stream().allMatch(value -> field.option(value).isPresent()), "form.error.choice");
                case DYNAMICLIST -> rows(field, prefix, answer, scope);
                default -> {
                }
            }
        }

        private boolean isMissing(FormComponent field, @Nullable Object answer) {
            return switch (answer) {
                case null -> true;
                case String text -> field.type() == FormComponentType.TEXTFIELD
                        || field.type() == FormComponentType.TEXTAREA ? TypedText.isBlank(text) : text.isBlank();
                case Boolean ticked -> field.type() == FormComponentType.CHECKBOX && !ticked;
                case List<?> chosen -> chosen.isEmpty();
                default -> false;
            };
        }

        private String requiredKey(FormComponent field) {
            return switch (field.type()) {
                case SELECT, RADIO -> "form.error.required.choice";
                case CHECKLIST -> "form.error.required.checklist";
                case CHECKBOX -> "form.error.required.checkbox";
                case DATETIME -> switch (field.dateKind()) {
                    case DATE -> "form.error.required.date";
                    case TIME -> "form.error.required.time";
                    case DATETIME -> "form.error.required.dateTime";
                };
                default -> "form.error.required";
            };
        }

        private void text(FormComponent field, String path, Object answer) {
            if (!(answer instanceof String original)) {
                add(path, "form.error.unreadable");
                return;
            }
            String text = tidy(field, original);
            var rules = field.rules();
            if (text.length() > rules.maxLength()) {
                add(path, "form.error.maxLength", rules.maxLength(), text.length());
            } else if (rules.minLength() != null && text.length() < rules.minLength()) {
                add(path, "form.error.minLength", rules.minLength());
            } else if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
                if (rules.patternMessage() != null) {
                    errors.add(new FormErrors.FieldError(path, rules.patternMessage().in(locale)));
                } else {
                    add(path, "form.error.pattern");
                }
            } else if ("email".equals(rules.format()) && !MailAddress.isAddress(text)) {
                add(path, "form.error.email");
            } else if ("phone".equals(rules.format()) && !PhoneNumber.isNumber(text)) {
                add(path, "form.error.phone");
            }
        }

        private void number(FormComponent field, String path, Object answer) {
            Object value = cleanValue(field, answer);
            var rules = field.rules();
            if (!(value instanceof BigDecimal number)) {
                add(path, "form.error.number");
            } else if (rules.min() != null && number.compareTo(rules.min()) < 0
                    || rules.max() != null && number.compareTo(rules.max()) > 0) {
                range(path, rules.min(), rules.max());
            } else if (rules.decimals() != null && number.stripTrailingZeros().scale() > rules.decimals()) {
                add(path, rules.decimals() == 0 ? "form.error.whole" : "form.error.decimals", rules.decimals());
            }
        }

        private void range(String path, @Nullable BigDecimal min, @Nullable BigDecimal max) {
            var format = NumberFormat.getInstance(locale);
            if (min != null && max != null) {
                add(path, "form.error.range", format.format(min), format.format(max));
            } else if (min != null) {
                add(path, "form.error.min", format.format(min));
            } else {
                add(path, "form.error.max", format.format(max));
            }
        }

        private void date(FormComponent field, String path, Object answer, Map<String, @Nullable Object> scope) {
            var value = answer instanceof String text ? temporal(field, text) : null;
            if (value == null) {
                add(path, field.dateKind() == DateKind.TIME ? "form.error.time" : "form.error.date");
                return;
            }
            LocalDate day = day(value);
            if (day == null) {
                return;
            }
            LocalDate first = bound(field.rules().notBefore(), scope);
            LocalDate last = bound(field.rules().notAfter(), scope);
            var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
            if (last != null && day.isAfter(last)) {
                if (last.equals(feel.today())) {
                    add(path, "form.error.future");
                } else {
                    add(path, "form.error.notAfter", format.format(last));
                }
            } else if (first != null && day.isBefore(first)) {
                if (first.equals(feel.today())) {
                    add(path, "form.error.past");
                } else {
                    add(path, "form.error.notBefore", format.format(first));
                }
            }
        }

        private @Nullable LocalDate bound(@Nullable FormExpression expression, Map<String, @Nullable Object> scope) {
            return expression == null ? null : day(feel.evaluate(expression, scope));
        }

        private void rows(FormComponent list, String prefix, Object answer, Map<String, @Nullable Object> scope) {
            String path = list.path(prefix);
            if (!(answer instanceof List<?> rows)) {
                add(path, "form.error.unreadable");
                return;
            }
            if (rows.size() > list.rules().maxRows()) {
                add(path, "form.error.maxRows", list.rules().maxRows());
                return;
            }
            for (int row = 0; row < rows.size(); row++) {
                if (!(rows.get(row) instanceof Map<?, ?> answers)) {
                    add(path, "form.error.unreadable");
                    return;
                }
                String rowPrefix = list.rowPrefix(prefix, row);
                boolean blank = FormComponent.fields(list.components())
                        .allMatch(cell -> isMissing(cell, answers.get(cell.key())));
                if (!blank) {
                    level(list.components(), rowPrefix, answers,
                            visible.scope(scope, rowPrefix, list.components(), answers));
                }
            }
        }

        private void expect(String path, boolean fine, String key) {
            if (!fine) {
                add(path, key);
            }
        }

        private void add(String path, String key, @Nullable Object... args) {
            errors.add(new FormErrors.FieldError(path, FormTexts.get(locale, key, args)));
        }
    }
}

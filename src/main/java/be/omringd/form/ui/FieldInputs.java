package be.omringd.form.ui;

import be.omringd.form.Choice;
import be.omringd.form.ChoiceSource;
import be.omringd.form.FormComponent;
import be.omringd.form.FormOption;
import be.omringd.form.FormRules;
import be.omringd.form.FormTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the Vaadin field for each kind of form field. */
final class FieldInputs {

    /** How long after the last key a text counts as typed. */
    static final int TYPING_PAUSE_MS = 500;
    /** More answers than one reads from top to bottom; they stand in columns. */
    private static final int MANY = 9;
    private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(100);
    private static final int FEW_WORDS = 34;

    private final Locale locale;
    private final Function<String, Optional<ChoiceSource>> sources;

    FieldInputs(Locale userLocale, Function<String, Optional<ChoiceSource>> sources) {
        this.locale = FormTexts.language(userLocale);
        this.sources = sources;
    }

    FieldInput create(FormComponent field) {
        FieldInput input = switch (field.type()) {
            case TEXTFIELD -> "email".equals(field.rules().format()) ? email(field) : text(field);
            case TEXTAREA -> area(field);
            case NUMBER -> isWhole(field.rules()) ? integer(field) : decimal(field);
            case DATETIME -> switch (field.dateKind()) {
                case DATE -> date(field);
                case TIME -> time(field);
                case DATETIME -> dateTime(field);
            };
            case SELECT -> field.source() != null ? fromSource(field) : select(field);
            case RADIO -> radio(field);
            case CHECKBOX -> checkbox(field);
            case CHECKLIST -> checklist(field);
            default -> throw new IllegalArgumentException(field.type() + " is not a single field");
        };
        dress(input, field);
        return input;
    }

    private void dress(FieldInput input, FormComponent field) {
        var component = input.component();
        component.getElement().setAttribute("data-key", field.key());
        component.addClassName("form-field");
        component.addClassName("form-" + field.type().name().toLowerCase(Locale.ROOT));
        if (component instanceof InputField<?, ?> inputField) {
            inputField.setLabel(field.question().in(locale));
            if (field.description() != null && inputField.getHelperComponent() == null) {
                inputField.setHelperText(field.description().in(locale));
            }
        }
        if (component instanceof HasSize sized) {
            sized.setWidthFull();
        }
        if (field.look().prefix() != null && component instanceof HasPrefix prefixed) {
            prefixed.setPrefixComponent(new Span(field.look().prefix().in(locale)));
        }
        if (field.look().suffix() != null && component instanceof HasSuffix suffixed) {
            suffixed.setSuffixComponent(new Span(field.look().suffix().in(locale)));
        }
    }

    private FieldInput text(FormComponent field) {
        var component = new TextField();
        afterTyping(component);
        if ("phone".equals(field.rules().format())) {
            component.getElement().setAttribute("inputmode", "tel");
            component.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'tel')");
        }
        autocomplete(field).ifPresent(component::setAutocomplete);
        return new FieldInput(field, locale, component, value -> value, FieldInputs::string);
    }

    private FieldInput email(FormComponent field) {
        var component = new EmailField();
        afterTyping(component);
        autocomplete(field).ifPresent(component::setAutocomplete);
        return new FieldInput(field, locale, component, value -> value, FieldInputs::string);
    }

    private FieldInput area(FormComponent field) {
        var component = new TextArea();
        afterTyping(component);
        component.setMinRows(3);
        component.setMaxRows(14);
        int room = field.rules().maxLength();
        component.addValueChangeListener(change -> {
            int length = change.getValue().length();
            String help = field.description() == null ? "" : field.description().in(locale);
            component.setHelperText(length <= room * 4 / 5 ? help
                    : (help + " " + FormTexts.get(locale, "form.count", length, room)).strip());
        });
        return new FieldInput(field, locale, component, value -> value, FieldInputs::string);
    }

    private FieldInput integer(FormComponent field) {
        var component = WholeNumbers.typedAsItIs(new IntegerField());
        afterTyping(component);
        component.setStepButtonsVisible(isCounted(field));
        if (field.rules().min() != null) {
            component.setMin(field.rules().min().intValue());
        }
        if (field.rules().max() != null) {
            component.setMax(field.rules().max().intValue());
        }
        return new FieldInput(field, locale, component, value -> value, answer -> {
            var number = decimal(answer);
            try {
                return number == null ? null : number.intValueExact();
            } catch (ArithmeticException e) {
                return null;
            }
        });
    }

    /** Whether pressing + and - gets one there; nobody goes to the year of their birth like that. */
    private static boolean isCounted(FormComponent field) {
        return field.rules().min() != null && field.rules().max() != null
                && field.rules().max().subtract(field.rules().min()).compareTo(MOST_STEPS) <= 0;
    }

    private FieldInput decimal(FormComponent field) {
        var component = new DecimalField(locale);
        afterTyping(component);
        return new FieldInput(field, locale, component, value -> value, FieldInputs::decimal);
    }

    private FieldInput date(FormComponent field) {
        var component = new DatePicker();
        component.setLocale(locale);
        component.setI18n(DateWords.calendar(locale));
        component.setPlaceholder(FormTexts.get(locale, "form.date.placeholder"));
        component.setClearButtonVisible(true);
        return new FieldInput(field, locale, component, Object::toString, parsed(LocalDate::parse))
                .withBounds((first, last) -> {
                    component.setMin(first);
                    component.setMax(last);
                });
    }

    private FieldInput time(FormComponent field) {
        var component = new TimePicker();
        component.setLocale(locale);
        component.setStep(Duration.ofMinutes(field.look().minuteStep()));
        component.setClearButtonVisible(true);
        return new FieldInput(field, locale, component, Object::toString, parsed(LocalTime::parse));
    }

    private FieldInput dateTime(FormComponent field) {
        var component = new DateTimePicker();
        component.setLocale(locale);
        component.setDatePickerI18n(DateWords.calendar(locale));
        component.setStep(Duration.ofMinutes(field.look().minuteStep()));
        component.setDatePlaceholder(FormTexts.get(locale, "form.date.placeholder"));
        // the picker puts its own label before these
        component.setDateAriaLabel(FormTexts.get(locale, "form.date.label"));
        String time = Objects.requireNonNull(field.timeLabel(), "A date with a time has a label for it").in(locale);
        component.setTimeAriaLabel(time);
        component.setTimePlaceholder(time);
        return new FieldInput(field, locale, component, Object::toString, parsed(LocalDateTime::parse))
                .withBounds((first, last) -> {
                    component.setMin(first == null ? null : first.atStartOfDay());
                    component.setMax(last == null ? null : last.atTime(LocalTime.MAX));
                });
    }

    private FieldInput select(FormComponent field) {
        if (field.look().searchable()) {
            var component = ChoiceField.of(locale, values(field), value -> label(field, value));
            component.setClearButtonVisible(true);
            return new FieldInput(field, locale, component, value -> value, known(field));
        }
        var component = new Select<String>();
        component.setItems(values(field));
        component.setItemLabelGenerator(value -> value == null ? FormTexts.get(locale, "form.choice.none")
                : label(field, value));
        component.setEmptySelectionAllowed(!field.rules().required());
        component.setEmptySelectionCaption(FormTexts.get(locale, "form.choice.none"));
        return new FieldInput(field, locale, component, value -> value, known(field));
    }

    private FieldInput fromSource(FormComponent field) {
        ChoiceSource source = sources.apply(field.source()).orElseThrow(() -> new IllegalStateException(
                "The form field " + field.key() + " takes its choices from \"" + field.source()
                        + "\", which no module brings"));
        var component = new ChoiceField<Choice>(locale, typed -> source.understand(typed, locale));
        component.setItemLabelGenerator(Choice::label);
        component.setPlaceholder(FormTexts.get(locale, "form.search.placeholder"));
        component.setClearButtonVisible(true);
        component.setItems((Query<Choice, String> query) -> page(source, query));
        return new FieldInput(field, locale, component, value -> ((Choice) value).value(),
                answer -> answer instanceof String value ? source.find(value, locale).orElse(null) : null);
    }

    private Stream<Choice> page(ChoiceSource source, Query<Choice, String> query) {
        int offset = query.getOffset();
        return source.query(query.getFilter().orElse(""), offset + query.getLimit(), locale).stream()
                .skip(offset).limit(query.getLimit());
    }

    private FieldInput radio(FormComponent field) {
        var component = new RadioButtonGroup<String>();
        component.setItems(values(field));
        component.setItemLabelGenerator(value -> label(field, value));
        if (!fitsOnALine(field)) {
            component.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        }
        if (!field.rules().required() && field.rules().requiredIf() == null) {
            // a radio that was touched by accident cannot be untouched without this
            var undo = new Button(FormTexts.get(locale, "form.choice.undo"), click -> component.clear());
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            undo.addClassName("form-undo");
            undo.setAriaLabel(FormTexts.get(locale, "form.choice.undo.of", field.question().in(locale)));
            undo.setVisible(false);
            component.addValueChangeListener(change -> undo.setVisible(change.getValue() != null));
            var helper = new Div();
            if (field.description() != null) {
                helper.add(new Div(field.description().in(locale)));
            }
            helper.add(undo);
            component.setHelperComponent(helper);
        }
        return new FieldInput(field, locale, component, value -> value, known(field));
    }

    private FieldInput checkbox(FormComponent field) {
        return new FieldInput(field, locale, new Checkbox(), value -> value,
                answer -> answer instanceof Boolean ? answer : null);
    }

    private FieldInput checklist(FormComponent field) {
        var component = new CheckboxGroup<String>();
        component.setItems(values(field));
        component.setItemLabelGenerator(value -> label(field, value));
        if (field.options().size() > MANY) {
            component.addClassName("form-many");
        } else if (!fitsOnALine(field)) {
            component.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        }
        return new FieldInput(field, locale, component,
                chosen -> values(field).stream().filter(((Set<?>) chosen)::contains).toList(),
                answer -> answer instanceof Collection<?> chosen
                        ? values(field).stream().filter(chosen::contains)
                                .collect(Collectors.toCollection(LinkedHashSet::new))
                        : null);
    }

    private boolean fitsOnALine(FormComponent field) {
        return field.options().size() <= 3
                && field.options().stream().mapToInt(option -> option.label().in(locale).length()).sum() <= FEW_WORDS;
    }

    /**
     * Tells the server half a second after the last key, and at once when a changed field is left. The latter brings the text along
     * by itself, because Flow's browser part loses a text that still waits for its half second when something else happens: when
     * two input events gave the same text (several lines at once, some keyboards of phones), or when two fields wait.
     */
    private static <F extends Component & HasValueChangeMode> void afterTyping(F component) {
        component.setValueChangeMode(ValueChangeMode.LAZY);
        component.setValueChangeTimeout(TYPING_PAUSE_MS);
        component.getElement().addEventListener("change", left -> {
            String typed = left.getEventData().path("element.value").asString("");
            if (!typed.equals(component.getElement().getProperty("value", ""))) {
                component.getElement().setProperty("value", typed);
            }
        }).addEventData("element.value");
    }

    private static Optional<Autocomplete> autocomplete(FormComponent field) {
        return Optional.ofNullable(field.look().autocomplete()).map(token -> switch (token) {
            case "on" -> Autocomplete.ON;
            case "off" -> Autocomplete.OFF;
            case "name" -> Autocomplete.NAME;
            case "given-name" -> Autocomplete.GIVEN_NAME;
            case "family-name" -> Autocomplete.FAMILY_NAME;
            case "email" -> Autocomplete.EMAIL;
            case "tel" -> Autocomplete.TEL;
            case "organization" -> Autocomplete.ORGANIZATION;
            case "organization-title" -> Autocomplete.ORGANIZATION_TITLE;
            default -> throw new IllegalArgumentException("autocomplete " + token);
        });
    }

    private static boolean isWhole(FormRules rules) {
        return Integer.valueOf(0).equals(rules.decimals());
    }

    private static List<String> values(FormComponent field) {
        return field.options().stream().map(FormOption::value).toList();
    }

    private String label(FormComponent field, String value) {
        return field.option(value).map(option -> option.label().in(locale)).orElse(value);
    }

    private static Function<Object, @Nullable Object> known(FormComponent field) {
        return answer -> field.option(answer).isPresent() ? answer : null;
    }

    private static @Nullable Object string(Object answer) {
        return answer instanceof String ? answer : null;
    }

    private static @Nullable BigDecimal decimal(Object answer) {
        if (!(answer instanceof Number)) {
            return null;
        }
        try {
            return new BigDecimal(answer.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Function<Object, @Nullable Object> parsed(Function<String, Object> parse) {
        return answer -> {
            try {
                return answer instanceof String text ? parse.apply(text) : null;
            } catch (DateTimeException e) {
                return null;
            }
        };
    }
}

package be.omringd.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one form file. It knows exactly what the renderer and the checker can do, and reports everything else by
 * name: better a form that does not build than one that quietly leaves out a rule.
 */
final class FormFile {

    static final int TEXTFIELD_LENGTH = 250;
    static final int TEXTAREA_LENGTH = 2000;
    private static final String NOTED = ".noted";
    private static final String READ_ONLY = "readonly";
    private static final int MAX_ROWS = 50;
    private static final int COLUMNS = 16;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> FORM = Set.of("type", "id", "components", "schemaVersion", "executionPlatform",
            "executionPlatformVersion", "exporter");
    private static final String HEADING = "# ";
    private static final FormText UNTITLED = new FormText("", null, null);
    /** Kinds of subjects, apart from whom the file of a task is about, that an answer may tell something of. */
    private static final Set<String> SUBJECTS = Set.of("volunteer", "contact");
    private static final Set<String> COMMON = Set.of("id", "type", "layout", "conditional", "properties");
    private static final Set<String> FIELD = Set.of("key", "label", "description", "validate");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern OPTION_VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    /** Of form-js's own, "phone" is left out: it refuses numbers without a country code. */
    private static final Set<String> FORMATS = Set.of("email");
    private static final Set<String> OWN_FORMATS = Set.of("phone");
    private static final Set<String> STYLES = Set.of("advice", "hint");
    private static final Set<String> AUTOCOMPLETE = Set.of("on", "off", "name", "given-name", "family-name", "email",
            "tel", "organization", "organization-title");

    /**
     * What came out of a file.
     *
     * @param definition only to be used if there are no problems
     * @param problems what the renderer does not know, each with file and component
     * @param untranslated texts without French or English
     */
    record Result(FormDefinition definition, List<String> problems, List<String> untranslated) {}

    private final String key;
    private final List<String> problems = new ArrayList<>();
    private final List<String> untranslated = new ArrayList<>();
    private final List<FormExpression> expressions = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> variables = new HashSet<>();

    private FormFile(String key) {
        this.key = key;
    }

    /** Reads the text of {@code forms/<key>.form}. */
    static Result read(String key, String json) {
        return new FormFile(key).readForm(json);
    }

    private Result readForm(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            problems.add(file() + ": not JSON: " + e.getOriginalMessage());
            return result(List.of(), UNTITLED, Set.of());
        }
        var form = new Part("form", root);
        form.onlyAttributes(FORM);
        form.mustBe("type", "default");
        form.mustBe("id", key.replace('/', '-'));
        if (form.integer("schemaVersion") == null) {
            form.problem("has no schemaVersion");
        }
        form.text("executionPlatform");
        form.text("executionPlatformVersion");
        var heading = new Part("title", root.path("components").path(0));
        String reads = heading.property("reads");
        FormText title = title(heading);
        Set<String> read = reads == null ? Set.of()
                : Stream.of(reads.split(",")).map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
        var scope = new HashSet<>(read);
        scope.add("today");
        var components = components(form, new HashSet<>(), scope, "form");
        if (components.isEmpty() && problems.isEmpty()) {
            form.problem("has no components after its title");
        }
        return result(components, title, read);
    }

    /**
     * The title is the first component, a text "# title", where Modeler shows it; its property "reads" names what the form reads and no
     * field of it writes.
     */
    private FormText title(Part heading) {
        if (!heading.node.path("type").asString("").equals("text") || !heading.node.path("text").asString("").startsWith(HEADING)) {
            heading.problem("the first component is no text that begins with \"" + HEADING + "\"");
            return UNTITLED;
        }
        heading.onlyAttributes(
                Stream.concat(COMMON.stream(), Stream.of("text")).filter(one -> !one.equals("conditional")).collect(Collectors.toSet()));
        heading.onlyProperties(Set.of("reads"), Set.of(), Set.of("text"));
        ids.add(heading.text("id"));
        FormText text = heading.translated("text");
        return text == null ? UNTITLED : text.without(HEADING);
    }

    private Result result(List<FormComponent> components, FormText title, Set<String> reads) {
        var definition = new FormDefinition(key, title, components, reads);
        return new Result(definition, List.copyOf(problems), List.copyOf(untranslated));
    }

    /** The components of a level; a group shares the keys of its level, a repeating list begins a new one. */
    private List<FormComponent> components(Part parent, Set<String> keys, Set<String> scope, String level) {
        JsonNode array = parent.node.path("components");
        if (!array.isArray()) {
            parent.problem("has no components");
            return List.of();
        }
        var opened = level.equals("group") ? null : expressions.size();
        var components = new ArrayList<FormComponent>();
        // the first of a form is its title
        for (int i = level.equals("form") ? 1 : 0; i < array.size(); i++) {
            var component = component(array.get(i), keys, scope);
            if (component != null) {
                components.add(component);
            }
        }
        if (opened != null) {
            checkNames(parent, keys, scope, opened);
        }
        return List.copyOf(components);
    }

    private void checkNames(Part parent, Set<String> keys, Set<String> scope, int from) {
        for (FormExpression expression : expressions.subList(from, expressions.size())) {
            for (String name : expression.names()) {
                if (!keys.contains(name) && !scope.contains(name)) {
                    parent.problem("expression \"" + expression + "\" reads \"" + name
                            + "\", which is no field of the form and not in the property \"reads\" of its title");
                }
            }
        }
        expressions.subList(from, expressions.size()).clear();
    }

    private @Nullable FormComponent component(JsonNode node, Set<String> keys, Set<String> scope) {
        String typeName = node.path("type").asString("");
        String name = Stream.of("key", "path", "id").map(attribute -> node.path(attribute).asString(""))
                .filter(Predicate.not(String::isEmpty)).findFirst().orElse("?");
        var part = new Part("component \"" + name + "\" (" + typeName + ")", node);
        var type = FormComponentType.named(typeName).orElse(null);
        if (type == null) {
            part.problem("unknown type \"" + typeName + "\"");
            return null;
        }
        part.onlyAttributes(attributes(type));
        part.onlyProperties(properties(type), translatedProperties(type), translatedAttributes(type));
        String id = Objects.requireNonNullElse(part.text("id"), "");
        if (id.isEmpty() || !ids.add(id)) {
            part.problem(id.isEmpty() ? "has no id" : "id \"" + id + "\" is used twice");
        }
        String fieldKey = fieldKey(part, type, keys);
        FormText label = type == FormComponentType.DATETIME ? null : part.translated("label");
        FormText timeLabel = null;
        DateKind dateKind = null;
        if (type == FormComponentType.DATETIME) {
            dateKind = part.oneOf("subtype", DateKind.class);
            FormText dateLabel = part.translated("dateLabel");
            timeLabel = part.translated("timeLabel");
            label = dateKind == DateKind.TIME ? timeLabel : dateLabel;
            if (dateKind == DateKind.DATETIME && timeLabel == null) {
                part.problem("has no timeLabel");
            }
            if (dateKind != DateKind.DATETIME) {
                timeLabel = null;
            }
            part.mustBeIfThere("timeSerializingFormat", "no_timezone");
        }
        if (type.isField() && label == null) {
            part.problem("has no label");
        }
        String source = part.property("source");
        var options = options(part, type, source);
        String variable = variable(part, type, source);
        FormText text = part.translated("text");
        if (type == FormComponentType.TEXT && text == null) {
            part.problem("has no text");
        }
        var rules = rules(part, type);
        var component = new FormComponent(id, type, fieldKey, label, timeLabel, part.translated("description"), text,
                dateKind, options, source, defaultValue(part, type, options), part.expressionProperty("defaultFrom"),
                variable, part.propertyOf("personal", SUBJECTS), ends(part, options), hide(part), rules, look(part),
                children(part, type, keys, scope));
        if (component.defaultValue() != null && component.defaultFrom() != null) {
            part.problem("has both a defaultValue and a defaultFrom");
        }
        return component;
    }

    private List<FormComponent> children(Part part, FormComponentType type, Set<String> keys, Set<String> scope) {
        return switch (type) {
            case GROUP -> components(part, keys, scope, "group");
            case DYNAMICLIST -> {
                if (part.node.path("components").findValue("components") != null) {
                    part.problem("has groups or lists in its rows");
                }
                var outer = new HashSet<>(scope);
                outer.addAll(keys);
                yield components(part, new HashSet<>(), outer, "list");
            }
            default -> List.of();
        };
    }

    private static Set<String> attributes(FormComponentType type) {
        var names = new HashSet<>(COMMON);
        if (type.isField()) {
            names.addAll(FIELD);
        }
        switch (type) {
            case TEXTFIELD -> names.addAll(Set.of("appearance", "defaultValue", READ_ONLY));
            case TEXTAREA -> names.addAll(Set.of("defaultValue", READ_ONLY));
            case CHECKBOX -> names.add("defaultValue");
            case NUMBER -> names.addAll(Set.of("appearance", "defaultValue", "decimalDigits", READ_ONLY));
            case DATETIME -> {
                names.remove("label");
                names.addAll(Set.of("subtype", "dateLabel", "timeLabel", "use24h", "timeInterval",
                        "timeSerializingFormat"));
            }
            case SELECT -> names.addAll(Set.of("values", "defaultValue", "searchable"));
            case RADIO, CHECKLIST -> names.addAll(Set.of("values", "defaultValue"));
            case GROUP -> names.addAll(Set.of("label", "components", "showOutline"));
            case DYNAMICLIST -> {
                names.removeAll(Set.of("key", "validate", "description"));
                names.addAll(Set.of("path", "components", "isRepeating", "allowAddRemove", "defaultRepetitions",
                        "showOutline", "disableCollapse"));
            }
            case TEXT -> names.add("text");
            case SPACER -> names.add("height");
            case SEPARATOR -> {
            }
        }
        return names;
    }

    private static Set<String> properties(FormComponentType type) {
        var names = new HashSet<String>();
        if (type.isField() && type != FormComponentType.DYNAMICLIST) {
            names.addAll(Set.of("variable", "requiredIf", "defaultFrom", "ends", "personal"));
        }
        switch (type) {
            case TEXTFIELD -> names.addAll(Set.of("autocomplete", "format"));
            case DATETIME -> names.addAll(Set.of("notBefore", "notAfter"));
            case SELECT -> names.add("source");
            case TEXT -> names.add("look");
            case DYNAMICLIST -> names.add("maxRows");
            default -> {
            }
        }
        return names;
    }

    private static Set<String> translatedProperties(FormComponentType type) {
        return switch (type) {
            case TEXTFIELD -> Set.of("requiredMessage", "patternMessage");
            case TEXTAREA, NUMBER, DATETIME, SELECT, RADIO, CHECKBOX, CHECKLIST -> Set.of("requiredMessage");
            case DYNAMICLIST -> Set.of("addLabel");
            default -> Set.of();
        };
    }

    private static Set<String> translatedAttributes(FormComponentType type) {
        return switch (type) {
            case TEXTFIELD, NUMBER -> Set.of("label", "description", "prefixAdorner", "suffixAdorner");
            case TEXTAREA, SELECT, RADIO, CHECKBOX, CHECKLIST -> Set.of("label", "description");
            case DATETIME -> Set.of("dateLabel", "timeLabel", "description");
            case GROUP, DYNAMICLIST -> Set.of("label");
            case TEXT -> Set.of("text");
            case SEPARATOR, SPACER -> Set.of();
        };
    }

    private @Nullable String fieldKey(Part part, FormComponentType type, Set<String> keys) {
        if (!type.isField()) {
            return null;
        }
        String fieldKey = part.text(type == FormComponentType.DYNAMICLIST ? "path" : "key");
        if (fieldKey == null || !KEY.matcher(fieldKey).matches() || fieldKey.equals("today")) {
            part.problem(fieldKey == null ? "has no key" : "key \"" + fieldKey + "\" is not a usable name");
        } else if (!keys.add(fieldKey)) {
            part.problem("key \"" + fieldKey + "\" is used twice");
        }
        if (type == FormComponentType.DYNAMICLIST) {
            part.mustBeIfThere("isRepeating", "true");
            part.mustBeIfThere("allowAddRemove", "true");
            part.integer("defaultRepetitions");
            part.bool("disableCollapse");
        }
        part.bool("showOutline");
        part.bool("use24h");
        return fieldKey;
    }

    private List<FormOption> options(Part part, FormComponentType type, @Nullable String source) {
        if (!type.hasOptions()) {
            return List.of();
        }
        var options = new ArrayList<FormOption>();
        var values = new HashSet<String>();
        for (JsonNode node : part.node.path("values")) {
            var option = new Part(part.name + " option \"" + node.path("value").asString("?") + "\"", node);
            option.onlyAttributes(Set.of("label", "value"));
            String value = option.text("value");
            FormText label = part.translate("option." + value, option.text("label"));
            if (value == null || label == null || !OPTION_VALUE.matcher(value).matches()) {
                option.problem("needs a label, and a value of letters and digits");
            } else if (!values.add(value)) {
                option.problem("is there twice");
            } else {
                options.add(new FormOption(value, label));
            }
        }
        if (source == null && options.isEmpty()) {
            part.problem("has no options");
        }
        if (source != null && !options.isEmpty()) {
            part.problem("has both a source and options of its own");
        }
        if (source != null && !KEY.matcher(source).matches()) {
            part.problem("source \"" + source + "\" is not a usable name");
        }
        return List.copyOf(options);
    }

    private @Nullable String variable(Part part, FormComponentType type, @Nullable String source) {
        String variable = part.property("variable");
        if (variable == null) {
            return null;
        }
        if (type == FormComponentType.TEXTFIELD || type == FormComponentType.TEXTAREA) {
            part.problem("is a text and may not become the process variable \"" + variable
                    + "\": the engine knows nothing that people wrote");
        }
        if (source != null) {
            part.problem("has no fixed options and may not become the process variable \"" + variable + "\"");
        }
        if (!KEY.matcher(variable).matches()) {
            part.problem("variable \"" + variable + "\" is not a usable name");
        }
        if (!variables.add(variable)) {
            part.problem("variable \"" + variable + "\" is set twice");
        }
        return variable;
    }

    /** What the task brings to an end with this answer ({@code ends.<option>}), or with any ({@code ends}). */
    private Map<String, String> ends(Part part, List<FormOption> options) {
        var ends = new LinkedHashMap<String, String>();
        String always = part.property("ends");
        if (always != null) {
            ends.put(FormComponent.ANY_ANSWER, always);
        }
        options.forEach(option -> {
            String what = part.property("ends." + option.value());
            if (what != null) {
                ends.put(option.value(), what);
            }
        });
        ends.values().stream().filter(what -> !KEY.matcher(what).matches())
                .forEach(what -> part.problem("ends \"" + what + "\" is not a usable name"));
        return Map.copyOf(ends);
    }

    private @Nullable Object defaultValue(Part part, FormComponentType type, List<FormOption> options) {
        JsonNode node = part.node.path("defaultValue");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        Object value = switch (type) {
            case TEXTFIELD, TEXTAREA -> node.isString() ? node.asString() : null;
            case NUMBER -> node.isNumber() ? node.decimalValue() : null;
            case CHECKBOX -> node.isBoolean() ? node.booleanValue() : null;
            case SELECT, RADIO -> options.stream().map(FormOption::value)
                    .filter(option -> option.equals(node.asString(""))).findFirst().orElse(null);
            case CHECKLIST -> {
                var chosen = new ArrayList<String>();
                node.forEach(item -> chosen.add(item.asString("")));
                yield node.isArray() && options.stream().map(FormOption::value).toList().containsAll(chosen)
                        ? List.copyOf(chosen)
                        : null;
            }
            default -> null;
        };
        if (value == null) {
            part.problem("defaultValue " + node + " does not fit the field");
        }
        return value;
    }

    private @Nullable FormExpression hide(Part part) {
        JsonNode node = part.node.path("conditional");
        if (node.isMissingNode()) {
            return null;
        }
        var conditional = new Part(part.name + " conditional", node);
        conditional.onlyAttributes(Set.of("hide"));
        return expression(conditional, "hide", conditional.text("hide"));
    }

    private @Nullable FormExpression expression(Part part, String name, @Nullable String source) {
        if (source == null) {
            return null;
        }
        try {
            var expression = Feel.parse(source);
            expressions.add(expression);
            return expression;
        } catch (IllegalArgumentException e) {
            part.problem(name + " \"" + source + "\" is not FEEL: " + e.getMessage());
            return null;
        }
    }

    private FormRules rules(Part part, FormComponentType type) {
        JsonNode node = part.node.path("validate");
        var validate = new Part(part.name + " validate", node.isMissingNode() ? JSON.createObjectNode() : node);
        validate.onlyAttributes(switch (type) {
            case TEXTFIELD -> Set.of("required", "minLength", "maxLength", "pattern", "validationType");
            case TEXTAREA -> Set.of("required", "minLength", "maxLength");
            case NUMBER -> Set.of("required", "min", "max");
            default -> Set.of("required");
        });
        int maxLength = type == FormComponentType.TEXTFIELD ? validate.integerOr("maxLength", TEXTFIELD_LENGTH)
                : type == FormComponentType.TEXTAREA ? validate.integerOr("maxLength", TEXTAREA_LENGTH) : 0;
        String format = validate.text("validationType");
        String ownFormat = part.propertyOf("format", OWN_FORMATS);
        Pattern pattern = null;
        String regex = validate.text("pattern");
        if (format != null && !format.equals("custom") && !FORMATS.contains(format)) {
            validate.problem("unknown validationType \"" + format + "\"");
        }
        if (regex != null) {
            try {
                pattern = Pattern.compile(regex);
            } catch (PatternSyntaxException e) {
                validate.problem("pattern \"" + regex + "\" is no regular expression: " + e.getDescription());
            }
        }
        String maxRows = part.property("maxRows");
        if (maxRows != null && !maxRows.matches("[1-9]\\d?")) {
            part.problem("maxRows \"" + maxRows + "\" is no number from 1 to 99");
            maxRows = null;
        }
        return new FormRules(Boolean.TRUE.equals(validate.bool("required")), part.expressionProperty("requiredIf"),
                part.translatedProperty("requiredMessage"), validate.integer("minLength"), maxLength, pattern,
                part.translatedProperty("patternMessage"), format != null && FORMATS.contains(format) ? format : ownFormat,
                validate.number("min"), validate.number("max"), part.integer("decimalDigits"),
                part.expressionProperty("notBefore"), part.expressionProperty("notAfter"),
                maxRows == null ? MAX_ROWS : Integer.parseInt(maxRows));
    }

    private FormLook look(Part part) {
        JsonNode node = part.node.path("layout");
        var layout = new Part(part.name + " layout", node.isMissingNode() ? JSON.createObjectNode() : node);
        layout.onlyAttributes(Set.of("row", "columns"));
        int columns = layout.node.path("columns").isNull() ? COLUMNS : layout.integerOr("columns", COLUMNS);
        if (columns < 2 || columns > COLUMNS) {
            layout.problem("columns " + columns + " is not from 2 to " + COLUMNS);
        }
        JsonNode adorners = part.node.path("appearance");
        if (!adorners.isMissingNode()) {
            new Part(part.name + " appearance", adorners).onlyAttributes(Set.of("prefixAdorner", "suffixAdorner"));
        }
        return new FormLook(layout.text("row"), columns,
                part.translate("prefixAdorner", adorners.path("prefixAdorner").asString(null)),
                part.translate("suffixAdorner", adorners.path("suffixAdorner").asString(null)),
                part.propertyOf("look", STYLES), part.propertyOf("autocomplete", AUTOCOMPLETE),
                part.integerOr("height", 24), Boolean.TRUE.equals(part.bool("searchable")),
                part.integerOr("timeInterval", 15), part.translatedProperty("addLabel"), isReadOnly(part));
    }

    /** What nobody can write in asks nothing, so it has no rules and no answer of its own. */
    private static boolean isReadOnly(Part part) {
        boolean readOnly = Boolean.TRUE.equals(part.bool(READ_ONLY));
        if (readOnly && Stream.of("validate", "defaultValue").anyMatch(part.node::has)) {
            part.problem("is read only and has rules or a defaultValue");
        }
        if (readOnly && Stream.of("requiredIf", "defaultFrom", "variable", "ends").anyMatch(name -> part.property(name) != null)) {
            part.problem("is read only and asks something all the same");
        }
        return readOnly;
    }

    private String file() {
        return "forms/" + key + ".form";
    }

    /** A JSON object of the file with a name for messages. */
    private final class Part {

        private final String name;
        private final JsonNode node;

        Part(String name, JsonNode node) {
            this.name = name;
            this.node = node;
            if (!node.isObject()) {
                problem("is not a JSON object");
            }
        }

        void problem(String what) {
            problems.add(file() + ": " + name + ": " + what);
        }

        void onlyAttributes(Set<String> known) {
            node.propertyNames().stream().filter(attribute -> !known.contains(attribute))
                    .forEach(attribute -> problem("unknown attribute \"" + attribute + "\""));
        }

        void onlyProperties(Set<String> plain, Set<String> translated, Set<String> translatedAttributes) {
            var known = new HashSet<>(plain);
            known.addAll(translated);
            var options = new HashSet<String>();
            node.path("values").forEach(option -> {
                String value = option.path("value").asString("");
                options.add("option." + value);
                known.add("ends." + value);
            });
            for (String language : List.of(".fr", ".en", ".noted", ".noted.fr", ".noted.en")) {
                Stream.of(translated, translatedAttributes, options)
                        .flatMap(Set::stream).forEach(attribute -> known.add(attribute + language));
            }
            for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
                if (!known.contains(property.getKey())) {
                    problem("unknown property \"" + property.getKey() + "\"");
                } else if (!property.getValue().isString() || property.getValue().asString().isBlank()) {
                    problem("property \"" + property.getKey() + "\" is not a text");
                }
            }
        }

        @Nullable
        String property(String property) {
            JsonNode value = node.path("properties").path(property);
            return value.isString() ? value.asString() : null;
        }

        @Nullable
        String propertyOf(String property, Set<String> known) {
            String value = property(property);
            if (value != null && !known.contains(value)) {
                problem("unknown " + property + " \"" + value + "\"");
            }
            return value;
        }

        @Nullable
        FormExpression expressionProperty(String property) {
            return expression(this, property, property(property));
        }

        @Nullable
        FormText translatedProperty(String property) {
            return translate(property, property(property));
        }

        @Nullable
        FormText translated(String attribute) {
            return translate(attribute, text(attribute));
        }

        /** A Dutch text with its translations, which stand in the properties under the same name. */
        @Nullable
        FormText translate(String attribute, @Nullable String dutch) {
            if (dutch == null || dutch.isBlank()) {
                return null;
            }
            FormText noted = attribute.endsWith(NOTED) ? null : translate(attribute + NOTED, property(attribute + NOTED));
            if (noted == null && !attribute.endsWith(NOTED)) {
                Stream.of(".fr", ".en").map(language -> attribute + NOTED + language).filter(other -> property(other) != null)
                        .forEach(other -> problem("has \"" + other + "\" without the Dutch one"));
            }
            var text = new FormText(dutch, property(attribute + ".fr"), property(attribute + ".en"), noted);
            Stream.of(text.nl(), text.fr(), text.en()).filter(words -> words != null && FormText.isCalculated(words))
                    .forEach(words -> problem(attribute + " \"" + words + "\" asks for a text to be calculated, which is not known here"));
            if (text.fr() == null) {
                untranslated.add(file() + ": " + name + ": no \"" + attribute + ".fr\"");
            }
            if (text.en() == null) {
                untranslated.add(file() + ": " + name + ": no \"" + attribute + ".en\"");
            }
            return text;
        }

        @Nullable
        String text(String attribute) {
            return typed(attribute, "a text", JsonNode::isString, JsonNode::asString);
        }

        @Nullable
        Boolean bool(String attribute) {
            return typed(attribute, "true or false", JsonNode::isBoolean, JsonNode::booleanValue);
        }

        @Nullable
        Integer integer(String attribute) {
            return typed(attribute, "a whole number of 0 or more",
                    value -> value.canConvertToInt() && value.isIntegralNumber() && value.intValue() >= 0,
                    JsonNode::intValue);
        }

        int integerOr(String attribute, int otherwise) {
            Integer value = integer(attribute);
            return value == null ? otherwise : value;
        }

        @Nullable
        BigDecimal number(String attribute) {
            return typed(attribute, "a number", JsonNode::isNumber, JsonNode::decimalValue);
        }

        <E extends Enum<E>> E oneOf(String attribute, Class<E> type) {
            String value = text(attribute);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().toLowerCase(java.util.Locale.ROOT).equals(value)) {
                    return constant;
                }
            }
            problem("unknown " + attribute + " \"" + value + "\"");
            return type.getEnumConstants()[0];
        }

        void mustBe(String attribute, String expected) {
            String value = node.path(attribute).asString("");
            if (!value.equals(expected)) {
                problem(attribute + " is \"" + value + "\" and must be \"" + expected + "\"");
            }
        }

        void mustBeIfThere(String attribute, String expected) {
            if (node.has(attribute)) {
                mustBe(attribute, expected);
            }
        }

        private <T> @Nullable T typed(String attribute, String expected, Predicate<JsonNode> fits,
                java.util.function.Function<JsonNode, T> read) {
            JsonNode value = node.path(attribute);
            if (value.isMissingNode()) {
                return null;
            }
            if (!fits.test(value)) {
                problem(attribute + " " + value + " is not " + expected);
                return null;
            }
            return read.apply(value);
        }
    }
}

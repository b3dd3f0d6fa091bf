package be.omringd.mirror.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormTexts;
import be.omringd.form.FormValues;
import be.omringd.form.Merging;
import be.omringd.form.ui.Attention;
import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.FieldNotes;
import be.omringd.form.ui.SharedInput;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.MirrorSet.Item;
import be.omringd.mirror.MirrorSummary;
import be.omringd.mirror.RealPeople;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mirror asks, to write and to change. Whoever describes people is told that they are nobody in particular, and warned of names. */
@StyleSheet("context://mirror/mirror.css")
class MirrorEditor extends Div implements SharedInput {

    private final MirrorParts parts;
    private final Runnable changed;
    private final Div problem = new Div();
    private final Div groupsPart = new Div();
    private final List<GroupPart> groups = new ArrayList<>();
    private final Button addGroup;
    private final ItemsPart touchpoints;
    private final ItemsPart thresholds;
    private final DatePicker closesOn = new DatePicker();
    private final Div warning = new Div();
    private final Checkbox invented = new Checkbox();
    private final FieldNotes notes = new FieldNotes(getLocale());
    /** The fields that tell when somebody comes to them. */
    private final Set<Component> telling = new HashSet<>();
    private @Nullable Consumer<@Nullable String> focused;
    /** While the screen is filled nothing counts as typed. */
    private boolean filling = true;

    MirrorEditor(MirrorParts parts, FormValues draft, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        MirrorSet set = MirrorSet.of(draft);
        addClassName("mirror-editor");
        problem.addClassName("mirror-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Paragraph nobody = new Paragraph(word("mirror.prepare.nobody"));
        nobody.addClassName("mirror-hint");
        addGroup = button("mirror.prepare.addGroup", () -> {
            groupsPart.add(group(new MirrorSet.TargetGroup(key("g"), "", List.of(blank(), blank()))));
            told();
        });
        touchpoints = new ItemsPart("touchpoint", MirrorSet.standardTouchpoints(), set.touchpoints());
        thresholds = new ItemsPart("threshold", MirrorSet.standardThresholds(), set.thresholds());
        closesOn.setLabel(word("mirror.prepare.closesOn"));
        closesOn.setHelperText(word("mirror.prepare.closesOn.help"));
        closesOn.setLocale(getLocale());
        closesOn.setI18n(DateWords.calendar(getLocale()));
        closesOn.setManualValidation(true);
        closesOn.setMin(parts.words().today());
        closesOn.setRequiredIndicatorVisible(true);
        closesOn.setValue(draft.date("closesOn").orElse(null));
        warning.addClassName("mirror-warning");
        warning.getElement().setAttribute("role", "status");
        invented.setLabel(word("mirror.prepare.invented"));
        invented.setValue(draft.bool("invented"));
        listen(closesOn);
        listen(invented);
        add(problem, new Paragraph(word("mirror.prepare.intro")), nobody, groupsPart, addGroup, touchpoints, thresholds,
                new H2(word("mirror.prepare.when")), closesOn, warning, invented);
        (set.groups().isEmpty() ? List.of(first()) : set.groups())
                .forEach(group -> groupsPart.add(group(group)));
        filling = false;
        arrange();
    }

    /** Says that it stands here as it was asked before. */
    void begunWith(MirrorSummary before) {
        Paragraph again = new Paragraph(word("mirror.prepare.again", before.number()));
        again.addClassName("mirror-hint");
        addComponentAsFirst(again);
    }

    private static MirrorSet.Sketch blank() {
        return blank(key("s"));
    }

    private static MirrorSet.Sketch blank(String key) {
        return new MirrorSet.Sketch(key, "", "", "", "", "");
    }

    /** The group that everybody who begins sees: the same for two who begin at once. */
    private static MirrorSet.TargetGroup first() {
        return new MirrorSet.TargetGroup("g1", "", List.of(blank("s1"), blank("s2")));
    }

    /** A key that no other part has, in this version or in a later one. */
    private static String key(String kind) {
        return kind + UUID.randomUUID().toString().substring(0, 8);
    }

    private GroupPart group(MirrorSet.TargetGroup group) {
        GroupPart part = new GroupPart(group);
        groups.add(part);
        return part;
    }

    FormValues values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("groups", groups.stream().map(GroupPart::values).toList());
        values.put("touchpoints", touchpoints.values());
        values.put("thresholds", thresholds.values());
        values.put("closesOn", closesOn.getValue());
        values.put("invented", invented.getValue());
        return FormValues.of(values);
    }

    @Override
    public void share(Consumer<@Nullable String> hears) {
        focused = hears;
        listenToFocus();
    }

    @Override
    public void show(FormValues values) {
        filling = true;
        List<FormValues> wanted = values.list("groups");
        keepOnly(groups, wanted, group -> group.key);
        for (int i = 0; i < wanted.size(); i++) {
            FormValues row = wanted.get(i);
            String key = row.text(Merging.ROW).orElse("r" + i);
            GroupPart part = groups.stream().filter(one -> one.key.equals(key)).findFirst()
                    .orElseGet(() -> group(new MirrorSet.TargetGroup(key, "", List.of())));
            part.show(row);
            place(groupsPart, groups, part, i);
        }
        touchpoints.show(values.list("touchpoints"));
        thresholds.show(values.list("thresholds"));
        write(closesOn, values.date("closesOn").orElse(null));
        write(invented, values.bool("invented"));
        filling = false;
        arrange();
        listenToFocus();
    }

    @Override
    public void tell(Map<String, List<OtherAnswer>> answers, Map<String, String> writing, Chooser chooser) {
        Map<String, FieldNotes.Field> fields = new LinkedHashMap<>();
        keyed().forEach((path, field) -> fields.put(path, new FieldNotes.Field(field, label(field), () -> {
            Object value = ((HasValue<?, ?>) field).getValue();
            return value instanceof LocalDate day ? day.toString() : value;
        }, answer -> words(field, answer), field instanceof TextArea)));
        notes.show(fields, answers, writing, chooser);
    }

    private static String label(Component field) {
        return field instanceof HasLabel labelled && labelled.getLabel() != null ? labelled.getLabel() : "";
    }

    private String words(Component field, @Nullable Object answer) {
        return switch (answer) {
            case null -> "";
            case Boolean ticked -> FormTexts.get(getLocale(), ticked ? "form.answer.yes" : "form.answer.no");
            case String day when field instanceof DatePicker -> parts.words().date(LocalDate.parse(day), getLocale());
            default -> answer.toString();
        };
    }

    private void listenToFocus() {
        Consumer<@Nullable String> hears = focused;
        if (hears != null) {
            keyed().forEach((path, field) -> {
                if (telling.add(field)) {
                    field.getElement().addEventListener("focusin", event -> hears.accept(path));
                    field.getElement().addEventListener("focusout", event -> hears.accept(null));
                }
            });
        }
    }

    /** The fields by their paths, with the keys of groups, sketches and items in them, as they are kept. */
    private Map<String, Component> keyed() {
        Map<String, Component> fields = new LinkedHashMap<>();
        for (GroupPart group : groups) {
            String at = "groups[" + group.key + "].";
            fields.put(at + "name", group.name);
            for (SketchPart sketch : group.sketches) {
                sketch.fields.forEach((part, field) -> fields.put(at + "sketches[" + sketch.key + "]." + part, field));
            }
        }
        touchpoints.keyed("touchpoints", fields);
        thresholds.keyed("thresholds", fields);
        fields.put("closesOn", closesOn);
        fields.put("invented", invented);
        return fields;
    }

    /** Leaves a field alone that has this value already. */
    private static <T> void write(HasValue<?, T> field, @Nullable T value) {
        if (!Objects.equals(field.getValue(), value)) {
            field.setValue(value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void writeText(Component field, FormValues values, String part) {
        write((HasValue<?, String>) field, values.raw().get(part) instanceof String text ? text : "");
    }

    /** One that stands there already is not touched: somebody may be in it. */
    private static <P extends Component> void place(Div screen, List<P> parts, P part, int at) {
        if (screen.getComponentCount() <= at || !screen.getComponentAt(at).equals(part)) {
            screen.addComponentAtIndex(at, part);
        }
        parts.remove(part);
        parts.add(at, part);
    }

    /** Takes away the parts that are not among these rows. */
    private static <P extends Component> void keepOnly(List<P> parts, List<FormValues> rows, Function<P, String> key) {
        Set<String> keys = rows.stream().map(row -> row.text(Merging.ROW).orElse("")).collect(Collectors.toSet());
        parts.removeIf(part -> {
            boolean goes = !keys.contains(key.apply(part));
            if (goes) {
                part.removeFromParent();
            }
            return goes;
        });
    }

    boolean validate() {
        LocalDate day = closesOn.getValue();
        FormErrors errors = parts.check().check(MirrorSet.of(values()), getLocale())
                .and(parts.check().check(day, parts.words().today(), getLocale()));
        if (invented.isVisible() && !invented.getValue()) {
            errors = errors.and(FormErrors.of("invented", word("mirror.prepare.invented.missing")));
        }
        show(errors);
        return errors.isEmpty();
    }

    /** Shows what is wrong at its field, and takes the reader to the first. */
    void show(FormErrors errors) {
        Map<String, Component> fields = fields();
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        problem.removeAll();
        boolean first = true;
        for (Map.Entry<String, String> error : errors.byPath().entrySet()) {
            Component field = fields.get(error.getKey());
            if (field == null) {
                problem.add(new Paragraph(error.getValue()));
            } else {
                ((HasValidationProperties) field).setErrorMessage(error.getValue());
                ((HasValidationProperties) field).setInvalid(true);
                if (first) {
                    Attention.to((HasElement) field);
                    first = false;
                }
            }
        }
        problem.setVisible(problem.getChildren().findAny().isPresent());
        if (problem.isVisible() && first) {
            problem.scrollIntoView();
        }
    }

    private Map<String, Component> fields() {
        Map<String, Component> fields = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            GroupPart group = groups.get(i);
            fields.put("groups[" + i + "].name", group.name);
            for (int j = 0; j < group.sketches.size(); j++) {
                String at = "groups[" + i + "].sketches[" + j + "].";
                group.sketches.get(j).fields.forEach((key, field) -> fields.put(at + key, field));
            }
        }
        touchpoints.fields("touchpoints", fields);
        thresholds.fields("thresholds", fields);
        fields.put("closesOn", closesOn);
        fields.put("invented", invented);
        return fields;
    }

    private void told() {
        if (!filling) {
            arrange();
            listenToFocus();
            changed.run();
        }
    }

    /** What can be added and taken away now, what the parts are called, and whether somebody could exist. */
    private void arrange() {
        addGroup.setVisible(groups.size() < MirrorSet.MOST_GROUPS);
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).arrange(i + 1);
        }
        List<String> found = groups.stream().flatMap(GroupPart::texts).flatMap(text -> RealPeople.in(text).stream()).distinct().limit(8)
                .toList();
        warning.removeAll();
        if (!found.isEmpty()) {
            warning.add(new Paragraph(word("mirror.prepare.warning", String.join(" · ", found))));
        }
        warning.setVisible(!found.isEmpty());
        invented.setVisible(!found.isEmpty());
    }

    private void listen(Component field) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(500);
        }
        ((HasValue<?, ?>) field).addValueChangeListener(change -> {
            ((HasValidationProperties) field).setInvalid(false);
            if (change.isFromClient()) {
                told();
            }
        });
    }

    private Button button(String key, Runnable does) {
        Button button = new Button(word(key), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private TextField line(String key, String value) {
        TextField field = new TextField();
        field.setLabel(word(key));
        field.setMaxLength(MirrorSet.LONGEST_NAME);
        field.setWidthFull();
        field.setValue(value);
        listen(field);
        return field;
    }

    private String word(String key, Object... words) {
        return parts.words().get(getLocale(), key, words);
    }

    /** A target group with its sketches. */
    private class GroupPart extends Div {

        private final String key;
        private final H2 heading = new H2();
        private final TextField name;
        private final Div sketchesPart = new Div();
        private final List<SketchPart> sketches = new ArrayList<>();
        private final Button addSketch;
        private final Button remove;

        GroupPart(MirrorSet.TargetGroup group) {
            key = group.key();
            addClassName("mirror-group");
            getElement().setAttribute("role", "group");
            name = line("mirror.prepare.group.name", group.name());
            name.setHelperText(word("mirror.prepare.group.help"));
            name.setRequiredIndicatorVisible(true);
            sketchesPart.addClassName("mirror-sketches");
            addSketch = button("mirror.prepare.addSketch", () -> {
                sketchesPart.add(sketch(blank()));
                told();
            });
            remove = button("mirror.prepare.removeGroup", () -> {
                groups.remove(this);
                removeFromParent();
                told();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
            group.sketches().forEach(sketch -> sketchesPart.add(sketch(sketch)));
            add(heading, name, sketchesPart, addSketch, remove);
        }

        private SketchPart sketch(MirrorSet.Sketch sketch) {
            SketchPart part = new SketchPart(this, sketch);
            sketches.add(part);
            return part;
        }

        void arrange(int number) {
            heading.setText(word("mirror.prepare.group", number));
            getElement().setAttribute("aria-label", word("mirror.prepare.group", number));
            addSketch.setVisible(sketches.size() < MirrorSet.MOST_SKETCHES);
            remove.setVisible(groups.size() > 1);
            for (int i = 0; i < sketches.size(); i++) {
                sketches.get(i).arrange(i + 1, sketches.size() > MirrorSet.FEWEST_SKETCHES);
            }
        }

        void show(FormValues values) {
            writeText(name, values, "name");
            List<FormValues> wanted = values.list("sketches");
            keepOnly(sketches, wanted, sketch -> sketch.key);
            for (int i = 0; i < wanted.size(); i++) {
                FormValues row = wanted.get(i);
                String id = row.text(Merging.ROW).orElse("r" + i);
                SketchPart part = sketches.stream().filter(one -> one.key.equals(id)).findFirst().orElseGet(() -> sketch(blank(id)));
                part.fields.forEach((about, field) -> writeText(field, row, about));
                place(sketchesPart, sketches, part, i);
            }
        }

        Stream<String> texts() {
            return sketches.stream().flatMap(SketchPart::texts);
        }

        Map<String, Object> values() {
            return Map.of("key", key, "name", name.getValue(), "sketches", sketches.stream().map(SketchPart::values).toList());
        }
    }

    /** A sketch of somebody who could be there. */
    private class SketchPart extends Div {

        private final String key;
        private final H3 heading = new H3();
        private final Map<String, Component> fields = new LinkedHashMap<>();
        private final Button remove;

        SketchPart(GroupPart group, MirrorSet.Sketch sketch) {
            key = sketch.key();
            addClassName("mirror-sketch");
            getElement().setAttribute("role", "group");
            TextField name = line("mirror.prepare.sketch.name", sketch.name());
            name.setHelperText(word("mirror.prepare.sketch.help"));
            name.setRequiredIndicatorVisible(true);
            fields.put("name", name);
            area("needs", sketch.needs());
            area("strengths", sketch.strengths());
            area("hard", sketch.hard());
            area("helps", sketch.helps());
            remove = button("mirror.prepare.removeSketch", () -> {
                group.sketches.remove(this);
                removeFromParent();
                told();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
            add(heading);
            fields.values().forEach(this::add);
            add(remove);
        }

        private void area(String part, String value) {
            TextArea area = new TextArea(word("mirror.sketch." + part));
            area.setMaxLength(MirrorSet.LONGEST_TEXT);
            area.setMinRows(2);
            area.setWidthFull();
            area.setValue(value);
            listen(area);
            fields.put(part, area);
        }

        void arrange(int number, boolean canGo) {
            heading.setText(word("mirror.prepare.sketch", number));
            getElement().setAttribute("aria-label", word("mirror.prepare.sketch", number));
            remove.setVisible(canGo);
        }

        Stream<String> texts() {
            return fields.values().stream().map(field -> ((HasValue<?, ?>) field).getValue().toString());
        }

        Map<String, Object> values() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("key", key);
            fields.forEach((part, field) -> values.put(part, ((HasValue<?, ?>) field).getValue()));
            return values;
        }
    }

    /** Touchpoints or thresholds: ours, each in or out and called as the organisation calls it, and their own. */
    private class ItemsPart extends Div {

        private final String kind;
        private final Div rows = new Div();
        private final List<ItemRow> items = new ArrayList<>();
        private final Button add;

        ItemsPart(String kind, List<Item> standard, List<Item> chosen) {
            this.kind = kind;
            addClassName("mirror-items");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", word("mirror.prepare." + kind + "s"));
            List<Item> all = new ArrayList<>(chosen);
            standard.stream().filter(item -> chosen.stream().noneMatch(other -> other.key().equals(item.key()))).forEach(all::add);
            all.forEach(item -> rows.add(row(item, chosen.contains(item))));
            add = button("mirror.prepare.addItem", () -> {
                rows.add(row(new Item(key("i"), ""), true));
                told();
            });
            add(new H2(word("mirror.prepare." + kind + "s")), new Paragraph(word("mirror.prepare." + kind + "s.help")), rows, add);
        }

        private ItemRow row(Item item, boolean in) {
            ItemRow row = new ItemRow(this, item, in);
            items.add(row);
            return row;
        }

        void fields(String path, Map<String, Component> fields) {
            int at = 0;
            for (ItemRow row : items) {
                if (row.in.getValue()) {
                    fields.put(path + "[" + at++ + "].name", row.name);
                }
            }
        }

        void show(List<FormValues> wanted) {
            Map<String, FormValues> chosen = new LinkedHashMap<>();
            wanted.forEach(row -> chosen.put(row.text(Merging.ROW).orElse(""), row));
            chosen.keySet().stream().filter(key -> items.stream().noneMatch(row -> row.key.equals(key))).toList()
                    .forEach(key -> rows.add(row(new Item(key, ""), true)));
            for (ItemRow row : items) {
                FormValues values = chosen.get(row.key);
                write(row.in, values != null);
                if (values != null) {
                    writeText(row.name, values, "name");
                }
            }
        }

        void keyed(String path, Map<String, Component> fields) {
            items.stream().filter(row -> row.in.getValue()).forEach(row -> fields.put(path + "[" + row.key + "].name", row.name));
        }

        List<Map<String, Object>> values() {
            return items.stream().filter(row -> row.in.getValue())
                    .map(row -> Map.<String, Object>of("key", row.key, "name", row.name.getValue()))
                    .toList();
        }
    }

    private class ItemRow extends Div {

        private final String key;
        private final Checkbox in = new Checkbox();
        private final TextField name;

        ItemRow(ItemsPart part, Item item, boolean chosen) {
            key = item.key();
            addClassName("mirror-item");
            String ours = "mirror." + part.kind + "." + key;
            boolean standard = parts.words().texts().has(getLocale(), ours);
            String called = standard ? word(ours) : word("mirror.prepare.ownItem");
            name = line("mirror.prepare.ownWords", item.name());
            name.setLabel(null);
            name.setAriaLabel(standard ? word("mirror.prepare.ownWords", called) : called);
            name.setPlaceholder(standard ? word("mirror.prepare.ownWords.short") : "");
            in.setLabel(called);
            in.setValue(chosen);
            name.setVisible(chosen);
            in.addValueChangeListener(change -> name.setVisible(change.getValue()));
            listen(in);
            add(in, name);
        }
    }
}

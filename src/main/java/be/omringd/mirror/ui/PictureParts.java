package be.omringd.mirror.ui;

import be.omringd.mirror.Layer;
import be.omringd.mirror.Lens;
import be.omringd.mirror.MirrorSet.Sketch;
import be.omringd.mirror.MirrorSet.TargetGroup;
import be.omringd.mirror.Picture;
import be.omringd.mirror.Picture.Cell;
import be.omringd.mirror.Picture.Look;
import be.omringd.mirror.Picture.Movement;
import be.omringd.mirror.Question;
import be.omringd.mirror.Said;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the picture of one target group, and the same as a table and as a list. What a cell says is told by a sign, by a word and by a
 * colour, so that nobody needs the last one.
 */
class PictureParts {

    private static final Map<Look, String> SIGNS = Map.of(
            Look.WORKS, "<path d=\"M6 24q9-8 18 0t18 0\"/>",
            Look.PARTLY, "<path d=\"M6 28l9-8 9 8 9-8 9 8\"/>",
            Look.NOT_YET, "<path d=\"M6 36l7-24 7 24 7-24 7 24 8-24\"/>",
            Look.DIVIDED, "<path d=\"M4 16q8-6 16 0M26 38l5-14 5 14 6-14M24 6v36\"/>",
            Look.NOBODY_KNOWS,
            "<circle cx=\"24\" cy=\"24\" r=\"17\" stroke-dasharray=\"3 5\"/><path d=\"M19 19q0-6 5-6t5 5q0 3-5 6v3M24 33v1\"/>");

    private final MirrorWords words;
    private final Locale locale;
    private final Picture picture;
    private final TargetGroup group;
    private final Consumer<Question> opens;

    PictureParts(MirrorWords words, Locale locale, Picture picture, TargetGroup group, Consumer<Question> opens) {
        this.words = words;
        this.locale = locale;
        this.picture = picture;
        this.group = group;
        this.opens = opens;
    }

    /** A question with what it and whom it is about. */
    private record Asked(Question question, String about, String item) {}

    private Stream<Asked> steps(Sketch sketch) {
        return picture.set().touchpoints().stream()
                .map(point -> new Asked(new Question(sketch.key(), point.key()), sketch.name(), words.touchpoint(point, locale)));
    }

    private Stream<Asked> thresholds() {
        return picture.set().thresholds().stream()
                .map(item -> new Asked(new Question(group.key(), item.key()), group.name(), words.items().shortly(item, locale)));
    }

    private Stream<Asked> all() {
        return Stream.concat(group.sketches().stream().flatMap(this::steps), thresholds());
    }

    /** The question that an address names; empty where it is not one of this group with a result. */
    Optional<Question> question(@Nullable String named) {
        return all().map(Asked::question).filter(question -> (question.about() + "." + question.item()).equals(named))
                .filter(question -> picture.cell(question).isPresent()).findFirst();
    }

    // ---- the picture

    Component picture(@Nullable String open) {
        NativeTable table = new NativeTable();
        table.addClassName("mirror-picture");
        table.getCaption().setText(word("mirror.picture.caption", group.name()));
        NativeTableRow head = new NativeTableRow();
        head.add(header(word("mirror.picture.sketch"), "col"));
        picture.set().touchpoints().forEach(point -> head.add(header(words.touchpoint(point, locale), "col")));
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        group.sketches().forEach(sketch -> {
            NativeTableRow row = new NativeTableRow();
            row.add(header(sketch.name(), "row"));
            steps(sketch).forEach(asked -> row.add(drawn(asked, open)));
            body.add(row);
        });
        Div all = new Div(scrolling(table, word("mirror.picture.caption", group.name())));
        if (!picture.set().thresholds().isEmpty()) {
            NativeTable second = new NativeTable();
            second.addClassName("mirror-picture");
            second.getCaption().setText(word("mirror.picture.thresholds"));
            NativeTableRow names = new NativeTableRow();
            NativeTableRow cells = new NativeTableRow();
            thresholds().forEach(asked -> {
                names.add(header(asked.item(), "col"));
                cells.add(drawn(asked, open));
            });
            second.getHead().add(names);
            second.addBody().add(cells);
            all.add(scrolling(second, word("mirror.picture.thresholds")));
        }
        return all;
    }

    /** On a narrow screen a wide picture is moved sideways, also with the keyboard. */
    private static Component scrolling(NativeTable table, String label) {
        Div around = new Div(table);
        around.addClassName("mirror-wide");
        around.getElement().setAttribute("role", "region").setAttribute("aria-label", label).setAttribute("tabindex", "0");
        return around;
    }

    private NativeTableCell drawn(Asked asked, @Nullable String open) {
        NativeTableCell cell = new NativeTableCell();
        Optional<Cell> result = picture.cell(asked.question());
        if (result.isEmpty()) {
            Span none = new Span(step(asked), new Span(word("mirror.look.none")));
            none.addClassName("mirror-none");
            cell.add(none);
            return cell;
        }
        Look look = result.get().look();
        String key = asked.question().about() + "." + asked.question().item();
        NativeButton button = new NativeButton();
        button.addClickListener(click -> opens.accept(asked.question()));
        button.addClassNames("mirror-cell", css(look));
        button.getElement().setAttribute("aria-expanded", String.valueOf(key.equals(open)));
        Span said = new Span(word("mirror.look." + look));
        said.addClassName("mirror-word");
        Span answers = new Span(word("mirror.picture.n", result.get().answers()));
        answers.addClassName("mirror-n");
        button.add(step(asked), sign(look), said, answers);
        picture.movement(asked.question()).ifPresent(movement -> {
            Span moved = new Span(arrow(movement) + " " + word("mirror.movement." + movement));
            moved.addClassName("mirror-moved");
            button.add(moved);
        });
        cell.add(button);
        return cell;
    }

    /** On a phone the row of headings is not there: each cell says its own. */
    private static Span step(Asked asked) {
        Span step = new Span(asked.item());
        step.addClassName("mirror-step");
        return step;
    }

    private static String css(Look look) {
        return "mirror-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Component sign(Look look) {
        // within an element: the attributes of the outermost one lose their capitals
        return new Html("<span><svg class=\"mirror-sign\" viewBox=\"0 0 48 48\" aria-hidden=\"true\" focusable=\"false\">" + SIGNS.get(look)
                + "</svg></span>");
    }

    private static String arrow(Movement movement) {
        return switch (movement) {
            case LESS_FRICTION -> "↘";
            case MORE_FRICTION -> "↗";
            case SAME -> "→";
        };
    }

    Component legend() {
        UnorderedList list = new UnorderedList();
        list.addClassName("mirror-legend");
        list.getElement().setAttribute("aria-label", word("mirror.picture.legend"));
        for (Look look : Look.values()) {
            Span box = new Span(sign(look));
            box.addClassNames("mirror-cell", css(look));
            list.add(new ListItem(box, new Span(word("mirror.look." + look))));
        }
        return list;
    }

    // ---- the same in numbers

    Component table() {
        NativeTable table = new NativeTable();
        table.addClassNames("mirror-table", "mirror-numbers");
        table.getCaption().setText(word("mirror.picture.caption", group.name()));
        NativeTableRow head = new NativeTableRow();
        head.add(header(word("mirror.picture.sketch"), "col"), header(word("mirror.picture.step"), "col"),
                header(word("mirror.picture.result"), "col"));
        for (Said said : Said.values()) {
            head.add(numbers(word("mirror.said.threshold." + said)));
        }
        head.add(numbers(word("mirror.picture.answers")));
        if (picture.hasBefore()) {
            head.add(header(word("mirror.picture.movement"), "col"));
        }
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        all().forEach(asked -> body.add(row(asked)));
        return scrolling(table, word("mirror.picture.caption", group.name()));
    }

    private NativeTableRow row(Asked asked) {
        NativeTableRow row = new NativeTableRow();
        row.add(header(asked.about(), "row"), new NativeTableCell(asked.item()));
        Optional<Cell> cell = picture.cell(asked.question());
        row.add(new NativeTableCell(look(cell)));
        for (Said said : Said.values()) {
            row.add(named("mirror.said.threshold." + said, number(cell.map(one -> String.valueOf(one.count(said))).orElse("–"))));
        }
        row.add(named("mirror.picture.answers", number(cell.map(one -> String.valueOf(one.answers())).orElse("–"))));
        if (picture.hasBefore()) {
            row.add(new NativeTableCell(picture.movement(asked.question()).map(moved -> word("mirror.movement." + moved)).orElse("–")));
        }
        return row;
    }

    /** On a phone each number says what it counts. */
    private NativeTableCell named(String key, NativeTableCell cell) {
        cell.getElement().setAttribute("data-label", word(key));
        return cell;
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("mirror-number");
        return cell;
    }

    private String look(Optional<Cell> cell) {
        return word("mirror.look." + cell.map(one -> one.look().name()).orElse("none"));
    }

    /** What asks for attention first: where it gets stuck, where people disagree, what nobody knows. */
    Component list() {
        List<Look> order = List.of(Look.NOT_YET, Look.DIVIDED, Look.NOBODY_KNOWS, Look.PARTLY, Look.WORKS);
        List<Asked> shown = new ArrayList<>(all().filter(asked -> picture.cell(asked.question()).isPresent()).toList());
        if (shown.isEmpty()) {
            return new Paragraph(word("mirror.picture.list.nothing"));
        }
        shown.sort(Comparator.comparing(asked -> order.indexOf(picture.cell(asked.question()).orElseThrow().look())));
        OrderedList list = new OrderedList();
        list.addClassName("mirror-list");
        shown.forEach(asked -> {
            Cell cell = picture.cell(asked.question()).orElseThrow();
            NativeButton open =
                    new NativeButton(word("mirror.picture.list.item", asked.about(), asked.item(), word("mirror.look." + cell.look()),
                            word("mirror.picture.n", cell.answers())));
            open.addClickListener(click -> opens.accept(asked.question()));
            open.addClassName("mirror-open");
            ListItem item = new ListItem(open);
            String hard = lenses(cell).map(Map.Entry::getKey).limit(3).map(lens -> word("mirror.lens." + lens))
                    .collect(Collectors.joining(" · "));
            String moved = picture.movement(asked.question()).map(movement -> word("mirror.movement." + movement)).orElse("");
            Stream.of(hard, moved).filter(text -> !text.isEmpty()).forEach(text -> {
                Paragraph more = new Paragraph(text);
                more.addClassName("mirror-quiet");
                item.add(more);
            });
            list.add(item);
        });
        return list;
    }

    private static Stream<Map.Entry<Lens, Integer>> lenses(Cell cell) {
        return cell.lenses().entrySet().stream()
                .sorted(Map.Entry.<Lens, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
    }

    // ---- one cell

    Component cell(Question question, List<String> remarks, Runnable closes) {
        Asked asked = all().filter(one -> one.question().equals(question)).findFirst().orElseThrow();
        Cell cell = picture.cell(question).orElseThrow();
        Div panel = new Div();
        panel.addClassName("mirror-panel");
        String heading = word("mirror.picture.cell", asked.about(), asked.item(), word("mirror.look." + cell.look()), cell.answers());
        panel.getElement().setAttribute("role", "region").setAttribute("aria-label", heading).setAttribute("tabindex", "-1");
        panel.add(new H2(heading));
        group.sketches().stream().filter(sketch -> sketch.key().equals(question.about())).findFirst()
                .ifPresent(sketch -> panel.add(told(sketch)));
        panel.add(saidBy(cell));
        if (!cell.lenses().isEmpty()) {
            UnorderedList list = new UnorderedList();
            lenses(cell).forEach(
                    lens -> list.add(new ListItem(word("mirror.picture.lens", word("mirror.lens." + lens.getKey()), lens.getValue()))));
            panel.add(new H3(word("mirror.picture.lenses")), list);
        }
        panel.add(new H3(word("mirror.picture.remarks")));
        if (remarks.isEmpty()) {
            panel.add(new Paragraph(word("mirror.picture.remarks.none")));
        } else {
            Paragraph order = new Paragraph(word("mirror.picture.remarks.order"));
            order.addClassName("mirror-quiet");
            UnorderedList list = new UnorderedList();
            list.addClassName("mirror-remarks");
            remarks.forEach(remark -> list.add(new ListItem(remark)));
            panel.add(order, list);
        }
        panel.add(new Button(word("mirror.picture.close"), click -> closes.run()));
        return panel;
    }

    private Component told(Sketch sketch) {
        Div told = new Div();
        told.addClassName("mirror-told");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("needs", sketch.needs());
        all.put("strengths", sketch.strengths());
        all.put("hard", sketch.hard());
        all.put("helps", sketch.helps());
        all.forEach((part, text) -> {
            if (!text.isEmpty()) {
                Span label = new Span(word("mirror.sketch." + part) + " ");
                label.addClassName("mirror-label");
                Paragraph line = new Paragraph();
                line.add(label, new Span(text));
                told.add(line);
            }
        });
        return told;
    }

    /** What was said by all, and by each layer that can be shown. */
    private Component saidBy(Cell cell) {
        NativeTable table = new NativeTable();
        table.addClassName("mirror-table");
        table.getCaption().setText(word("mirror.picture.layers"));
        NativeTableRow head = new NativeTableRow();
        head.add(header(word("mirror.picture.layers"), "col"));
        for (Said said : Said.values()) {
            head.add(numbers(word("mirror.said.threshold." + said)));
        }
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        body.add(counts(word("mirror.picture.everybody"), cell.said()));
        Stream.of(Layer.values()).filter(cell.layers()::containsKey)
                .forEach(layer -> body.add(counts(word("mirror.layer." + layer), cell.layers().getOrDefault(layer, Map.of()))));
        Paragraph rule = new Paragraph(word("mirror.picture.layers.rule"));
        rule.addClassName("mirror-quiet");
        return new Div(scrolling(table, word("mirror.picture.layers")), rule);
    }

    private static NativeTableRow counts(String who, Map<Said, Integer> said) {
        NativeTableRow row = new NativeTableRow();
        row.add(header(who, "row"));
        for (Said what : Said.values()) {
            row.add(number(String.valueOf(said.getOrDefault(what, 0))));
        }
        return row;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** Above a column of numbers, and on their side of it. */
    private static NativeTableHeaderCell numbers(String text) {
        NativeTableHeaderCell cell = header(text, "col");
        cell.addClassName("mirror-number");
        return cell;
    }

    private String word(String key, Object... places) {
        return words.get(locale, key, places);
    }
}

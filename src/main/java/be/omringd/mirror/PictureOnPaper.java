package be.omringd.mirror;

import be.omringd.mirror.MirrorSet.Sketch;
import be.omringd.mirror.MirrorSet.TargetGroup;
import be.omringd.mirror.Picture.Cell;
import be.omringd.mirror.Picture.Look;
import be.omringd.mirror.Picture.Movement;
import be.omringd.paper.Part;
import be.omringd.paper.Part.Bullets;
import be.omringd.paper.Part.Fact;
import be.omringd.paper.Part.Facts;
import be.omringd.paper.Part.Heading;
import be.omringd.paper.Part.Mark;
import be.omringd.paper.Part.Row;
import be.omringd.paper.Part.Table;
import be.omringd.paper.Part.Text;
import be.omringd.paper.Part.Tone;
import be.omringd.paper.Part.Wide;
import be.omringd.shell.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report shows of one {@link Picture}: the picture, the same in numbers, and what asks for attention with what was said of it. */
class PictureOnPaper {

    private static final List<Look> ATTENTION = List.of(Look.NOT_YET, Look.DIVIDED, Look.NOBODY_KNOWS, Look.PARTLY, Look.WORKS);
    private static final int LENSES = 3;
    private static final Map<Look, Mark> MARKS = Map.of(
            Look.WORKS, new Mark("/mirror/sign-works.png", "E3EFEB", "E3EFEB"),
            Look.PARTLY, new Mark("/mirror/sign-partly.png", "FBF0D9", "C79A3D"),
            Look.NOT_YET, new Mark("/mirror/sign-not-yet.png", "FBE7E2", "A2301F"),
            Look.DIVIDED, new Mark("/mirror/sign-divided.png", "F0EBE6", "5D534A"),
            Look.NOBODY_KNOWS, new Mark("/mirror/sign-nobody-knows.png", "E6EDF5", "274A70"));

    private final Texts texts;
    private final ItemWords words;
    private final Locale locale;
    private final Picture picture;
    private final Map<Question, List<String>> remarks;

    /** Shows no remark to a question that has no result. */
    PictureOnPaper(Texts texts, ItemWords words, Locale locale, Picture picture, Map<Question, List<String>> remarks) {
        this.texts = texts;
        this.words = words;
        this.locale = locale;
        this.picture = picture;
        this.remarks = remarks;
    }

    private record Asked(Question question, String about, String item) {}

    private Stream<Asked> steps(Sketch sketch) {
        return picture.set().touchpoints().stream()
                .map(point -> new Asked(new Question(sketch.key(), point.key()), sketch.name(), words.touchpoint(point, locale)));
    }

    private Stream<Asked> thresholds(TargetGroup group) {
        return picture.set().thresholds().stream()
                .map(item -> new Asked(new Question(group.key(), item.key()), group.name(), words.shortly(item, locale)));
    }

    private List<Asked> all(TargetGroup group) {
        return Stream.concat(group.sketches().stream().flatMap(this::steps), thresholds(group)).toList();
    }

    /** All of it, with these before the first picture. */
    List<Part> parts(List<Part> before) {
        List<Part> parts = new ArrayList<>();
        picture.set().groups().forEach(group -> {
            parts.add(new Wide(Stream.concat(parts.isEmpty() ? before.stream() : Stream.of(), drawn(group).stream()).toList()));
            parts.add(new Heading(2, word("mirror.report.sketches", group.name())));
            parts.add(new Text(Tone.QUIET, word("mirror.report.nobody")));
            group.sketches().forEach(sketch -> sketch(sketch, parts));
            attention(group, parts);
            parts.add(new Heading(2, word("mirror.report.numbers", group.name())));
            parts.add(new Text(Tone.QUIET, word("mirror.picture.rule")));
            parts.add(numbers(group));
        });
        return parts;
    }

    // ---- the picture

    private List<Part> drawn(TargetGroup group) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Heading(2, word("mirror.report.picture", group.name())));
        int points = picture.set().touchpoints().size();
        List<Part.Cell> head = new ArrayList<>(List.of(Part.Cell.of(word("mirror.picture.sketch"))));
        picture.set().touchpoints().forEach(point -> head.add(Part.Cell.of(words.touchpoint(point, locale))));
        List<Row> rows = group.sketches().stream().map(sketch -> {
            List<Part.Cell> row = new ArrayList<>(List.of(Part.Cell.of(sketch.name())));
            steps(sketch).forEach(asked -> row.add(cell(asked.question())));
            return new Row(row);
        }).toList();
        if (points > 0) {
            parts.add(new Table(word("mirror.picture.caption", group.name()), head, widths(points), rows, true));
        }
        if (!picture.set().thresholds().isEmpty()) {
            List<Part.Cell> names = new ArrayList<>(List.of(Part.Cell.of(word("mirror.report.group"))));
            List<Part.Cell> cells = new ArrayList<>(List.of(Part.Cell.of(group.name())));
            thresholds(group).forEach(asked -> {
                names.add(Part.Cell.of(asked.item()));
                cells.add(cell(asked.question()));
            });
            parts.add(new Table(word("mirror.picture.thresholds"), names, widths(picture.set().thresholds().size()),
                    List.of(new Row(cells)), true));
        }
        return parts;
    }

    /** The first column has room for a sketch in a few words. */
    private static List<Integer> widths(int columns) {
        int each = 84 / columns;
        List<Integer> widths = new ArrayList<>(List.of(100 - each * columns));
        widths.addAll(Collections.nCopies(columns, each));
        return widths;
    }

    private Part.Cell cell(Question question) {
        return picture.cell(question).map(cell -> Part.Cell.marked(word("mirror.look." + cell.look()),
                word("mirror.picture.n", cell.answers()) + picture.movement(question)
                        .map(moved -> "\n" + arrow(moved) + " " + word("mirror.movement." + moved)).orElse(""),
                mark(cell.look())))
                .orElseGet(() -> Part.Cell.of(word("mirror.look.none")));
    }

    private static Mark mark(Look look) {
        return Optional.ofNullable(MARKS.get(look)).orElseThrow();
    }

    private static String arrow(Movement movement) {
        return switch (movement) {
            case LESS_FRICTION -> "↘";
            case MORE_FRICTION -> "↗";
            case SAME -> "→";
        };
    }

    // ---- whom it is about, and what was said

    private void sketch(Sketch sketch, List<Part> parts) {
        parts.add(new Heading(3, sketch.name()));
        List<Fact> facts = Stream.of(fact("needs", sketch.needs()), fact("strengths", sketch.strengths()), fact("hard", sketch.hard()),
                fact("helps", sketch.helps())).filter(fact -> !fact.text().isBlank()).toList();
        if (!facts.isEmpty()) {
            parts.add(new Facts(facts));
        }
    }

    private Fact fact(String part, String text) {
        return new Fact(word("mirror.sketch." + part), text);
    }

    /** First where it gets stuck, where people disagree and what nobody knows; then what was said of the rest. */
    private void attention(TargetGroup group, List<Part> parts) {
        Map<Boolean, List<Asked>> told = all(group).stream().filter(asked -> picture.cell(asked.question()).isPresent())
                .sorted(Comparator.comparing(asked -> ATTENTION.indexOf(look(asked))))
                .collect(Collectors.partitioningBy(this::asksAttention));
        List<Asked> first = told.getOrDefault(true, List.of());
        if (!first.isEmpty()) {
            parts.add(new Heading(2, word("mirror.report.attention", group.name())));
            parts.add(new Text(Tone.QUIET, word("mirror.report.attention.text")));
            first.forEach(asked -> told(asked, parts));
        }
        List<Asked> rest = told.getOrDefault(false, List.of()).stream().filter(asked -> remarks.containsKey(asked.question())).toList();
        if (!rest.isEmpty()) {
            parts.add(new Heading(2, word("mirror.report.rest", group.name())));
            rest.forEach(asked -> told(asked, parts));
        }
    }

    private Look look(Asked asked) {
        return picture.cell(asked.question()).orElseThrow().look();
    }

    private boolean asksAttention(Asked asked) {
        return look(asked) != Look.WORKS && look(asked) != Look.PARTLY;
    }

    private void told(Asked asked, List<Part> parts) {
        Cell cell = picture.cell(asked.question()).orElseThrow();
        parts.add(new Heading(3,
                word("mirror.picture.cell", asked.about(), asked.item(), word("mirror.look." + cell.look()), cell.answers())));
        if (!cell.lenses().isEmpty()) {
            parts.add(new Text(Tone.PLAIN, word("mirror.picture.lens", word("mirror.picture.lenses"), lenses(cell))));
        }
        List<String> said = remarks.getOrDefault(asked.question(), List.of());
        if (!said.isEmpty()) {
            parts.add(new Bullets(said));
        }
    }

    private String lenses(Cell cell) {
        return cell.lenses().entrySet().stream()
                .sorted(Map.Entry.<Lens, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(LENSES).map(lens -> word("mirror.lens." + lens.getKey())).collect(Collectors.joining(" · "));
    }

    // ---- the same in numbers

    private Table numbers(TargetGroup group) {
        List<Part.Cell> head = new ArrayList<>(List.of(Part.Cell.of(word("mirror.picture.sketch")),
                Part.Cell.of(word("mirror.picture.step")), Part.Cell.of(word("mirror.picture.result"))));
        List<Integer> widths = new ArrayList<>(picture.hasBefore() ? List.of(15, 14, 12) : List.of(22, 19, 14));
        for (Said said : Said.values()) {
            head.add(Part.Cell.number(word("mirror.said.threshold." + said)));
            widths.add(9);
        }
        head.add(Part.Cell.number(word("mirror.report.answers")));
        widths.add(9);
        if (picture.hasBefore()) {
            head.add(Part.Cell.of(word("mirror.picture.movement")));
            widths.add(14);
        }
        return new Table(word("mirror.report.numbers.caption"), head, widths, all(group).stream().map(this::row).toList(), false);
    }

    private Row row(Asked asked) {
        Optional<Cell> cell = picture.cell(asked.question());
        List<Part.Cell> row = new ArrayList<>(List.of(Part.Cell.of(asked.about()), Part.Cell.of(asked.item()),
                Part.Cell.of(word("mirror.look." + cell.map(one -> one.look().name()).orElse("none")))));
        for (Said said : Said.values()) {
            row.add(Part.Cell.number(cell.map(one -> String.valueOf(one.count(said))).orElse("–")));
        }
        row.add(Part.Cell.number(cell.map(one -> String.valueOf(one.answers())).orElse("–")));
        if (picture.hasBefore()) {
            row.add(Part.Cell.of(picture.movement(asked.question()).map(moved -> word("mirror.movement." + moved)).orElse("–")));
        }
        return new Row(row);
    }

    private String word(String key, Object... places) {
        return texts.get(locale, key, places);
    }
}

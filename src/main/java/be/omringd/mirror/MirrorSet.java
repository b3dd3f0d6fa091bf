package be.omringd.mirror;

import be.omringd.form.FormValues;
import be.omringd.text.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a mirror asks. Each part has a key that stays the same in later versions, so that a later mirror can be laid beside an earlier one.
 *
 * @param touchpoints what everybody meets, from hearing of us to leaving
 * @param thresholds the 7 B's, asked of each target group
 */
public record MirrorSet(List<TargetGroup> groups, List<Item> touchpoints, List<Item> thresholds) {

    public static final int MOST_GROUPS = 3;
    public static final int FEWEST_SKETCHES = 2;
    public static final int MOST_SKETCHES = 4;
    public static final int MOST_ITEMS = 10;
    /** Of a name of a group, a sketch or a touchpoint. */
    public static final int LONGEST_NAME = 80;
    /** Of what is told in a sketch. */
    public static final int LONGEST_TEXT = 600;

    private static final List<String> TOUCHPOINTS =
            List.of("hearOfUs", "firstContact", "arrival", "takingPart", "contributing", "bond", "comingBack", "leaving");
    private static final List<String> THRESHOLDS =
            List.of("useful", "trusted", "understandable", "known", "reachable", "available", "affordable");

    /** People with something in common, whom the organisation wants to reach. */
    public record TargetGroup(String key, String name, List<Sketch> sketches) {

        public TargetGroup {
            sketches = List.copyOf(sketches);
        }
    }

    /** Somebody who could be there, and is nobody in particular. Only the name has to be there. */
    public record Sketch(String key, String name, String needs, String strengths, String hard, String helps) {}

    /**
     * A touchpoint or a threshold.
     *
     * @param name as this organisation calls it; empty for our own word, which is there in each language
     */
    public record Item(String key, String name) {}

    public MirrorSet {
        groups = List.copyOf(groups);
        touchpoints = List.copyOf(touchpoints);
        thresholds = List.copyOf(thresholds);
    }

    /** To begin with: no sketches yet, all our touchpoints and the 7 B's. */
    public static MirrorSet blank() {
        return new MirrorSet(List.of(), standardTouchpoints(), standardThresholds());
    }

    /** Our touchpoints. Texts: {@code mirror.touchpoint.<key>}. */
    public static List<Item> standardTouchpoints() {
        return TOUCHPOINTS.stream().map(key -> new Item(key, "")).toList();
    }

    /** The 7 B's. Texts: {@code mirror.threshold.<key>}. */
    public static List<Item> standardThresholds() {
        return THRESHOLDS.stream().map(key -> new Item(key, "")).toList();
    }

    /** All sketches, in the order of the groups. */
    public Stream<Sketch> sketches() {
        return groups.stream().flatMap(group -> group.sketches().stream());
    }

    /** All questions: each sketch at each touchpoint, and the thresholds of each group. */
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (TargetGroup group : groups) {
            group.sketches().forEach(sketch -> touchpoints.forEach(point -> questions.add(new Question(sketch.key(), point.key()))));
            thresholds.forEach(threshold -> questions.add(new Question(group.key(), threshold.key())));
        }
        return questions;
    }

    /** As it is kept and typed; the other way round from {@link #of}. */
    public FormValues values() {
        return FormValues.of(Map.of("groups", groups.stream().map(MirrorSet::values).toList(), "touchpoints", values(touchpoints),
                "thresholds", values(thresholds)));
    }

    private static Map<String, Object> values(TargetGroup group) {
        return Map.of("key", group.key(), "name", group.name(), "sketches", group.sketches().stream().map(sketch -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("key", sketch.key());
            values.put("name", sketch.name());
            values.put("needs", sketch.needs());
            values.put("strengths", sketch.strengths());
            values.put("hard", sketch.hard());
            values.put("helps", sketch.helps());
            return values;
        }).toList());
    }

    private static List<Map<String, Object>> values(List<Item> items) {
        return items.stream().map(item -> Map.<String, Object>of("key", item.key(), "name", item.name())).toList();
    }

    /** Reads what was typed or kept, each text made fit to keep. Whether it can be asked so is for {@link MirrorSetCheck}. */
    public static MirrorSet of(FormValues values) {
        return new MirrorSet(values.list("groups").stream().map(MirrorSet::group).toList(), items(values.list("touchpoints")),
                items(values.list("thresholds")));
    }

    private static TargetGroup group(FormValues values) {
        return new TargetGroup(line(values, "key"), line(values, "name"), values.list("sketches").stream().map(sketch -> new Sketch(
                line(sketch, "key"), line(sketch, "name"), lines(sketch, "needs"), lines(sketch, "strengths"), lines(sketch, "hard"),
                lines(sketch, "helps"))).toList());
    }

    private static List<Item> items(List<FormValues> rows) {
        return rows.stream().map(row -> new Item(line(row, "key"), line(row, "name"))).toList();
    }

    private static String line(FormValues values, String key) {
        return TypedText.line(values.text(key).orElse(""));
    }

    private static String lines(FormValues values, String key) {
        return TypedText.lines(values.text(key).orElse(""));
    }
}

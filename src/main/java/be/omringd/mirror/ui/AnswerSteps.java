package be.omringd.mirror.ui;

import be.omringd.mirror.Answer;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.MirrorSet.Item;
import be.omringd.mirror.MirrorSet.Sketch;
import be.omringd.mirror.MirrorSet.TargetGroup;
import be.omringd.mirror.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mirror in steps that fit a telephone: each sketch along its touchpoints, and after the sketches of a group its thresholds. */
class AnswerSteps {

    /** What the fields are called, with the key of the touchpoint or the threshold behind it. */
    static final String SAID = "s-";
    static final String LENSES = "l-";
    static final String REMARK = "r-";

    private final MirrorWords words;
    private final Locale locale;

    AnswerSteps(MirrorWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /**
     * One page of questions.
     *
     * @param sketch whom it is about; null for the thresholds of a group
     */
    record Step(TargetGroup group, @Nullable Sketch sketch, List<Field> fields) {

        public boolean thresholds() {
            return sketch == null;
        }

        public List<Field> wrong() {
            return fields.stream().filter(Field::tooLong).toList();
        }
    }

    /** A question with what was answered to it. */
    record Field(String key, String label, Answer answer) {

        public boolean tooLong() {
            return answer.remark().length() > Answer.LONGEST_REMARK;
        }

        /** Whether there is more than a choice in it. */
        public boolean more() {
            return !answer.lenses().isEmpty() || !answer.remark().isEmpty();
        }
    }

    /** Where a step is: the sketch of a group, or null for its thresholds. */
    private record Place(TargetGroup group, @Nullable Sketch sketch) {}

    private static List<Place> places(MirrorSet set) {
        List<Place> places = new ArrayList<>();
        for (TargetGroup group : set.groups()) {
            group.sketches().forEach(sketch -> places.add(new Place(group, sketch)));
            if (!set.thresholds().isEmpty()) {
                places.add(new Place(group, null));
            }
        }
        return places;
    }

    static int count(MirrorSet set) {
        return places(set).size();
    }

    private static Question question(Place place, Item item) {
        return new Question(place.sketch() == null ? place.group().key() : place.sketch().key(), item.key());
    }

    private static List<Item> items(MirrorSet set, Place place) {
        return place.sketch() == null ? set.thresholds() : set.touchpoints();
    }

    /** The questions of this step, from 1 on. */
    static Stream<Question> questions(MirrorSet set, int step) {
        Place place = places(set).get(step - 1);
        return items(set, place).stream().map(item -> question(place, item));
    }

    Step step(MirrorSet set, int step, Function<Question, Answer> answers) {
        Place place = places(set).get(step - 1);
        return new Step(place.group(), place.sketch(), items(set, place).stream().map(item -> new Field(item.key(),
                place.sketch() == null ? words.threshold(item, locale) : words.touchpoint(item, locale),
                answers.apply(question(place, item)))).toList());
    }
}

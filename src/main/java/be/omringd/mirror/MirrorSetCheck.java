package be.omringd.mirror;

import be.omringd.form.FormErrors;
import be.omringd.form.FormErrors.FieldError;
import be.omringd.mirror.MirrorSet.Item;
import be.omringd.mirror.MirrorSet.Sketch;
import be.omringd.mirror.MirrorSet.TargetGroup;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a set can be asked: how many groups and sketches, how long the texts, and whom it could be about. */
@Component
public class MirrorSetCheck {

    /** A mirror stays open so long at most. */
    static final int LONGEST_MONTHS = 6;

    private final Texts texts;

    MirrorSetCheck(Texts texts) {
        this.texts = texts;
    }

    /** What is wrong, at its field: {@code groups[0].sketches[1].name}. */
    public FormErrors check(MirrorSet set, Locale locale) {
        List<FieldError> errors = new ArrayList<>();
        if (set.groups().isEmpty() || set.groups().size() > MirrorSet.MOST_GROUPS) {
            add(errors, "groups", locale, "mirror.check.groups", MirrorSet.MOST_GROUPS);
        }
        for (int i = 0; i < set.groups().size(); i++) {
            check(set.groups().get(i), "groups[" + i + "]", errors, locale);
        }
        check(set.touchpoints(), "touchpoints", 2, errors, locale);
        check(set.thresholds(), "thresholds", 0, errors, locale);
        if (!haveKeysOfTheirOwn(set)) {
            add(errors, "groups", locale, "mirror.check.anew");
        }
        return new FormErrors(errors);
    }

    private void check(TargetGroup group, String path, List<FieldError> errors, Locale locale) {
        name(group.name(), path + ".name", errors, locale);
        if (group.sketches().size() < MirrorSet.FEWEST_SKETCHES || group.sketches().size() > MirrorSet.MOST_SKETCHES) {
            add(errors, path + ".sketches", locale, "mirror.check.sketches", MirrorSet.FEWEST_SKETCHES, MirrorSet.MOST_SKETCHES);
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < group.sketches().size(); i++) {
            Sketch sketch = group.sketches().get(i);
            String at = path + ".sketches[" + i + "]";
            name(sketch.name(), at + ".name", errors, locale);
            if (!sketch.name().isEmpty() && !names.add(sketch.name().toLowerCase(Locale.ROOT))) {
                add(errors, at + ".name", locale, "mirror.check.sameName");
            }
            text(sketch.needs(), at + ".needs", errors, locale);
            text(sketch.strengths(), at + ".strengths", errors, locale);
            text(sketch.hard(), at + ".hard", errors, locale);
            text(sketch.helps(), at + ".helps", errors, locale);
            if (Stream.of(sketch.needs(), sketch.strengths(), sketch.hard(), sketch.helps()).allMatch(String::isEmpty)) {
                add(errors, at + ".needs", locale, "mirror.check.emptySketch");
            }
        }
    }

    private void check(List<Item> items, String path, int fewest, List<FieldError> errors, Locale locale) {
        if (items.size() < fewest || items.size() > MirrorSet.MOST_ITEMS) {
            add(errors, path, locale, "mirror.check.items", fewest, MirrorSet.MOST_ITEMS);
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean ours = texts.has(locale, "mirror.touchpoint." + item.key()) || texts.has(locale, "mirror.threshold." + item.key());
            if (!ours || !item.name().isEmpty()) {
                name(item.name(), path + "[" + i + "].name", errors, locale);
            }
        }
    }

    /** The last day on which people can answer. */
    public FormErrors check(@Nullable LocalDate closesOn, LocalDate today, Locale locale) {
        if (closesOn == null) {
            return FormErrors.of("closesOn", texts.get(locale, "mirror.check.day"));
        }
        if (closesOn.isBefore(today)) {
            return FormErrors.of("closesOn", texts.get(locale, "mirror.check.past"));
        }
        return closesOn.isAfter(today.plusMonths(LONGEST_MONTHS))
                ? FormErrors.of("closesOn", texts.get(locale, "mirror.check.late", LONGEST_MONTHS))
                : FormErrors.none();
    }

    private void name(String name, String path, List<FieldError> errors, Locale locale) {
        if (name.isEmpty()) {
            add(errors, path, locale, "mirror.check.name");
        } else if (name.length() > MirrorSet.LONGEST_NAME) {
            add(errors, path, locale, "mirror.check.long", MirrorSet.LONGEST_NAME);
        }
    }

    private void text(String text, String path, List<FieldError> errors, Locale locale) {
        if (text.length() > MirrorSet.LONGEST_TEXT) {
            add(errors, path, locale, "mirror.check.long", MirrorSet.LONGEST_TEXT);
        }
    }

    private void add(List<FieldError> errors, String path, Locale locale, String key, Object... words) {
        errors.add(new FieldError(path, texts.get(locale, key, words)));
    }

    /** Two questions with one key would share their answers. */
    private static boolean haveKeysOfTheirOwn(MirrorSet set) {
        List<String> abouts = Stream.concat(set.groups().stream().map(TargetGroup::key), set.sketches().map(Sketch::key)).toList();
        List<String> items = Stream.concat(set.touchpoints().stream(), set.thresholds().stream()).map(Item::key).toList();
        return Stream.of(abouts, items).allMatch(keys -> new HashSet<>(keys).size() == keys.size()
                && keys.stream().allMatch(key -> key.matches("[A-Za-z0-9-]{1,40}")));
    }
}

package be.omringd.mirror;

import be.omringd.mirror.MirrorSet.Item;
import be.omringd.shell.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What touchpoints and thresholds are called: by the organisation, or by us. */
@Component
public class ItemWords {

    private final Texts texts;

    ItemWords(Texts texts) {
        this.texts = texts;
    }

    /** What a touchpoint is called. */
    public String touchpoint(Item item, Locale locale) {
        return item.name().isEmpty() ? texts.get(locale, "mirror.touchpoint." + item.key()) : item.name();
    }

    /** What a threshold is called. */
    public String threshold(Item item, Locale locale) {
        return item.name().isEmpty() ? texts.get(locale, "mirror.threshold." + item.key()) : item.name();
    }

    /** What stands before the colon of one of ours: a heading has little room. */
    public String shortly(Item item, Locale locale) {
        return threshold(item, locale).replaceFirst("\\s*:.*", "");
    }
}

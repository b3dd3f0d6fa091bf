package be.omringd.outreach;

import be.omringd.shell.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text in Dutch, and in French and English where somebody wrote those too. */
public record RecruitmentTexts(RecruitmentText nl, @Nullable RecruitmentText fr, @Nullable RecruitmentText en) {

    /** The language in which somebody reads it who prefers this one: that one where it is there, Dutch otherwise. */
    public Locale languageFor(Locale reader) {
        Locale wish = Texts.supported(reader);
        return all().containsKey(wish) ? wish : Texts.DUTCH;
    }

    /** The text for somebody who prefers this language. */
    public RecruitmentText in(Locale reader) {
        return all().getOrDefault(Texts.supported(reader), nl);
    }

    /** Every text that is there, Dutch first. */
    public Map<Locale, RecruitmentText> all() {
        Map<Locale, RecruitmentText> all = new LinkedHashMap<>();
        all.put(Texts.DUTCH, nl);
        if (fr != null) {
            all.put(Texts.FRENCH, fr);
        }
        if (en != null) {
            all.put(Texts.ENGLISH, en);
        }
        return all;
    }

    /** The title of every text that is there. */
    public Map<Locale, String> titles() {
        Map<Locale, String> titles = new LinkedHashMap<>();
        all().forEach((language, text) -> titles.put(language, text.title()));
        return titles;
    }
}

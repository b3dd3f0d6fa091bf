package be.omringd.search;

import be.omringd.matching.AgeBand;
import be.omringd.matching.Wishes;
import be.omringd.volunteer.EnumSetText;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** How {@link Preferences} are kept: sets as names with commas between them. */
@Embeddable
class PreferenceColumns {

    private String whenParts = "";
    private String interests = "";
    @Enumerated(EnumType.STRING)
    private @Nullable Pace pace;
    private String experience = "";
    private String ages = "";
    private String noGoTraits = "";

    protected PreferenceColumns() {}

    PreferenceColumns(Preferences preferences) {
        whenParts = EnumSetText.join(preferences.when());
        interests = EnumSetText.join(preferences.wishes().interests());
        pace = preferences.wishes().pace();
        experience = EnumSetText.join(preferences.wishes().experience());
        ages = EnumSetText.join(preferences.wishes().ages());
        noGoTraits = EnumSetText.join(preferences.noGo());
    }

    Preferences preferences() {
        return new Preferences(
                EnumSetText.parse(PartOfWeek.class, whenParts),
                new Wishes(EnumSetText.parse(Interest.class, interests), pace, EnumSetText.parse(Experience.class, experience),
                        EnumSetText.parse(AgeBand.class, ages)),
                EnumSetText.parse(Trait.class, noGoTraits));
    }
}

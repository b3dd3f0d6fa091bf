package be.omringd.outreach;

import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Texts to begin with. They say the municipality, never the village or the street, and nothing about the person. */
@Component
class Drafts {

    private final Texts texts;
    private final Places places;

    Drafts(Texts texts, Places places) {
        this.texts = texts;
        this.places = places;
    }

    RecruitmentText text(RecruitmentKind kind, RecruitmentNeed need, Locale reader) {
        Locale language = Texts.supported(reader);
        String place = municipality(need.placeCode(), language);
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(language, "outreach.draft." + kind + ".begin", place));
        parts.add(texts.get(language, "outreach.draft.role"));
        if (need.publicText() != null && !need.publicText().isBlank()) {
            parts.add(need.publicText().strip());
        }
        parts.add(texts.get(language, "outreach.draft.practical") + "\n- " + String.join("\n- ", practical(need, place, language)));
        parts.add(texts.get(language, "outreach.draft.offer"));
        parts.add(texts.get(language, "outreach.draft." + kind + ".end"));
        return new RecruitmentText(texts.get(language, "outreach.draft." + kind + ".title", place), String.join("\n\n", parts));
    }

    private List<String> practical(RecruitmentNeed need, String place, Locale language) {
        List<String> points = new ArrayList<>();
        points.add(texts.get(language, "outreach.draft.where", place));
        if (need.frequencyCode() != null) {
            points.add(texts.get(language, "outreach.draft.frequency." + need.frequencyCode()));
        }
        if (!need.when().isEmpty()) {
            points.add(texts.get(language, "outreach.draft.when", list(
                    need.when().stream().sorted().map((PartOfWeek part) -> texts.get(language, "outreach.draft.part." + part)).toList(),
                    language)));
        }
        if (!need.languages().isEmpty()) {
            points.add(texts.get(language, "outreach.draft.languages", list(
                    need.languages().stream().sorted().map((Language one) -> texts.get(language, "outreach.draft.language." + one))
                            .toList(),
                    language)));
        }
        if (need.minors()) {
            points.add(texts.get(language, "outreach.draft.minors"));
        }
        return points;
    }

    /** "a, b of c". */
    private String list(List<String> words, Locale language) {
        return words.size() == 1
                ? words.getFirst()
                : texts.get(language, "outreach.draft.or", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    /** The name alone, without its postcode. */
    private String municipality(String placeCode, Locale language) {
        return places.label(places.get(placeCode).nisCode(), language).replaceFirst("^\\d+ ", "");
    }
}

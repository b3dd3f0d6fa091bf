package be.omringd.outreach;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.KnownFacts;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds a text against everything that any module knows about the people of a file. */
@Component
class TextCheck {

    private final List<KnownFacts> sources;
    private final Places places;
    private final PlaceNames placeNames;
    private final Clock clock;

    TextCheck(List<KnownFacts> sources, Places places, Clock clock) {
        this.sources = sources;
        this.places = places;
        this.placeNames = new PlaceNames(places);
        this.clock = clock;
    }

    /** What could tell who the person is, in the order in which it stands in the text. */
    List<Finding> findings(CaseId caseId, RecruitmentText text) {
        List<KnownFacts.Fact> facts = sources.stream().flatMap(source -> source.of(caseId).stream()).toList();
        IdentifyingWords words =
                new IdentifyingWords(facts, this::village, placeNames, Year.now(clock.withZone(Moments.ZONE)));
        List<Finding> found = new ArrayList<>();
        words.in(text.title()).forEach(quoted -> found.add(new Finding("title", quoted)));
        words.in(text.body()).forEach(quoted -> found.add(new Finding("body", quoted)));
        return found;
    }

    /** The name of a village: where its municipality alone has that name, it tells no more than the municipality does. */
    private String village(String placeCode) {
        return places.find(placeCode)
                .filter(place -> !place.code().equals(place.nisCode()))
                .map(place -> place.name().replaceAll(" \\(.*", ""))
                .filter(name -> !name.equals(places.get(places.get(placeCode).nisCode()).name()))
                .orElse("");
    }

    /** The municipalities by name, for names of people that are names of places too. */
    static final class PlaceNames {

        private final Set<String> single = new HashSet<>();
        private final List<List<String>> several = new ArrayList<>();

        PlaceNames(Places places) {
            Place somewhere = places.search("", 1, Locale.ROOT).getFirst();
            for (Place municipality : places.within(somewhere, Double.MAX_VALUE)) {
                List<String> words = Words.of(municipality.name()).stream().map(Words.Word::plain).toList();
                if (words.size() == 1) {
                    single.add(words.getFirst());
                } else {
                    several.add(words);
                }
            }
        }

        boolean isOne(String plain) {
            return single.contains(plain);
        }

        List<List<String>> ofSeveralWords() {
            return several;
        }
    }
}

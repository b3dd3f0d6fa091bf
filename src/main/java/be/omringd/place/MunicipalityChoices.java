package be.omringd.place;

import be.omringd.form.Choice;
import be.omringd.form.ChoiceSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The places as a form offers them: {@code properties.source = "municipality"}. The answer is the code of the place. */
@Component
class MunicipalityChoices implements ChoiceSource {

    private final Places places;

    MunicipalityChoices(Places places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "municipality";
    }

    @Override
    public List<Choice> query(String filter, int limit, Locale locale) {
        return places.search(filter, limit, locale).stream().map(place -> new Choice(place.code(), place.label())).toList();
    }

    @Override
    public Optional<Choice> understand(String typed, Locale locale) {
        return places.understand(typed, locale).map(place -> new Choice(place.code(), place.label()));
    }

    @Override
    public Optional<Choice> find(String value, Locale locale) {
        return places.find(value).map(place -> new Choice(value, places.label(value, locale)));
    }
}

package be.omringd.place.ui;

import be.omringd.form.ui.ChoiceField;
import be.omringd.place.Place;
import be.omringd.place.Places;
import java.util.Locale;

/** A municipality or village, found by typing a postcode or a name. Its value is the code of the place. */
public class PlaceField extends ChoiceField<String> {

    public PlaceField(String label, Places places, Locale locale) {
        super(locale, typed -> places.understand(typed, locale).map(Place::code));
        setLabel(label);
        setItemLabelGenerator(code -> places.label(code, locale));
        setItems(query -> places.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit(), locale).stream()
                .skip(query.getOffset())
                .map(Place::code));
        setClearButtonVisible(true);
    }
}

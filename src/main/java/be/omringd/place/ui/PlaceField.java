package be.omringd.place.ui;

import be.omringd.place.Place;
import be.omringd.place.Places;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Locale;

/** A municipality or village, found by typing a postcode or a name. Its value is the code of the place. */
public class PlaceField extends ComboBox<String> {

    public PlaceField(String label, Places places, Locale locale) {
        super(label);
        setItemLabelGenerator(code -> places.label(code, locale));
        setItems(query -> places.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit(), locale).stream()
                .skip(query.getOffset())
                .map(Place::code));
        setClearButtonVisible(true);
    }
}

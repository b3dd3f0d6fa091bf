package be.omringd.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The municipalities and villages of Flanders and Brussels. Reading them needs no rights: they are public facts. */
public interface Places {

    /** The place with this code ({@code "<nis>"} or {@code "<nis>:<locality>"}). */
    Optional<Place> find(String code);

    /** The place with this code; throws {@link IllegalArgumentException} on an unknown one. */
    default Place get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown place"));
    }

    /** Places whose postcode or name (any village, Dutch or French, accents and case apart) starts with, then contains, the text. */
    List<Place> search(String text, int limit, Locale locale);
}

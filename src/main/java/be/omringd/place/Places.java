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

    /** All municipalities, without their villages, the biggest first. */
    List<Place> municipalities(Locale locale);

    /** How a screen shows this place: "9620 Velzeke-Ruddershove (Zottegem)"; empty for a code that we do not know. */
    String label(String code, Locale locale);

    /**
     * Places whose postcode or name (any village, Dutch or French municipality name, accents, case, hyphens and "St." apart)
     * starts with, then contains, the text. The best match first; among equals the biggest place. Names are French in French.
     *
     * @param text what somebody typed, e.g. "9620", "velzeke", "9620 velz", "sint-nik"; blank for the biggest places
     */
    List<Place> search(String text, int limit, Locale locale);

    /**
     * The one place that is meant by what was typed: with this name, or this postcode, or both in any order ("9620 Zottegem", "Zottegem
     * (9620)", "B-9620 Zottegem"); or else the only one that fits. A postcode alone means the municipality whose main one it is. Empty
     * where nothing fits or several places do.
     */
    Optional<Place> understand(String typed, Locale locale);

    /** The municipalities whose centre lies at most so many kilometres from a place, its own one first, then the nearest first. */
    List<Place> within(Place place, double km);
}

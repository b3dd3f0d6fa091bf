package be.omringd.place;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody typed to find a place: a postcode or its beginning, a name or a part of it, or both ("9620 velz").
 *
 * @param everything whether nothing was typed
 * @param postcode the digits at the beginning; empty where there are none
 */
record PlaceQuery(boolean everything, String postcode, PlaceName name) {

    static final int NO_MATCH = 9;

    static PlaceQuery of(String text) {
        // a name has at most some sixty letters: what is longer can only be nonsense, and is not worth the time
        String typed = text == null ? "" : text.strip().substring(0, Math.min(text.strip().length(), 120));
        int digits = 0;
        while (digits < typed.length() && typed.charAt(digits) >= '0' && typed.charAt(digits) <= '9') {
            digits++;
        }
        return new PlaceQuery(typed.isEmpty(), typed.substring(0, digits), new PlaceName(typed.substring(digits)));
    }

    /** How well a place matches, 0 best, {@link #NO_MATCH} not at all. */
    int rank(List<String> postcodes, List<PlaceName> names, List<PlaceName> around) {
        if (everything) {
            // parts of towns are a place of their own only by their postcode
            return names.isEmpty() ? NO_MATCH : 0;
        }
        if (!postcode.isEmpty() && postcodes.stream().noneMatch(code -> code.startsWith(postcode))) {
            return NO_MATCH;
        }
        if (name.isEmpty()) {
            return postcode.isEmpty() ? NO_MATCH : postcodeRank(postcodes);
        }
        if (names.isEmpty()) {
            return !postcode.isEmpty() && around.stream().anyMatch(it -> it.startsWith(name)) ? 0 : NO_MATCH;
        }
        int fit = nameRank(names, around);
        return postcode.isEmpty() || fit == NO_MATCH ? fit : fit + postcodeRank(postcodes);
    }

    private int nameRank(List<PlaceName> names, List<PlaceName> around) {
        if (names.stream().anyMatch(it -> it.sameAs(name))) {
            return 0;
        }
        if (names.stream().anyMatch(it -> it.startsWith(name))) {
            return 1;
        }
        if (names.stream().anyMatch(it -> it.hasWordsStarting(name))) {
            return 2;
        }
        if (names.stream().anyMatch(it -> it.contains(name))) {
            return 3;
        }
        return everyWordFits(names, around) ? 4 : NO_MATCH;
    }

    /** The place whose main postcode this is comes before a town that has it among others. */
    private int postcodeRank(List<String> postcodes) {
        return postcodes.getFirst().startsWith(postcode) ? 0 : 1;
    }

    /** "velzeke zottegem", "Velzeke-Ruddershove (Zottegem)": each word begins one of the village or its municipality. */
    private boolean everyWordFits(List<PlaceName> names, List<PlaceName> around) {
        return name.saintsShort().stream().allMatch(typed -> Stream.concat(names.stream(), around.stream())
                        .flatMap(it -> Stream.concat(it.words().stream(), it.saintsShort().stream()))
                        .anyMatch(word -> word.startsWith(typed)))
                && name.saintsShort().stream().anyMatch(typed -> names.stream()
                        .flatMap(it -> it.saintsShort().stream())
                        .anyMatch(word -> word.startsWith(typed)));
    }
}

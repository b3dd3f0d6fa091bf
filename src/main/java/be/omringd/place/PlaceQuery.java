package be.omringd.place;

import be.omringd.text.TypedText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed to find a place: a postcode or its beginning, a name or a part of it, or both ("9620 velz").
 *
 * @param everything whether nothing was typed
 * @param postcode the digits at the beginning, or four of them anywhere; empty where there are none
 */
record PlaceQuery(boolean everything, String postcode, PlaceName name) {

    static final int NO_MATCH = 9;
    private static final Pattern POSTCODE = Pattern.compile("^\\d+|(?<!\\d)[1-9]\\d{3}(?!\\d)");
    private static final Pattern COUNTRY =
            Pattern.compile("(?i)^\\s*(?:be?)\\s*[-–—]?\\s*(?=\\d)|[\\s,(]+(?:belgi[ëeê]|belgique|belgium)\\W*$");

    static PlaceQuery of(String text) {
        // a name has at most some sixty letters: what is longer can only be nonsense, and is not worth the time
        String line = TypedText.line(text);
        String typed = COUNTRY.matcher(line.substring(0, Math.min(line.length(), 120))).replaceAll("");
        Matcher code = POSTCODE.matcher(typed);
        return code.find()
                ? new PlaceQuery(false, code.group().strip(),
                        new PlaceName(typed.substring(0, code.start()) + " " + typed.substring(code.end())))
                : new PlaceQuery(typed.isEmpty(), "", new PlaceName(typed));
    }

    /** Whether just this postcode was typed, all of it. */
    boolean isPostcode(String code) {
        return postcode.equals(code);
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

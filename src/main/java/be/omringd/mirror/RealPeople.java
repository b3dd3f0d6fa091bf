package be.omringd.mirror;

import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a sketch what could be of an existing person: a name, an address of mail, a telephone number. It warns and forbids nothing: a
 * capital letter is also that of a language or a place.
 */
public final class RealPeople {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}’'-]+");
    private static final Pattern NO_SPACE = Pattern.compile("\\S+");
    private static final Pattern DIGITS = Pattern.compile("[+(]?\\d[\\d ()/.-]{6,}\\d");
    /** "Samira, 34" and "Samira (34)": somebody with an age. */
    private static final Pattern WITH_AGE = Pattern.compile("(\\p{Lu}[\\p{L}’'-]+)\\s*[,(]\\s*\\d{1,2}\\b");
    /** Words with a capital letter that are nobody's name. */
    private static final Set<String> NO_NAMES = Set.of(
            "nederlands", "frans", "engels", "duits", "arabisch", "turks", "berbers", "pools", "oekraïens", "vlaams", "vlaanderen", "belgië",
            "belgisch", "brussel", "europa", "nederlandstalig", "franstalig", "facebook", "instagram", "whatsapp", "internet", "ocmw",
            "belgique", "bruxelles", "flandre", "wallonie", "français", "néerlandais", "dutch", "french", "english", "arabic", "turkish",
            "belgium", "brussels", "flanders", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "i", "january",
            "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "i'm", "i’m");

    private RealPeople() {}

    /** The words that could be of an existing person, as they stand in the text; empty where there are none. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        matches(NO_SPACE, text).filter(MailAddress::isAddress).forEach(found::add);
        matches(DIGITS, text).filter(PhoneNumber::isNumber).forEach(found::add);
        Matcher aged = WITH_AGE.matcher(text);
        while (aged.find()) {
            found.add(aged.group(1));
        }
        names(text).filter(name -> found.stream().noneMatch(before -> before.contains(name))).forEach(found::add);
        return found.stream().distinct().toList();
    }

    private static java.util.stream.Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group().strip());
    }

    /** Words with a capital letter that begin no sentence; and those that do, where another one follows: "Jan Peeters". */
    private static java.util.stream.Stream<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        boolean opens = true;
        String opening = null;
        int end = 0;
        while (word.find()) {
            String between = text.substring(end, word.start());
            opens = end == 0 || between.chars().anyMatch(sign -> ".!?:\n•-–“‘\"".indexOf(sign) >= 0);
            end = word.end();
            String shown = word.group();
            if (!isLikeAName(shown)) {
                opening = null;
            } else if (opens) {
                opening = shown;
            } else {
                names.add(opening == null ? shown : opening + " " + shown);
                opening = null;
            }
        }
        return names.stream();
    }

    private static boolean isLikeAName(String word) {
        return word.length() > 1 && Character.isUpperCase(word.codePointAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT))
                && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }
}

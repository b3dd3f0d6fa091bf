package be.omringd.mirror;

import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group().strip());
    }

    /** Words with a capital letter that begin no sentence; and those that do, where another one follows: "Jan Peeters". */
    private static Stream<String> names(String text) {
        List<String> names = new ArrayList<>();
        List<String> together = new ArrayList<>();
        boolean begins = false;
        int end = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String between = text.substring(end, word.start());
            boolean opens = end == 0 || between.chars().anyMatch(sign -> ".!?:\n•–“‘\"".indexOf(sign) >= 0);
            boolean like = isLikeAName(word.group());
            if (opens || !like || !between.isBlank()) {
                take(together, begins, names);
            }
            if (like) {
                begins = together.isEmpty() ? opens : begins;
                together.add(word.group());
            }
            end = word.end();
        }
        take(together, begins, names);
        return names.stream();
    }

    private static void take(List<String> together, boolean begins, List<String> names) {
        if (together.size() > (begins ? 1 : 0)) {
            names.add(String.join(" ", together));
        }
        together.clear();
    }

    private static boolean isLikeAName(String word) {
        return word.length() > 1 && Character.isUpperCase(word.codePointAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT))
                && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }
}

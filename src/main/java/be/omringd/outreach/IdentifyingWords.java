package be.omringd.outreach;

import be.omringd.casefile.KnownFacts.Fact;
import be.omringd.outreach.Words.Word;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a text what could tell who somebody is. Names are compared word by word, without accents and case, also with an ending
 * ("Maria's", "Noras", "Bartje"). It rather asks once too often than lets a name through, but for words that every text needs:
 *
 * <ul>
 *   <li>A name of three letters or fewer ("An", "Bo"), or one that is a word as well ("Lieve", "Roos"), counts with a capital letter only.
 *   <li>Small words in a name ("van", "de", "el") count only together with the rest of it; a name that is nothing else ("Van") only
 *       with a capital letter in the middle of a sentence.
 *   <li>A name that is a municipality too ("Melle", "Gent") does not count after a word that says where ("in Melle"), nor one that is
 *       a language ("Frans") after a word that says that it is spoken.
 *   <li>Whatever looks like a phone number, a mail address, a street with a number or a date of birth counts, known or not.
 * </ul>
 */
final class IdentifyingWords {

    private static final Set<String> PARTICLES = Set.of(
            "van", "de", "den", "der", "des", "het", "een", "in", "op", "te", "ten", "ter", "t", "s", "d", "l", "la", "le", "les", "du",
            "en",
            "et", "of", "aan", "el", "al", "ben", "bin", "ibn", "abu", "von", "zu", "di", "da", "dos", "do", "the", "a");
    private static final Set<String> ALSO_WORDS = Set.of(
            "lieve", "roos", "bloem", "zonne", "hoop", "wens", "vrede", "kind", "groot", "klein", "lange", "jonge", "jong", "wilde",
            "goed", "goede", "kok", "bakker", "visser", "smet", "winter", "zomer", "lente", "herfst", "hope", "grace", "rose", "fleur",
            "claire", "pierre", "blanche", "petit", "grand", "young", "king", "will", "mark", "bill", "june", "april", "juni", "augustus",
            "maart", "faith", "patience", "prudence", "victoire", "constant", "clement", "juste", "modeste", "parfait", "rood", "groen",
            "wit", "zwart", "bruin", "vogel", "haan", "wolf", "berg", "beek", "bos", "veld", "kerk", "school", "buyse", "koning", "prins",
            "meester", "boer", "vrij", "blij", "trouw", "vriend", "noel", "pascal", "dimanche", "sunny", "summer", "autumn", "angel",
            "destiny", "harmony", "melody", "miracle", "precious", "prince", "princess", "blessing", "happy", "gift", "favour", "tuin",
            "wijs", "zacht", "stil", "sterk", "nieuw", "oude", "minne", "luck", "iris", "jade", "olive", "jasmin", "lily", "daisy");
    private static final Set<String> RELATIONS = Set.of(
            "mama", "papa", "moeder", "vader", "oma", "opa", "grootmoeder", "grootvader", "zus", "zusje", "broer", "broertje", "tante",
            "nonkel", "oom", "nicht", "neef", "dochter", "zoon", "kleinzoon", "kleindochter", "man", "vrouw", "partner", "vriend",
            "vriendin",
            "buur", "buurman", "buurvrouw", "buren", "collega", "dokter", "huisarts", "juf", "meester", "kapper", "kapster", "poetsvrouw",
            "begeleider", "begeleidster", "schoonzus", "schoonbroer", "schoonmoeder", "schoonvader", "ex", "mere", "pere", "soeur", "frere",
            "voisin", "voisine", "ami", "amie", "maman", "mother", "father", "sister", "brother", "neighbour", "friend", "aunt", "uncle",
            "mijn", "haar", "zijn", "onze", "mon", "ma", "my");
    private static final Set<String> LANGUAGES = Set.of(
            "nederlands", "frans", "engels", "duits", "spaans", "turks", "arabisch", "vlaams", "italiaans", "pools", "portugees",
            "berbers");
    private static final Set<String> SPOKEN_AFTER = Set.of(
            "spreekt", "spreken", "spreek", "praat", "praten", "taal", "talen", "goed", "vlot", "beetje", "het", "in", "of", "en", "ook",
            "nederlands", "frans", "engels", "turks", "arabisch", "geen", "leert", "leren");
    private static final Set<String> WHERE = Set.of(
            "in", "te", "rond", "rondom", "nabij", "uit", "naar", "regio", "gemeente", "stad", "a", "pres", "autour", "near", "around",
            "from", "vers");
    private static final Set<String> NEAR = Set.of(
            "buurt", "omgeving", "centrum", "regio", "rand", "region", "environs", "alentours", "centre", "area", "neighbourhood",
            "gemeente");
    private static final Set<String> NO_NAMES = Set.of(
            "lus", "ocmw", "caw", "cgg", "mutualiteit", "nederlands", "frans", "engels", "turks", "arabisch", "vlaanderen", "brussel",
            "belgie", "kerstmis", "pasen", "ramadan", "facebook", "whatsapp", "god", "monsieur", "madame", "mevrouw", "meneer", "ze",
            "hij");
    private static final List<String> ENDINGS = List.of("s", "je", "jes", "tje", "tjes", "ke", "kes");

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+\\s{0,3}(?:@|[(\\[{]\\s?(?:at|a|apenstaart(?:je)?|arobase)\\s?[)\\]}])\\s{0,3}"
                    + "[\\p{L}\\p{N}-]+(?:(?:\\s{0,3}\\.|\\s{1,3}\\.\\s{1,3}|\\s?[(\\[{]\\s?(?:dot|punt|point)\\s?[)\\]}]\\s?)[\\p{L}\\p{N}-]+)+");
    private static final Pattern DATE = Pattern.compile("(?<![\\d./-])(?:0?[1-9]|[12]\\d|3[01])\\s?[./_-]\\s?(?:0?[1-9]|1[0-2])"
            + "\\s?[./_-]\\s?(\\d{4}|\\d{2})\\b(?![./-]?\\d)");
    private static final Pattern DATE_WITH_SPACES = Pattern.compile(
            "(?<![\\d./-])(?:0?[1-9]|[12]\\d|3[01])[\\s,]{1,3}(?:0?[1-9]|1[0-2])[\\s,]{1,3}((?:19|20)\\d\\d)\\b(?![\\s./-]?\\d)");
    private static final Pattern DATE_YEAR_FIRST = Pattern.compile(
            "(?<![\\d./-])((?:19|20)\\d\\d)\\s?[./_-]\\s?(?:0?[1-9]|1[0-2])\\s?[./_-]\\s?(?:0?[1-9]|[12]\\d|3[01])\\b(?![./-]?\\d)");
    private static final Pattern DATE_IN_WORDS = Pattern.compile(
            "\\b\\d{1,2}(?:er|e|ste|de|th|st|nd|rd)?[\\s._-]{1,3}(?:of\\s)?\\p{L}{3,9}[\\s.,_-]{1,3}(\\d{4})\\b");
    private static final Pattern BORN = Pattern.compile(
            "(?:\\b(?:geboren|geboortejaar|geboortedatum|n[ée]e? (?:en|le)|born)\\b[^.\\n]{0,25}?\\b|[°*†]\\s{0,2})((?:19|20)\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d(?:[\\s./()_-]{0,3}\\d){5,}");
    /** Whatever stands between the digits, as long as it is no word. */
    private static final Pattern NUMBER_IN_PIECES = Pattern.compile("\\+?\\(?\\d(?:[^\\p{L}\\p{N}]{0,4}\\d){5,}");
    /** "O47O": letters that somebody reads as digits, in a number only. */
    private static final Pattern WITH_LETTERS = Pattern.compile("(?<!\\p{L})(?=[OoIl]*\\d)[\\dOoIl]{2,}(?!\\p{L})");
    private static final Pattern STREET = Pattern.compile(
            "(?U)\\b(?:\\p{L}[\\p{L}'’.-]*(?:straat|laan|steenweg|plein|dreef)"
                    + "|\\p{Lu}[\\p{L}'’.-]*(?:weg|kaai|kouter|lei|hof|park|pad|baan|vest|wijk|markt|berg|veld|dries|kade|str\\.?))"
                    + "[\\s,_-]{0,4}(?:nr\\.?\\s*|n°\\s*|nummer\\s+)?\\d{1,4}\\b"
                    + "|\\b(?:rue|avenue|chauss[ée]e|boulevard|place|chemin|quai|all[ée]e|clos|square)[\\s_]+(?:\\p{L}+[\\s'’,_-]+){1,5}?(?:n°\\s*)?\\d{1,4}\\b"
                    + "|\\b\\d{1,4}[\\s,]{1,3}(?:rue|avenue|chauss[ée]e|boulevard|chemin|quai|all[ée]e|clos|square)\\s+\\p{L}+");
    private static final int FEWEST_DIGITS_OF_A_PHONE = 9;
    /** Nobody of a group is younger: a later date is one of a meeting. */
    private static final int YOUNGEST = 5;

    private final List<List<String>> names = new ArrayList<>();
    private final Set<String> single = new HashSet<>();
    private final Set<String> withCapital = new HashSet<>();
    private final Set<String> insideSentence = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final TextCheck.PlaceNames placeNames;
    private final Year now;

    /** @param village the name of a village that a code of a place stands for; empty where that tells nothing */
    IdentifyingWords(Collection<Fact> facts, UnaryOperator<String> village, TextCheck.PlaceNames placeNames, Year now) {
        this.placeNames = placeNames;
        this.now = now;
        for (Fact fact : facts) {
            switch (fact.kind()) {
                case NAME -> name(plainWords(fact.text()));
                case NICKNAME -> nickname(Words.of(ReadText.of(fact.text()).plain()));
                case PHONE -> phone(ReadText.of(fact.text()).plain());
                case MAIL -> {} // every address counts, known or not
                case PLACE_CODE -> village(plainWords(village.apply(fact.text())));
                case NOTES -> notes(ReadText.of(fact.text()).plain());
            }
        }
    }

    private static List<String> plainWords(String text) {
        return Words.of(ReadText.of(text).plain()).stream().map(Word::plain).toList();
    }

    private void name(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        if (words.size() > 1) {
            names.add(words);
            names.add(List.of(String.join("", words)));
        }
        List<String> telling = words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        if (telling.isEmpty() && words.size() == 1) {
            insideSentence.add(words.getFirst());
        }
        telling.stream().filter(word -> word.length() > 1).forEach(single::add);
    }

    /** "Leen", "zus Leen" and "zus leen" have a name in them; "buurman met de hond" has none. */
    private void nickname(List<Word> words) {
        boolean all = words.size() == 1 || words.size() == 2 && RELATIONS.contains(words.getFirst().plain());
        words.stream()
                .filter(word -> all || word.capital())
                .filter(word -> !RELATIONS.contains(word.plain()) && !PARTICLES.contains(word.plain()))
                .filter(word -> word.plain().length() > 1 && !Character.isDigit(word.plain().charAt(0)))
                .forEach(word -> single.add(word.plain()));
    }

    private void phone(String text) {
        String digits = text.replaceAll("\\D", "").replaceFirst("^(00)?32", "").replaceFirst("^0", "");
        if (digits.length() >= 6) {
            numbers.add(digits);
        }
    }

    private void village(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        names.add(words);
        words.stream().filter(word -> word.length() >= 5 && !word.equals("sint") && words.size() > 1).forEach(withCapital::add);
    }

    /** In notes a word with a capital letter in the middle of a sentence is most likely a name. */
    private void notes(String text) {
        List<Word> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean nameBefore = i > 0 && words.get(i - 1).capital();
            if (word.capital() && !word.shout() && word.plain().length() > 2 && (!word.opens() || nameBefore)
                    && !PARTICLES.contains(word.plain()) && !NO_NAMES.contains(word.plain()) && !RELATIONS.contains(word.plain())
                    && !LANGUAGES.contains(word.plain()) && !placeNames.isOne(word.plain())) {
                withCapital.add(word.plain());
            }
        }
        NUMBER.matcher(text).results().forEach(match -> phone(match.group()));
    }

    /** The words that tell too much, as they stand in the text, each once. */
    List<String> in(String written) {
        ReadText read = ReadText.of(written);
        String text = read.plain();
        TreeMap<Integer, Integer> spans = new TreeMap<>();
        List<Word> words = Words.of(text);
        boolean[] partOfPlace = partsOfPlaces(words);
        for (int i = 0; i < words.size(); i++) {
            for (List<String> name : names) {
                if (begins(words, i, name)) {
                    mark(spans, words.get(i).start(), words.get(i + name.size() - 1).end());
                }
            }
            if (!partOfPlace[i] && tells(words, i)) {
                mark(spans, words.get(i).start(), words.get(i).end());
            }
        }
        inPieces(words, text, spans);
        patterns(text, spans);
        Set<String> quoted = new LinkedHashSet<>();
        joined(spans, text).forEach((start, end) -> quoted.add(read.written(start, end).strip()));
        return List.copyOf(quoted);
    }

    /** A name that was broken off at the end of a line, or whose letters stand apart: "Pee-⏎ters", "N o r a", "N.o.r.a". */
    private void inPieces(List<Word> words, String text, TreeMap<Integer, Integer> spans) {
        for (int first = 0; first < words.size(); first++) {
            StringBuilder name = new StringBuilder(words.get(first).plain());
            for (int last = first + 1; last < words.size(); last++) {
                String between = text.substring(words.get(last - 1).end(), words.get(last).start());
                boolean letters =
                        name.length() == last - first && words.get(last).plain().length() == 1 && between.matches("[ ._*|-]{1,3}");
                if (!letters && !between.matches("-\\s*\\n\\s*")) {
                    break;
                }
                name.append(words.get(last).plain());
                if (name.length() > 3 && single.contains(name.toString())
                        && (words.get(first).capital() || !needsCapital(name.toString()))) {
                    mark(spans, words.get(first).start(), words.get(last).end());
                }
            }
        }
    }

    private boolean begins(List<Word> words, int at, List<String> name) {
        if (at + name.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            Word word = words.get(at + i);
            boolean last = i == name.size() - 1;
            if (!word.plain().equals(name.get(i)) && !(last && withEnding(word.plain(), name.get(i)))) {
                return false;
            }
        }
        // "de wilde" in the middle of a text is no De Wilde
        return Stream.iterate(0, i -> i + 1).limit(name.size())
                .filter(i -> !PARTICLES.contains(name.get(i)))
                .allMatch(i -> !needsCapital(name.get(i)) || words.get(at + i).capital());
    }

    private boolean tells(List<Word> words, int at) {
        Word word = words.get(at);
        String plain = word.plain();
        if (insideSentence.contains(plain)) {
            return word.capital() && !word.opens() && !word.shout();
        }
        boolean known = single.contains(plain) && (word.capital() || !needsCapital(plain));
        boolean ended = !known && ENDINGS.stream().filter(plain::endsWith)
                .map(ending -> plain.substring(0, plain.length() - ending.length()))
                .filter(stem -> stem.length() > 2 && single.contains(stem))
                .anyMatch(stem -> word.capital() || !needsCapital(stem) && !ALSO_WORDS.contains(plain));
        boolean noted = word.capital() && withCapital.contains(plain);
        if (!known && !ended && !noted) {
            return false;
        }
        return !(placeNames.isOne(plain) && saysWhere(words, at)) && !(LANGUAGES.contains(plain) && isSpoken(words, at));
    }

    private static boolean needsCapital(String name) {
        return name.length() <= 3 || ALSO_WORDS.contains(name);
    }

    private static boolean withEnding(String word, String name) {
        return name.length() > 2 && word.startsWith(name) && ENDINGS.contains(word.substring(name.length()));
    }

    private static boolean saysWhere(List<Word> words, int at) {
        if (at == 0) {
            return false;
        }
        String before = words.get(at - 1).plain();
        return WHERE.contains(before)
                || at > 1 && Set.of("van", "de", "d", "of", "rond").contains(before) && NEAR.contains(words.get(at - 2).plain());
    }

    private static boolean isSpoken(List<Word> words, int at) {
        return at > 0 && SPOKEN_AFTER.contains(words.get(at - 1).plain());
    }

    /** "Niklaas" in "Sint-Niklaas" is nobody. */
    private boolean[] partsOfPlaces(List<Word> words) {
        boolean[] parts = new boolean[words.size()];
        for (int i = 0; i < words.size(); i++) {
            for (List<String> place : placeNames.ofSeveralWords()) {
                if (i + place.size() <= words.size()
                        && words.subList(i, i + place.size()).stream().map(Word::plain).toList().equals(place)) {
                    Arrays.fill(parts, i, i + place.size(), true);
                }
            }
        }
        return parts;
    }

    private void patterns(String text, TreeMap<Integer, Integer> spans) {
        StringBuilder rest = new StringBuilder(text);
        MAIL.matcher(text).results().forEach(match -> mark(spans, match.start(), match.end()));
        STREET.matcher(text).results().forEach(match -> mark(spans, match.start(), match.end()));
        BORN.matcher(text).results().filter(match -> longAgo(match.group(1))).forEach(match -> mark(spans, match.start(), match.end()));
        for (Pattern pattern : List.of(DATE, DATE_WITH_SPACES, DATE_YEAR_FIRST, DATE_IN_WORDS)) {
            for (MatchResult match : pattern.matcher(text).results().toList()) {
                // dates are no phone numbers
                rest.replace(match.start(), match.end(), "x".repeat(match.end() - match.start()));
                if (longAgo(match.group(1))) {
                    mark(spans, match.start(), match.end());
                }
            }
        }
        for (MatchResult match : NUMBER.matcher(digits(rest)).results().toList()) {
            if (digitsOf(match).length() >= FEWEST_DIGITS_OF_A_PHONE || isKnown(match)) {
                mark(spans, match.start(), match.end());
            }
        }
        // a number that is known counts whatever is between its digits, and even where it looks like a date
        for (MatchResult match : NUMBER_IN_PIECES.matcher(digits(text)).results().toList()) {
            if (isKnown(match) || looksNational(match)) {
                mark(spans, match.start(), match.end());
            }
        }
    }

    private static String digits(CharSequence text) {
        return WITH_LETTERS.matcher(text).replaceAll(match -> match.group().replaceAll("[Oo]", "0").replaceAll("[Il]", "1"));
    }

    private static String digitsOf(MatchResult match) {
        return match.group().replaceAll("\\D", "");
    }

    private boolean isKnown(MatchResult match) {
        String digits = digitsOf(match);
        String bare = digits.replaceFirst("^(00)?32", "").replaceFirst("^0", "");
        return numbers.stream().anyMatch(known -> digits.contains(known) || known.endsWith(digits) || known.startsWith(bare));
    }

    /** As long as a number of this country, in pieces that are no times of the day: "0470, 12, 34, 56". */
    private static boolean looksNational(MatchResult match) {
        return digitsOf(match).matches("0[1-9]\\d{7,8}") && match.group().chars().noneMatch(sign -> sign == ':' || sign == '\n');
    }

    private boolean longAgo(String year) {
        int written = Integer.parseInt(year);
        int full = year.length() == 4 ? written : written + (written > now.getValue() % 100 ? 1900 : 2000);
        return full <= now.getValue() - YOUNGEST && full > now.getValue() - 120;
    }

    private static void mark(TreeMap<Integer, Integer> spans, int start, int end) {
        spans.merge(start, end, Math::max);
    }

    /** Names that touch are one finding: "Nora Peeters" and not each half. */
    private static TreeMap<Integer, Integer> joined(TreeMap<Integer, Integer> spans, String text) {
        TreeMap<Integer, Integer> joined = new TreeMap<>();
        spans.forEach((start, end) -> {
            var before = joined.lastEntry();
            if (before != null && (start <= before.getValue() || text.substring(before.getValue(), start).matches("[ -]"))) {
                joined.put(before.getKey(), Math.max(before.getValue(), end));
            } else {
                joined.put(start, end);
            }
        });
        return joined;
    }
}

package be.omringd.demo;

import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerDetails;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Invented people. The surnames are those of trees, winds and birds, the telephone numbers are all of one unused block and the
 * mail addresses of a domain that is reserved for examples, so that nobody can be taken for somebody.
 */
final class DemoPeople {

    private static final String[] FIRST = {
        "Noor", "Bram", "Fatima", "Jef", "Lies", "Mohamed", "Greet", "Tuur", "Amina", "Roger", "Marleen", "Youssef", "Godelieve", "Stan",
        "Elif", "Walter", "Yasmina", "Rik", "Chantal", "Emre", "Nadia", "Jos", "Maria", "Dieter", "Olga", "Kobe", "Hilde", "Samir",
        "Rita", "Wout", "Leila", "Gust", "Ingrid", "Mehmet", "Paula", "Senne", "Khadija", "Luc", "Annelies", "Ibrahim", "Simonne",
        "Jonas", "Zeynep", "Etienne", "Katrien", "Abdel", "Monique", "Pieter", "Svetlana", "Marcel", "Veerle", "Hassan", "Denise",
        "Lander", "Aïcha", "Willy", "Tine", "Ousmane", "Jeannine", "Arne", "Rachida", "Fons", "Sabine", "Bilal", "Lutgarde", "Mats",
        "Malika", "Hugo", "Els", "Tarik", "Bernadette", "Robbe"};
    private static final String[] LAST = {
        "Appelboom", "Zilverberk", "Morgenster", "Zuidwind", "Lijsterbes", "Waterhoen", "Notelaar", "Ochtendrood", "Kweepeer", "Boomklever",
        "Zomereik", "Duinroos", "Wielewaal", "Rietzanger", "Vlierbloesem", "Avondrood", "Roodborst", "Beukenhof", "Zandloper", "Klaproos",
        "Wilgenkat", "Goudvink", "Heidebes", "Veldleeuwerik", "Lindeblad", "Winterkoning", "Maretak", "Zeewind", "Sleedoorn", "Huiszwaluw",
        "Perelaar", "Grasklokje", "Noordster", "Hazelaar", "Kersenpit", "Regenwulp", "Lentebos", "Spoorbeek", "Donderkopje", "Zevenster"};

    /** Main postcodes of places where people live, by region; more of them where more people live. */
    private static final List<String> ANTWERPEN = List.of("2000", "2060", "2100", "2800", "2300", "2500", "2440", "2930");
    private static final List<String> LIMBURG = List.of("3500", "3600", "3700", "3900", "3960");
    private static final List<String> OOST_VLAANDEREN = List.of("9000", "9040", "9300", "9620", "9100", "9600", "9700", "9900");
    private static final List<String> VLAAMS_BRABANT = List.of("3000", "3010", "1800", "3300", "1500", "1700");
    private static final List<String> WEST_VLAANDEREN = List.of("8000", "8500", "8400", "8800", "8900", "8630");
    private static final List<String> BRUSSEL = List.of("1000", "1030", "1080", "1070", "1050");

    private DemoPeople() {}

    /** Where the n-th person lives: a postcode; the regions take turns. */
    static String postcode(int n) {
        Region region = Region.values()[n % Region.values().length];
        List<String> postcodes = switch (region) {
            case ANTWERPEN -> ANTWERPEN;
            case LIMBURG -> LIMBURG;
            case OOST_VLAANDEREN -> OOST_VLAANDEREN;
            case VLAAMS_BRABANT -> VLAAMS_BRABANT;
            case WEST_VLAANDEREN -> WEST_VLAANDEREN;
            case BRUSSEL -> BRUSSEL;
        };
        return postcodes.get(n / Region.values().length % postcodes.size());
    }

    /** The n-th invented person; the same one each time. */
    static ContactDetails person(int n, String placeCode) {
        Random random = new Random(n * 7919L);
        String first = FIRST[(n * 31 + 7) % FIRST.length];
        String last = LAST[(n * 17 + n / LAST.length) % LAST.length];
        String phone = "0470 00 %02d %02d".formatted(n / 100, n % 100);
        String mail = plain(first) + "." + plain(last) + n + "@example.org";
        boolean brussels = n % Region.values().length == Region.BRUSSEL.ordinal();
        String language =
                brussels && random.nextInt(3) > 0 ? "fr" : random.nextInt(14) == 0 ? "other" : random.nextInt(20) == 0 ? "en" : "nl";
        String preference = List.of("phone", "phone", "mail", "visit").get(random.nextInt(4));
        return new ContactDetails(first, last, phone, mail, placeCode, language, preference, false);
    }

    /** The same person who would like to become one today. */
    static VolunteerDetails candidate(int n, String placeCode, LocalDate today) {
        VolunteerDetails volunteer = volunteer(n, placeCode, today);
        return new VolunteerDetails(
                volunteer.person(), volunteer.languages(), volunteer.availability(), volunteer.interests(), volunteer.radiusKm(),
                volunteer.withMinors(), 1, today, volunteer.profile());
    }

    /** The n-th invented volunteer. */
    static VolunteerDetails volunteer(int n, String placeCode, LocalDate today) {
        Random random = new Random(n * 104_729L);
        Set<Language> languages = EnumSet.of(Language.NL);
        if (n % 6 == 5 || random.nextInt(5) == 0) {
            languages.add(Language.FR);
        }
        if (random.nextInt(8) == 0) {
            languages.add(random.nextBoolean() ? Language.AR : Language.TR);
        }
        Set<PartOfWeek> availability = EnumSet.noneOf(PartOfWeek.class);
        while (availability.size() < 2) {
            availability.add(DemoStories.pick(List.of(PartOfWeek.values()), random.nextInt(5)));
        }
        int likes = random.nextInt(16);
        int other = random.nextInt(16);
        // nobody likes the same twice
        String interests = DemoStories.pick(DemoStories.INTERESTS, likes) + ", "
                + DemoStories.pick(DemoStories.INTERESTS, other == likes ? other + 1 : other);
        ContactDetails person = person(n + 2000, placeCode);
        int radius = List.of(10, 15, 20, 30).get(random.nextInt(4));
        boolean withMinors = random.nextInt(4) == 0;
        LocalDate since = today.minusDays(30L + random.nextInt(2500));
        return new VolunteerDetails(
                person, languages, availability, interests, radius, withMinors, n % 25 == 0 ? 2 : 1, since, profile(random, today));
    }

    /** What the volunteer told: most tell what they like, some tell more. */
    private static MatchProfile profile(Random random, LocalDate today) {
        Set<Interest> likes = some(Interest.class, random, 2 + random.nextInt(4));
        Pace pace = random.nextInt(3) == 0 ? null : DemoStories.pick(List.of(Pace.values()), random.nextInt(3));
        Integer birthYear = random.nextInt(3) == 0 ? null : today.getYear() - 20 - random.nextInt(60);
        Set<Experience> experience = some(Experience.class, random, random.nextInt(3));
        if (birthYear != null && today.getYear() - birthYear < 50) {
            experience.removeAll(EnumSet.of(Experience.GRANDPARENT, Experience.RETIRED));
        }
        if (birthYear == null || today.getYear() - birthYear > 30) {
            experience.remove(Experience.STUDYING);
        }
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (random.nextInt(6) == 0) {
            traits.add(Trait.SMOKES);
        }
        if (random.nextInt(4) == 0) {
            traits.add(random.nextBoolean() ? Trait.HAS_DOG : Trait.HAS_CAT);
        }
        return new MatchProfile(likes, pace, experience, birthYear, traits);
    }

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Random random, int howMany) {
        Set<E> some = EnumSet.noneOf(type);
        while (some.size() < howMany) {
            some.add(type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]);
        }
        return some;
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}

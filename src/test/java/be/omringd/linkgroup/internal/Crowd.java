package be.omringd.linkgroup.internal;

import be.omringd.casefile.CaseId;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.GivesOrAsks;
import be.omringd.linkgroup.Ground;
import be.omringd.linkgroup.KeptApart.Pair;
import be.omringd.linkgroup.LinkProfile;
import be.omringd.linkgroup.TimeOfWeek;
import be.omringd.linkgroup.WishWeights;
import be.omringd.place.Place;
import be.omringd.place.PlacesForTests;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** People who wait, made by chance, the same each time for one seed. */
public final class Crowd {

    public static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    public static final List<Place> MUNICIPALITIES = PlacesForTests.all().municipalities(Texts.DUTCH);

    private final Random random;
    private final List<Candidate> people = new ArrayList<>();

    /** @param near the municipalities where they live */
    public Crowd(long seed, int count, List<Place> near) {
        random = new Random(seed);
        for (int i = 0; i < count; i++) {
            people.add(someone(i, near.get(random.nextInt(near.size()))));
        }
    }

    private Candidate someone(int number, Place place) {
        Set<Language> languages = EnumSet.of(random.nextInt(10) < 8 ? Language.NL : Language.FR);
        if (random.nextInt(3) == 0) {
            languages.add(Language.FR);
        }
        LinkProfile profile = new LinkProfile(
                languages, some(TimeOfWeek.class, 6), 5 + random.nextInt(26), Set.of(), some(Interest.class, 5),
                random.nextInt(4) == 0 ? null : one(Pace.class), random.nextInt(4) == 0 ? null : one(GivesOrAsks.class), null, null, null);
        return new Candidate(new CaseId(new UUID(7, number)), "Persoon " + number, place, NOW.minus(Duration.ofDays(random.nextInt(300))),
                false, true, profile);
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        E[] all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, int most) {
        EnumSet<E> some = EnumSet.noneOf(type);
        for (int i = random.nextInt(most); i >= 0; i--) {
            some.add(one(type));
        }
        return some;
    }

    public List<Candidate> people() {
        return people;
    }

    /** Two of them, so many times. */
    public Set<Pair> pairs(int count) {
        Set<Pair> pairs = new HashSet<>();
        while (pairs.size() < count) {
            int one = random.nextInt(people.size());
            int other = random.nextInt(people.size());
            if (one != other) {
                pairs.add(Pair.of(people.get(one).caseId(), people.get(other).caseId()));
            }
        }
        return pairs;
    }

    /** Nobody sits anywhere yet, and there is room for as many groups as there can be. */
    public static Seating nobodySits(List<Candidate> people, Ground ground, WishWeights weights) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < Math.max(1, people.size() / 5); i++) {
            slots.add(new Slot(ground, null));
        }
        return new Seating(slots, people.stream().map(one -> new Seat(one, false, null)).toList(), weights);
    }
}

package be.omringd.linkgroup.ui;

import be.omringd.linkgroup.AlmostGroup;
import be.omringd.linkgroup.HardRules;
import be.omringd.linkgroup.LinkProfile;
import be.omringd.linkgroup.MissingInProfile;
import be.omringd.linkgroup.TimeOfWeek;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import be.omringd.volunteer.ui.VolunteerWords;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for what is known of who waits for a link group, in one language. */
final class LinkWords {

    private final Texts texts;
    private final VolunteerWords words;
    private final Locale locale;

    LinkWords(Texts texts, Places places, Locale locale) {
        this.texts = texts;
        this.words = new VolunteerWords(texts, places, locale);
        this.locale = locale;
    }

    String get(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    /** The words that are shared with volunteers. */
    VolunteerWords shared() {
        return words;
    }

    /** "zes". */
    String number(int number) {
        return number >= 1 && number <= 9 ? get("linkgroup.number." + number) : String.valueOf(number);
    }

    /** "donderdagavond". */
    String time(TimeOfWeek time) {
        return get("linkgroup.time", time.day().getDisplayName(TextStyle.FULL, locale), get("linkgroup.part." + time.part().name()));
    }

    /** "donderdagavond, zaterdagnamiddag". */
    String times(Collection<TimeOfWeek> times) {
        return String.join(", ", times.stream().sorted().map(this::time).toList());
    }

    /** "Oost-Vlaanderen en Vlaams-Brabant", or all of them as one. */
    String regions(Collection<Region> regions) {
        return regions.size() == Region.values().length ? get("linkgroup.compose.everywhere")
                : words.list(regions.stream().sorted().map(region -> get("place.region." + region.name())).toList());
    }

    String missing(Collection<MissingInProfile> missing) {
        return words.list(missing.stream().sorted().map(one -> get("linkgroup.missing." + one.name())).toList());
    }

    /** "In Aalst wachten vier mensen die donderdagavond kunnen en Nederlands spreken; vanaf vijf kan er een groep zijn." */
    String almost(AlmostGroup group) {
        int members = group.members().size();
        String language = words.language(group.language());
        return get(group.missing() == 0 ? "linkgroup.almost.enough" : "linkgroup.almost.few", group.meeting().name(),
                members < 10 ? get("linkgroup.number." + members) : String.valueOf(members), time(group.time()), language,
                get("linkgroup.number." + HardRules.FEWEST));
    }

    /** What somebody told, each with its name; what is not known is left out. */
    Map<String, String> facts(LinkProfile profile) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "linkgroup.profile.languages", words.languages(profile.languages()));
        put(facts, "linkgroup.profile.times", times(profile.times()));
        put(facts, "linkgroup.profile.range", profile.rangeKm() == null ? null : get("linkgroup.km", profile.rangeKm()));
        put(facts, "linkgroup.profile.travels",
                words.list(profile.travelsBy().stream().sorted().map(by -> get("linkgroup.travels." + by.name())).toList()));
        put(facts, "linkgroup.profile.interests", words.interests(profile.interests()));
        put(facts, "linkgroup.profile.pace", profile.pace() == null ? null : words.pace(profile.pace()));
        put(facts, "linkgroup.profile.gives",
                profile.givesOrAsks() == null ? null : get("linkgroup.gives." + profile.givesOrAsks().name()));
        put(facts, "linkgroup.profile.brings", profile.brings());
        put(facts, "linkgroup.profile.curious", profile.curiousAbout());
        put(facts, "linkgroup.profile.limits", profile.limits());
        return facts;
    }

    private void put(Map<String, String> facts, String key, @Nullable String fact) {
        if (fact != null && !fact.isBlank()) {
            facts.put(get(key), fact);
        }
    }
}

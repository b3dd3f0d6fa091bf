package be.omringd.lus.ui;

import be.omringd.lus.ContactFacts;
import be.omringd.lus.ContactOnMap;
import be.omringd.lus.NetworkMap;
import be.omringd.lus.Reciprocity;
import be.omringd.lus.Relation;
import be.omringd.lus.Ring;
import be.omringd.lus.Sector;
import be.omringd.lus.Standing;
import be.omringd.lus.SupportType;
import be.omringd.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words for everything on a network map, in one language. */
final class MapWords {

    private final Texts texts;
    private final Locale locale;

    MapWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    /** The word for a value: {@code lus.<kind>.<VALUE>}. */
    String of(Enum<?> value) {
        return get("lus." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    String ring(Ring ring) {
        return ring.number() + " · " + of(ring);
    }

    String sector(Sector sector) {
        return of(sector);
    }

    String support(SupportType type) {
        return of(type);
    }

    String reciprocity(Reciprocity reciprocity, String personName) {
        return get("lus.Reciprocity." + reciprocity.name(), personName);
    }

    String standing(Standing standing) {
        return of(standing);
    }

    /** What somebody is to the person: the kind and the person's own words. */
    String relation(ContactFacts facts) {
        Relation relation = facts.relation();
        String kind = relation == null || (relation == Relation.OTHER && facts.relationWords() != null) ? "" : of(relation);
        String own = facts.relationWords() == null ? "" : facts.relationWords();
        return kind.isEmpty() ? own : own.isEmpty() ? kind : kind + ", " + own;
    }

    /** All that the map says of somebody, in one sentence. */
    String contact(ContactOnMap contact, String personName) {
        ContactFacts facts = contact.facts();
        List<String> parts = new ArrayList<>();
        parts.add(facts.nickname());
        if (!relation(facts).isEmpty()) {
            parts.add(relation(facts));
        }
        parts.add(facts.ring() == null ? get("lus.map.noRing") : get("lus.map.inRing", facts.ring().number(), of(facts.ring())));
        if (facts.sector() != null) {
            parts.add(sector(facts.sector()));
        }
        if (facts.reciprocity() != null) {
            parts.add(reciprocity(facts.reciprocity(), personName));
        }
        if (!facts.supportTypes().isEmpty()) {
            parts.add(facts.supportTypes().stream().sorted().map(this::support).collect(Collectors.joining(", ")));
        }
        if (facts.importantEarlier()) {
            parts.add(get("lus.map.earlier"));
        }
        if (contact.standing() != Standing.NOT_ASKED) {
            parts.add(standing(contact.standing()));
        }
        return String.join("; ", parts);
    }

    /** What the whole picture shows. */
    String summary(NetworkMap map) {
        long[] inRing = new long[Ring.values().length];
        map.contacts().stream().filter(contact -> contact.facts().ring() != null)
                .forEach(contact -> inRing[contact.facts().ring().ordinal()]++);
        return get("lus.map.summary", map.personName(), map.contacts().size(), inRing[0], inRing[1], inRing[2], inRing[3]);
    }
}

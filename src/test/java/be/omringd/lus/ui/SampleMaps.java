package be.omringd.lus.ui;

import be.omringd.casefile.CaseId;
import be.omringd.lus.ContactFacts;
import be.omringd.lus.ContactFrequency;
import be.omringd.lus.ContactId;
import be.omringd.lus.ContactOnMap;
import be.omringd.lus.LusId;
import be.omringd.lus.NetworkMap;
import be.omringd.lus.Reciprocity;
import be.omringd.lus.Relation;
import be.omringd.lus.Ring;
import be.omringd.lus.Sector;
import be.omringd.lus.Standing;
import be.omringd.lus.SupportType;
import be.omringd.lus.WantsToInvite;
import be.omringd.shell.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Invented people to draw: {@code main} writes pictures of them to {@code target/maps}. */
final class SampleMaps {

    private static final String PEOPLE = """
            moeke|PARENT|1|b|PGE|y
            tante Rosa|OTHER_FAMILY|2|b|GE|y
            Bram|SIBLING|2|g|P|m
            opa Jef|GRANDPARENT|1|b|GAE|n
            nicht Liesbeth|OTHER_FAMILY|3|t|G|m
            Mia|FRIEND|1|b|GE|y
            Abdel|FRIEND|2|b|GP|y
            Sofie van de kook|CLUB|3|b|G|m
            meneer De Smet|NEIGHBOUR|3|g|P|m
            buurvrouw Hilde|NEIGHBOUR|2|b|PG|y
            Karim|COLLEAGUE|3|g|A|n
            dokter Peeters|PROFESSIONAL|4|g|A|n
            Ilse van thuiszorg|PROFESSIONAL|4|g|PE|n
            An|FRIEND|2|t|G|y
            Jo|FRIEND|3||G|
            Wim|OTHER_FAMILY|3||P|
            Marie-Claire|OTHER_FAMILY|2|b|AE|m
            pater Luc|ACQUAINTANCE|3|g|E|m
            Fatima|NEIGHBOUR|2|b|PG|y
            Roger en Yvonne|NEIGHBOUR|3|b|G|m
            de kapster|PROFESSIONAL|4|b|G|n
            Peter|COLLEAGUE|3|b|A|m
            Griet|COLLEAGUE|4||A|n
            juf Katrien|ACQUAINTANCE|4|g|A|n
            Stijn|CLUB|3|b|G|y
            trainer Dirk|CLUB|3|g|A|m
            Nele|CLUB|3|b|G|m
            Omar|CLUB|3|b|G|
            Hassan van de winkel|ACQUAINTANCE|4|b|P|
            kinesist Tom|PROFESSIONAL|4|g|P|n
            mevrouw Van den Broeck|PROFESSIONAL|4|g|A|n
            peter Marcel|OTHER_FAMILY|2|b|AE|y
            Lotte|CHILD|1|t|E|y
            Jules|GRANDCHILD|1|b|G|m
            schoonzus Veerle|OTHER_FAMILY|3||G|n
            """;

    private SampleMaps() {}

    static NetworkMap of(int count, int waiting) {
        List<ContactOnMap> contacts = new ArrayList<>();
        List<String> lines = PEOPLE.lines().toList();
        for (int i = 0; i < count; i++) {
            String[] part = lines.get(i).split("\\|", -1);
            Set<SupportType> support = EnumSet.noneOf(SupportType.class);
            part[4].chars().forEach(letter -> support.add(SupportType.values()["PGAE".indexOf(letter)]));
            Relation relation = Relation.valueOf(part[1]);
            contacts.add(contact(i,
                    new ContactFacts(part[0], relation, null, Ring.of(Integer.parseInt(part[2])), relation.usualSector(), null,
                            support,
                            switch (part[3]) {
                                case "b" -> Reciprocity.BOTH;
                                case "g" -> Reciprocity.GIVES;
                                case "t" -> Reciprocity.GETS;
                                default -> null;
                            },
                            ContactFrequency.WEEKLY, i % 9 == 3,
                            switch (part[5]) {
                                case "y" -> WantsToInvite.YES;
                                case "m" -> WantsToInvite.MAYBE;
                                case "n" -> WantsToInvite.NO;
                                default -> null;
                            }),
                    i % 6 == 1 ? Standing.YES : i % 10 == 5 ? Standing.CHOSEN : Standing.NOT_ASKED));
        }
        for (int i = 0; i < waiting; i++) {
            contacts.add(contact(100 + i, ContactFacts.named(List.of("Rita", "de postbode", "Jan van het koor", "Els").get(i % 4)),
                    Standing.NOT_ASKED));
        }
        return map(contacts);
    }

    static NetworkMap map(List<ContactOnMap> contacts) {
        return new NetworkMap(new CaseId(new UUID(1, 1)), new LusId(new UUID(2, 2)), "Nora", true, contacts);
    }

    static ContactOnMap contact(int number, ContactFacts facts, Standing standing) {
        return new ContactOnMap(new ContactId(new UUID(3, number)), 0, facts, Instant.EPOCH, standing, null);
    }

    static String draw(NetworkMap map, Locale locale, boolean editable) {
        return MapPicture.draw(map, MapPicture.layout(map), new MapWords(new Texts(), locale), locale, LocalDate.of(2026, 3, 2), editable);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/maps"));
        int[][] samples = {{0, 0}, {3, 0}, {3, 3}, {12, 0}, {20, 2}, {35, 0}};
        for (int[] sample : samples) {
            Files.writeString(folder.resolve("map-" + sample[0] + "-" + sample[1] + ".svg"),
                    draw(of(sample[0], sample[1]), Texts.DUTCH, false));
        }
    }
}

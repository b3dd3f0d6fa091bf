package be.omringd.intake;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.place.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Requests and people for tests; all invented. */
public final class RequestFixtures {

    /** A coordinator of East Flanders. */
    public static final Actor AN = user("An Verzonnen", Role.COORDINATOR, Region.OOST_VLAANDEREN);
    /** A coordinator of Limburg. */
    public static final Actor LUC = user("Luc Verzonnen", Role.COORDINATOR, Region.LIMBURG);
    public static final Actor MANAGER = user("Mia Verzonnen", Role.MANAGER);
    public static final Actor TRAINER = user("Tom Verzonnen", Role.TRAINER, Region.OOST_VLAANDEREN);

    public static final String ZOTTEGEM = "41081";
    public static final String GENK = "71016";

    private RequestFixtures() {}

    private static Actor user(String name, Role role, Region... regions) {
        return new Actor(UUID.randomUUID(), name, Actor.Kind.USER, Set.of(role), Set.of(regions));
    }

    /** Somebody who asks for themselves. */
    public static NewRequest aRequestFrom(String placeCode) {
        return request(UUID.randomUUID(), RequesterRole.SELF, null, PersonKnows.YES, "Roza", "0470 00 00 01", placeCode,
                "Ik ken hier niemand.");
    }

    /** Somebody who asks for another. */
    public static NewRequest aRequestForAnother(PersonKnows knows) {
        return request(
                UUID.randomUUID(), RequesterRole.PROFESSIONAL, "Bert Zorgzaam", knows, "Omer", "0470 00 00 02", ZOTTEGEM,
                "Omer zit vaak alleen.");
    }

    public static NewRequest request(
            UUID submission, RequesterRole role, String requester, PersonKnows knows, String firstName, String phone, String placeCode,
            String question) {
        return new NewRequest(
                submission, role, requester, knows, firstName, phone, null, placeCode, "nl", "phone", question, false, RequestSource.MEDIA);
    }

    /** A conversation in which the person wants a group of their own and a file. */
    public static Conversation aConversation(boolean consent, boolean decided) {
        return new Conversation(
                LocalDate.of(2026, 7, 1), "thuis", "haar zus", List.of("lus", "link"), "samen koken", "haar zus", "de buren van vroeger",
                "yes",
                "unknown", "no", "een lift", "thuishulp", "none", consent, consent ? List.of("health") : List.of(), decided);
    }
}

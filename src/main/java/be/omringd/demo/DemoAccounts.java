package be.omringd.demo;

import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.WellKnownPasswords;
import be.omringd.place.Region;
import be.omringd.shell.StartNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The invented colleagues, and which of them still have the password that everybody can read here. */
@Component
class DemoAccounts implements StartNotice {

    static final String PASSWORD = "samen-aan-tafel";

    static final List<DemoAccount> ALL = List.of(
            new DemoAccount("noor", "Noor Vlinderstruik", Role.COORDINATOR, Set.of(Region.OOST_VLAANDEREN, Region.WEST_VLAANDEREN),
                    Set.of(),
                    "coordinator, Oost- en West-Vlaanderen"),
            new DemoAccount("karim", "Karim Zonnebloem", Role.COORDINATOR, Set.of(Region.ANTWERPEN, Region.LIMBURG), Set.of(),
                    "coordinator, Antwerpen en Limburg"),
            new DemoAccount("sofie", "Sofie Madeliefje", Role.COORDINATOR, Set.of(Region.VLAAMS_BRABANT, Region.BRUSSEL), Set.of(),
                    "coordinator, Vlaams-Brabant en Brussel"),
            new DemoAccount("an", "An Korenwolf", Role.MANAGER, Set.of(), Set.of(), "manager"),
            new DemoAccount("joke", "Joke Waterlelie", Role.TRAINER, Set.of(), Set.of(Team.LUS), "trainer of Lus"),
            new DemoAccount("bram", "Bram Goudvink", Role.TRAINER, Set.of(), Set.of(Team.DOMO), "trainer of Domo"),
            new DemoAccount("tom", "Tom Eekhoorn", Role.ADMINISTRATOR, Set.of(), Set.of(), "administrator"));

    /** Somebody invented who can sign in, with the regions of a coordinator and the partners of a trainer. */
    record DemoAccount(String username, String name, Role role, Set<Region> regions, Set<Team> teams, String does) {}

    private final WellKnownPasswords passwords;

    DemoAccounts(WellKnownPasswords passwords) {
        this.passwords = passwords;
    }

    /** Those who can sign in with {@link #PASSWORD}; nobody where there is no demonstration, or its passwords were changed. */
    List<DemoAccount> open() {
        Set<String> open = passwords.openTo(ALL.stream().map(DemoAccount::username).toList(), PASSWORD);
        return ALL.stream().filter(account -> open.contains(account.username())).toList();
    }

    @Override
    public List<String> lines() {
        List<DemoAccount> open = open();
        List<String> lines = new ArrayList<>();
        if (!open.isEmpty()) {
            lines.add("Sign in with the password  " + PASSWORD + "  as");
            open.forEach(account -> lines.add("  %-7s %s".formatted(account.username(), account.does())));
        }
        return lines;
    }
}
